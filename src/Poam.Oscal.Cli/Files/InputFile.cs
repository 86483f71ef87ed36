namespace Poam.Oscal.Cli.Files;

/// <summary>A file to validate.</summary>
/// <param name="Path">The path as it is shown.</param>
/// <param name="FullPath">Where it lies; null for standard input.</param>
/// <param name="IsNamed">Whether the caller named the file itself. Others are skipped when they are not OSCAL.</param>
internal sealed record InputFile(string Path, string? FullPath, bool IsNamed)
{
    /// <summary>How standard input is shown.</summary>
    public const string StandardInputName = "<stdin>";

    /// <summary>Standard input.</summary>
    public static InputFile StandardInput { get; } = new(StandardInputName, null, IsNamed: true);

    /// <summary>Why it cannot be read, when that is known beforehand.</summary>
    public string? Error { get; init; }
}
