using Poam.Oscal.Controls;
using Poam.Oscal.Model;

namespace Poam.Oscal.Catalogs;

/// <summary>
/// Who implements which control, and which POA&amp;M items are about it, over several documents. Items reach controls by FedRAMP's prop
/// <c>impacted-control-id</c>, by the targets of their findings, and by the control implementations of the given system security plans that
/// findings and mitigating factors name.
/// </summary>
public sealed class ControlUsage
{
    private readonly List<ControlUse> _uses = [];
    private readonly Dictionary<string, string> _implementations = new(StringComparer.Ordinal);

    private ControlUsage()
    {
    }

    /// <summary>All uses in the order of the documents.</summary>
    public IReadOnlyList<ControlUse> Uses => _uses;

    /// <summary>Collects the uses of controls.</summary>
    /// <param name="documents">Documents of any models; those that neither implement controls nor have items give nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    public static ControlUsage Of(IEnumerable<OscalDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ControlUsage usage = new();
        OscalDocument[] all = [.. documents];
        foreach (SystemSecurityPlan plan in all.OfType<SystemSecurityPlan>())
        {
            usage.Take(plan);
        }

        foreach (OscalDocument document in all)
        {
            if (document is PoamDocument poam)
            {
                usage.Take(poam);
            }
            else if (document is ComponentDefinition definition)
            {
                usage.Take(definition);
            }
        }

        return usage;
    }

    /// <summary>The uses of a control.</summary>
    /// <param name="controlId">Its identifier, such as <c>ac-2.1</c>.</param>
    public IReadOnlyList<ControlUse> UsesOf(string controlId) => [.. _uses.Where(u => u.ControlId == controlId)];

    private void Take(SystemSecurityPlan plan)
    {
        Dictionary<string, string> components = new(StringComparer.Ordinal);
        foreach (SystemComponent component in plan.SystemImplementation?.Components ?? [])
        {
            components.TryAdd(component.Uuid.Text, component.Title.Text);
        }

        foreach (ImplementedRequirement requirement in plan.ControlImplementation?.ImplementedRequirements ?? [])
        {
            string control = requirement.ControlId.Text;
            _implementations.TryAdd(requirement.Uuid.Text, control);
            foreach (ControlStatement statement in requirement.Statements)
            {
                _implementations.TryAdd(statement.Uuid.Text, control);
            }

            foreach (ByComponent part in requirement.ByComponents.Concat(requirement.Statements.SelectMany(s => s.ByComponents)))
            {
                _implementations.TryAdd(part.Uuid.Text, control);
                string title = components.GetValueOrDefault(part.ComponentUuid.Text) ?? part.ComponentUuid.Text;
                Add(new ControlUse(control, ControlUseKind.Implementation, title, part.ImplementationStatus?.State.Text, null, plan));
            }
        }
    }

    private void Take(ComponentDefinition definition)
    {
        foreach (DefinedComponent component in definition.Components)
        {
            foreach (ComponentImplementedRequirement requirement in component.ControlImplementations.SelectMany(c => c.ImplementedRequirements))
            {
                Add(new ControlUse(requirement.ControlId.Text, ControlUseKind.Implementation, component.Title.Text, null, null, definition));
            }
        }
    }

    private void Take(PoamDocument poam)
    {
        PoamIndex index = PoamIndex.Of(poam);
        foreach (PoamItem item in poam.PoamItems)
        {
            ControlUseKind kind = index.IsOpen(item) ? ControlUseKind.OpenItem : ControlUseKind.ClosedItem;
            IEnumerable<string> implemented = index.FindingsOf(item).Select(f => f.ImplementationStatementUuid)
                .Concat(index.RisksOf(item).SelectMany(r => r.MitigatingFactors).Select(m => m.ImplementationUuid))
                .Select(u => u is { } uuid ? _implementations.GetValueOrDefault(uuid.Text) : null)
                .OfType<string>();
            foreach (string control in index.ControlIdsOf(item).Select(Normalize).Concat(implemented).Distinct(StringComparer.Ordinal))
            {
                Add(new ControlUse(control, kind, item.Title.Text, item.PoamId, index.DueOn(item), poam));
            }
        }
    }

    /// <summary>Adds a use once: a component may implement a control statement by statement.</summary>
    private void Add(ControlUse use)
    {
        if (!_uses.Contains(use))
        {
            _uses.Add(use);
        }
    }

    private static string Normalize(string id) => ControlReference.Parse(id)?.ControlId ?? id;
}
