namespace Poam.Oscal.Diagnostics;

/// <summary>What silenced a finding.</summary>
public enum SuppressionKind : byte
{
    /// <summary>A comment in the document itself.</summary>
    InSource = 0,

    /// <summary>An entry of the configuration.</summary>
    Configuration = 1,

    /// <summary>A baseline: the finding was there when the baseline was written.</summary>
    Baseline = 2,
}
