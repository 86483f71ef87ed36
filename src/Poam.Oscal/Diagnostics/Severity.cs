namespace Poam.Oscal.Diagnostics;

/// <summary>How bad a finding is. Only errors make a check fail unless the caller asks for more.</summary>
/// <remarks>NIST's CRITICAL and ERROR are <see cref="Error"/>, its INFORMATIONAL and DEBUG are <see cref="Info"/>.</remarks>
public enum Severity : byte
{
    /// <summary>Worth knowing; the document is right.</summary>
    Info = 0,

    /// <summary>Probably wrong, or wrong soon; the document can be used.</summary>
    Warning = 1,

    /// <summary>Wrong: the document breaks a rule that it must keep.</summary>
    Error = 2,
}
