namespace Poam.Oscal.Linking.Access;

/// <summary>Names that Windows gives to devices, whatever folder they seem to lie in, and streams of files.</summary>
internal static class DevicePath
{
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <summary>Why a path is not read on this system; null when nothing is wrong with its names.</summary>
    public static string? Refuse(string path) => OperatingSystem.IsWindows() ? RefuseOnWindows(path[(Path.GetPathRoot(path) ?? "").Length..]) : null;

    /// <summary>Why a path is not read on Windows.</summary>
    /// <param name="path">The path without its drive.</param>
    public static string? RefuseOnWindows(string path)
    {
        if (path.Contains(':', StringComparison.Ordinal))
        {
            return "its name has a colon";
        }

        foreach (string name in path.Split(['/', '\\']))
        {
            int end = name.IndexOf('.', StringComparison.Ordinal);
            if (IsDevice((end < 0 ? name : name[..end]).TrimEnd(' ')))
            {
                return $"'{name}' is a device";
            }
        }

        return null;
    }

    private static bool IsDevice(string name)
    {
        foreach (string device in Devices)
        {
            bool isNumbered = device is "COM" or "LPT";
            if (name.StartsWith(device, StringComparison.OrdinalIgnoreCase) && (isNumbered ? name.Length == 4 && char.IsDigit(name[3]) : name.Length == 3))
            {
                return true;
            }
        }

        return false;
    }
}
