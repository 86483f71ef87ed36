namespace Poam.Oscal.Cli.Verbs;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    GitHub,

    /// <summary>JUnit XML.</summary>
    JUnit,

    /// <summary>Lines in the canonical form of MSBuild.</summary>
    MsBuild,
}
