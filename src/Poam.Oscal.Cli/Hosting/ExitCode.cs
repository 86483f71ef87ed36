namespace Poam.Oscal.Cli.Hosting;

/// <summary>The exit codes of the tool. Scripts depend on them; when several apply, the highest does.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found that the caller counts as a failure.</summary>
    public const int Success = 0;

    /// <summary>Something was.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input could not be read.</summary>
    public const int Unreadable = 3;

    /// <summary>The tool itself went wrong.</summary>
    public const int Internal = 4;
}
