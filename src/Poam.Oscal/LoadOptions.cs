using Poam.Oscal.Documents;

namespace Poam.Oscal;

/// <summary>How a document is loaded and how much is accepted.</summary>
public sealed record LoadOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>The format of the text; null to recognise it from the content and, failing that, from the file's extension.</summary>
    public OscalFormat? Format { get; init; }

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;
}
