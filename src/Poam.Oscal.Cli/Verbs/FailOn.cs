namespace Poam.Oscal.Cli.Verbs;

/// <summary>What makes a check fail.</summary>
internal enum FailOn
{
    /// <summary>Errors.</summary>
    Error,

    /// <summary>Errors and warnings.</summary>
    Warning,

    /// <summary>Every finding.</summary>
    Info,

    /// <summary>Errors, and anything that could not be checked.</summary>
    Unchecked,
}
