namespace Poam.Oscal.Diagnostics;

/// <summary>Whose rule a finding reports.</summary>
public enum RuleSource : byte
{
    /// <summary>NIST's: the OSCAL models, their formats and their constraints.</summary>
    Nist = 0,

    /// <summary>This library's: what NIST leaves unchecked.</summary>
    Poam = 1,

    /// <summary>FedRAMP's.</summary>
    FedRamp = 2,

    /// <summary>The user's: external constraints and schemas.</summary>
    User = 3,

    /// <summary>That of oscal-cli, which adds constraints of its own to NIST's.</summary>
    OscalCli = 4,
}
