using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>A weakness that was found and is to be an item: what <see cref="PoamLifecycle.Add(NewWeakness, SystemSecurityPlan)"/> writes.</summary>
public sealed record NewWeakness
{
    /// <summary>The weakness, in a line (<c>poam-item/title</c>, <c>risk/title</c>).</summary>
    public required MarkupLine Title { get; init; }

    /// <summary>The weakness, told, in Markdown (<c>poam-item/description</c>, <c>risk/description</c>, <c>observation/description</c>).</summary>
    public required MarkupMultiline Description { get; init; }

    /// <summary>The id that people will use (FedRAMP's prop <c>POAM-ID</c>); null for the next one: see <see cref="PoamLifecycle.NextId"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The controls that it weakens, in any usual form such as <c>AC-2(1)</c> (<c>risk/prop[@name='impacted-control-id']</c>).</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>
    /// How bad it is, in one word: from low to high it stands for both likelihood and impact. <see cref="RiskLevel.Critical"/> is high in both, as FedRAMP
    /// knows no more, and a facet <c>risk</c> of this project keeps the word. <see cref="RiskLevel.None"/> for no rating.
    /// </summary>
    public RiskLevel Severity { get; init; }

    /// <summary>How likely it is, from low to high (<c>facet[@name='likelihood']</c>); <see cref="RiskLevel.None"/> for what <see cref="Severity"/> says.</summary>
    public RiskLevel Likelihood { get; init; }

    /// <summary>How much harm it does, from low to high (<c>facet[@name='impact']</c>); <see cref="RiskLevel.None"/> for what <see cref="Severity"/> says.</summary>
    public RiskLevel Impact { get; init; }

    /// <summary>When it was first seen (<c>observation/collected</c>); null for the day of the step.</summary>
    public DateOnly? DetectedOn { get; init; }

    /// <summary>
    /// What or who found it: a tool by the title of its component, or a party as <see cref="LifecycleOptions.By"/> takes it. A name that is neither is a
    /// tool that the document does not have yet; <c>tool: </c> before it says so. Null for who takes the step.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>How it was found (<c>observation/method</c>): one of <see cref="PoamLifecycle.Methods"/>; null for <c>TEST</c> by a tool and <c>EXAMINE</c> by a person.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// Where it was seen (<c>observation/subject</c>): assets and components by id, title, address, host name or UUID, in this document or in the SSP.
    /// What neither has is added as an inventory item.
    /// </summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Who is to fix it (<c>response/origin/actor</c> of a response that is not planned yet), as <see cref="LifecycleOptions.By"/> takes it; null for nobody yet.</summary>
    public string? Owner { get; init; }

    /// <summary>What may come of it (<c>risk/statement</c>); null for <c>No Risk Statement</c>, as FedRAMP writes it.</summary>
    public MarkupMultiline? Statement { get; init; }

    /// <summary>Its entries in the CVE list, such as <c>CVE-2026-1234</c> (<c>facet[@name='cve-id']</c>).</summary>
    public IReadOnlyList<string> Cves { get; init; } = [];

    /// <summary>The day that the catalog of known exploited vulnerabilities gives (FedRAMP's props <c>kev-catalog</c> and <c>kev-due-date</c>); null when it is not in there.</summary>
    public DateOnly? KevDueOn { get; init; }

    /// <summary>The day by which it is to be done (<c>risk/deadline</c> and FedRAMP's prop <c>scheduled-completion-date</c>); null to leave that to the plan.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The number that the tool has for what it found (FedRAMP's prop <c>plugin-id</c> of the actor); null for none.</summary>
    public string? PluginId { get; init; }

    /// <summary>What the tool or the assessor advises (a response of the lifecycle <c>recommendation</c>); null for nothing.</summary>
    public MarkupMultiline? Recommendation { get; init; }

    /// <summary>Remarks on the item; null for none.</summary>
    public MarkupMultiline? Remarks { get; init; }

    /// <summary>
    /// The finding that it comes from, from 1.1.0 on: the start of the UUID of one in the document, or the objective or statement of a control that is
    /// not satisfied, such as <c>ac-2_obj.a</c>, for which a finding is added where there is none. Null for none.
    /// </summary>
    public string? Finding { get; init; }
}
