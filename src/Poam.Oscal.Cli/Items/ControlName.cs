namespace Poam.Oscal.Cli.Items;

/// <summary>Compares the ids of controls as callers type them.</summary>
internal static class ControlName
{
    /// <summary>Whether an id is that of a control or of an enhancement of it: <c>ac-2.3</c> for <c>AC-2</c> and <c>AC-2(3)</c>.</summary>
    public static bool IsOrIsPartOf(string id, string wanted)
    {
        string name = Plain(id);
        string start = Plain(wanted);
        return name.StartsWith(start, StringComparison.Ordinal) && (name.Length == start.Length || name[start.Length] is '.' or '_');
    }

    /// <summary>The family: the letters before the first hyphen.</summary>
    public static string FamilyOf(string id)
    {
        int hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return (hyphen > 0 ? id[..hyphen] : id).ToUpperInvariant();
    }

    /// <summary>Lower case, with a point before an enhancement and no zeros before its number.</summary>
    private static string Plain(string id)
    {
        string[] parts = id.ToLowerInvariant().Replace(")", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('(', '.').Split('.', '-');
        for (int i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i].TrimStart('0');
        }

        return parts.Length < 2 ? parts[0] : $"{parts[0]}-{string.Join('.', parts[1..])}";
    }
}
