using System.Globalization;
using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>The names and texts that every writer of POA&amp;Ms uses, so that a document reads the same whoever wrote it.</summary>
internal static class PoamWords
{
    /// <summary>FedRAMP's prop with the id that people use.</summary>
    public const string PoamId = "POAM-ID";

    /// <summary>FedRAMP's prop with a control that a risk weakens.</summary>
    public const string ImpactedControl = "impacted-control-id";

    /// <summary>FedRAMP's prop with the day by which an item is to be done.</summary>
    public const string ScheduledCompletion = "scheduled-completion-date";

    /// <summary>FedRAMP's prop of a risk that is in the catalog of known exploited vulnerabilities.</summary>
    public const string KevCatalog = "kev-catalog";

    /// <summary>FedRAMP's prop with the day that the catalog of known exploited vulnerabilities gives.</summary>
    public const string KevDueDate = "kev-due-date";

    /// <summary>FedRAMP's prop with the number that a scanner has for what it found.</summary>
    public const string PluginId = "plugin-id";

    /// <summary>The prop that says whether a facet is the first one or an adjusted one.</summary>
    public const string FacetState = "state";

    /// <summary>The state of the first rating.</summary>
    public const string Initial = "initial";

    /// <summary>The facet of an entry of the CVE list.</summary>
    public const string CveId = "cve-id";

    /// <summary>The system of that facet.</summary>
    public const string CveSystem = "http://cve.mitre.org";

    /// <summary>What FedRAMP writes where nobody said what may come of a weakness.</summary>
    public const string NoStatement = "No Risk Statement";

    /// <summary>The title of the entry that closes a risk.</summary>
    public const string RiskClosed = "Risk Closed";

    /// <summary>The title of the entry that a vendor was asked.</summary>
    public const string VendorCheckIn = "Vendor Check-in";

    /// <summary>The title of the entry that something mitigates the risk.</summary>
    public const string MitigatingFactor = "Mitigating factor";

    /// <summary>The role of those who own milestones.</summary>
    public const string OwnerRole = "milestone-owner";

    /// <summary>The title of that role.</summary>
    public const string OwnerRoleTitle = "Milestone Owner";

    /// <summary>The type of an observation in which a weakness is seen; 1.2.0 gave it another name.</summary>
    /// <param name="release">The release; one that is not known counts as the newest.</param>
    public static string DiscoveryTypeOf(string? release) => IsSince(release, "1.2.0") ? "discovery" : "finding";

    /// <summary>Whether a release is another one or a later one; one that is not known counts as the newest.</summary>
    public static bool IsSince(string? release, string first)
    {
        int place = release is null ? -1 : DefinitionImage.Current.FindRelease(Encoding.UTF8.GetBytes(release));
        return place < 0 || place >= DefinitionImage.Current.FindRelease(Encoding.UTF8.GetBytes(first));
    }

    /// <summary>A facet of the rating of a risk, in FedRAMP's system.</summary>
    /// <param name="name"><c>likelihood</c> or <c>impact</c>.</param>
    /// <param name="value"><c>low</c>, <c>moderate</c> or <c>high</c>.</param>
    /// <param name="state"><c>initial</c> or <c>adjusted</c>.</param>
    public static Facet Rating(string name, string value, string state) => new()
    {
        Name = name,
        System = Property.FedRampNamespace,
        Value = value,
        Props = [new Property { Name = FacetState, Value = state }],
    };

    /// <summary>
    /// What a resource that is evidence has: in FedRAMP's namespace, as the other props of a POA&amp;M that has one there. FedRAMP's list of types is
    /// closed, and no tool of FedRAMP's reads OSCAL's own prop of that name.
    /// </summary>
    public static Property EvidenceType => FedRamp("type", "evidence");

    /// <summary>A prop in FedRAMP's namespace.</summary>
    public static Property FedRamp(string name, string value) => new() { Name = name, Ns = Property.FedRampNamespace, Value = value };

    /// <summary>The prop of an entry of a log that names a day, in the namespace of this project, as a list; none for no day.</summary>
    public static IReadOnlyList<Property> DayProp(string name, DateOnly? day) =>
        day is { } known ? [new Property { Name = name, Ns = Property.PoamNamespace, Value = known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }] : [];
}
