using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>How a query is run and how much it may cost.</summary>
public sealed record QueryOptions
{
    /// <summary>The options that are used unless a caller sets others.</summary>
    public static QueryOptions Default { get; } = new();

    /// <summary>The format of the text; null to recognise it from the content and, failing that, from the file's extension.</summary>
    public OscalFormat? Format { get; init; }

    /// <summary>How much of anything the reader accepts.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;

    /// <summary>The time that <c>current-dateTime()</c> gives; null for the computer's clock.</summary>
    public DateTimeOffset? Now { get; init; }
}
