namespace Poam.Oscal.Cli.Verbs;

/// <summary>When a report for people is coloured.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless NO_COLOR is set or the terminal is dumb.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
