using System.Text;

namespace Poam.Oscal.Model;

/// <summary>Reads the words that states, ratings and types are written in, from UTF-8. Upper and lower case are the same: OSCAL1020 tells of the spelling.</summary>
internal static class FactWords
{
    /// <summary>The UTF-8 of a text; nothing for none.</summary>
    public static ReadOnlySpan<byte> Utf8(string? text) => text is null ? default : Encoding.UTF8.GetBytes(text);

    /// <summary>A state of a risk.</summary>
    public static RiskState StateOf(ReadOnlySpan<byte> text) => text switch
    {
        _ when text.IsEmpty => RiskState.None,
        _ when Is(text, "open"u8) => RiskState.Open,
        _ when Is(text, "investigating"u8) => RiskState.Investigating,
        _ when Is(text, "remediating"u8) => RiskState.Remediating,
        _ when Is(text, "deviation-requested"u8) => RiskState.DeviationRequested,
        _ when Is(text, "deviation-approved"u8) => RiskState.DeviationApproved,
        _ when Is(text, "closed"u8) => RiskState.Closed,
        _ => RiskState.Other,
    };

    /// <summary>A kind of event.</summary>
    public static LogEvent EventOf(ReadOnlySpan<byte> text) => text switch
    {
        _ when text.IsEmpty => LogEvent.None,
        _ when Is(text, "vendor-check-in"u8) => LogEvent.VendorCheckIn,
        _ when Is(text, "status-update"u8) => LogEvent.StatusUpdate,
        _ when Is(text, "milestone-complete"u8) => LogEvent.MilestoneComplete,
        _ when Is(text, "mitigation"u8) => LogEvent.Mitigation,
        _ when Is(text, "remediated"u8) => LogEvent.Remediated,
        _ when Is(text, "closed"u8) => LogEvent.Closed,
        _ when Is(text, "dr-submission"u8) => LogEvent.DeviationSubmitted,
        _ when Is(text, "dr-updated"u8) => LogEvent.DeviationUpdated,
        _ when Is(text, "dr-approved"u8) => LogEvent.DeviationApproved,
        _ when Is(text, "dr-rejected"u8) => LogEvent.DeviationRejected,
        _ => LogEvent.Other,
    };

    /// <summary>
    /// What an entry of a log records: its prop <c>type</c>; where it has none, FedRAMP's ways to say that the vendor was asked, the prop
    /// <c>vendor-dependency</c> with the value <c>vendor-check-in</c> and the title of its template.
    /// </summary>
    /// <param name="type">The prop <c>type</c>; empty for none.</param>
    /// <param name="vendor">The prop <c>vendor-dependency</c>; empty for none.</param>
    /// <param name="title">The title; empty for none.</param>
    public static LogEvent EventOf(ReadOnlySpan<byte> type, ReadOnlySpan<byte> vendor, ReadOnlySpan<byte> title) =>
        type.IsEmpty && (vendor.SequenceEqual("vendor-check-in"u8) || Is(title, "vendor check-in"u8)) ? LogEvent.VendorCheckIn : EventOf(type);

    /// <summary>A type of observation.</summary>
    public static ObservationTypes TypeOf(ReadOnlySpan<byte> text) => text switch
    {
        _ when Is(text, "finding"u8) || Is(text, "discovery"u8) => ObservationTypes.Discovery,
        _ when Is(text, "closure"u8) => ObservationTypes.Closure,
        _ when Is(text, "false-positive"u8) => ObservationTypes.FalsePositive,
        _ when Is(text, "operational-requirement"u8) => ObservationTypes.OperationalRequirement,
        _ when Is(text, "risk-adjustment"u8) => ObservationTypes.RiskAdjustment,
        _ when Is(text, "vendor-dependency"u8) => ObservationTypes.VendorDependency,
        _ => ObservationTypes.None,
    };

    /// <summary>A state of a deviation. NIST's own props of that name have no states: there, to be present is to be confirmed.</summary>
    public static DeviationState DeviationOf(ReadOnlySpan<byte> value, bool isNist) => value switch
    {
        _ when Is(value, "investigating"u8) => DeviationState.Investigating,
        _ when Is(value, "pending"u8) => DeviationState.Pending,
        _ when Is(value, "approved"u8) => DeviationState.Approved,
        _ when Is(value, "withdrawn"u8) => DeviationState.Withdrawn,
        _ when isNist && !IsNo(value) => DeviationState.Approved,
        _ => DeviationState.None,
    };

    /// <summary>A state of a vendor dependency.</summary>
    public static VendorDependencyState VendorOf(ReadOnlySpan<byte> value) => value switch
    {
        _ when Is(value, "investigating"u8) => VendorDependencyState.Investigating,
        _ when Is(value, "tracking"u8) => VendorDependencyState.Tracking,
        _ when Is(value, "resolved"u8) => VendorDependencyState.Resolved,
        _ when Is(value, "withdrawn"u8) => VendorDependencyState.Withdrawn,
        _ => VendorDependencyState.None,
    };

    /// <summary>Whether a text says no.</summary>
    public static bool IsNo(ReadOnlySpan<byte> value) => value.IsEmpty || Is(value, "no"u8) || Is(value, "false"u8);

    /// <summary>Whether two texts are the same but for upper and lower case.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(text, word);

    /// <summary>Whether a namespace or a system is FedRAMP's, in any of its spellings.</summary>
    public static bool IsFedRamp(ReadOnlySpan<byte> ns) => ns switch
    {
        _ when ns.SequenceEqual("http://fedramp.gov/ns/oscal"u8) => true,
        _ when ns.SequenceEqual("https://fedramp.gov/ns/oscal"u8) => true,
        _ when ns.SequenceEqual("http://fedramp.gov"u8) => true,
        _ => ns.SequenceEqual("https://fedramp.gov"u8),
    };

    /// <summary>A rating as it is shown: known words in lower case, others as they are.</summary>
    public static string RatingOf(ReadOnlySpan<byte> text) => text switch
    {
        _ when Is(text, "low"u8) => "low",
        _ when Is(text, "moderate"u8) || Is(text, "medium"u8) => "moderate",
        _ when Is(text, "high"u8) => "high",
        _ when Is(text, "critical"u8) => "critical",
        _ when Is(text, "very-low"u8) || Is(text, "very low"u8) => "very-low",
        _ when Is(text, "very-high"u8) || Is(text, "very high"u8) => "very-high",
        _ => Encoding.UTF8.GetString(text),
    };

    /// <summary>What a level is called.</summary>
    public static string NameOf(RiskLevel level) => level switch
    {
        RiskLevel.VeryLow => "very low",
        RiskLevel.Low => "low",
        RiskLevel.Moderate => "moderate",
        RiskLevel.High => "high",
        RiskLevel.Critical => "critical",
        _ => "no rating",
    };

    /// <summary>The level of a rating that <see cref="RatingOf"/> gave.</summary>
    public static RiskLevel LevelOf(string? rating) => rating switch
    {
        "very-low" => RiskLevel.VeryLow,
        "low" => RiskLevel.Low,
        "moderate" => RiskLevel.Moderate,
        "high" => RiskLevel.High,
        "very-high" or "critical" => RiskLevel.Critical,
        _ => RiskLevel.None,
    };
}
