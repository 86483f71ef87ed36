using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>
/// Checks <c>allowed-values</c>: all lists whose targets have a value, OSCAL's and those from outside, are one. The value is wrong when one of them is
/// closed and none contains it.
/// </summary>
internal sealed class ExternalLists(NodeDocument document, ExternalFindings findings)
{
    private const int MostValues = 40;

    private readonly List<ListedTarget> _targets = [];
    private readonly Dictionary<int, ListedTarget> _byNode = [];
    private readonly Dictionary<(NodeDocument Document, int Node, int Member), ListedTarget> _others = [];

    /// <summary>The value at a node of the document if lists from outside apply to it, else null.</summary>
    public ListedTarget? Find(int node) => _byNode.GetValueOrDefault(node);

    /// <summary>Notes that a list applies to targets.</summary>
    public void Add(in Occasion occasion, ItemList targets)
    {
        for (int i = 0; i < targets.Count; i++)
        {
            if (!Atomizer.TryValue(targets[i], out MetapathItem value, out string? problem, out _))
            {
                findings.Skip(occasion, problem!);
                continue;
            }

            ListedTarget target = TargetOf(targets[i], value.Text);
            if (!target.Occasions.Exists(Same(occasion.Constraint)))
            {
                target.Occasions.Add(occasion);
            }
        }
    }

    /// <summary>Decides, now that OSCAL's lists have answered.</summary>
    /// <param name="oscal">What words the findings of OSCAL's lists; null when they did not run.</param>
    public void Conclude(ConstraintFindings? oscal)
    {
        foreach (ListedTarget target in _targets)
        {
            Conclude(target, oscal);
        }
    }

    private static Predicate<Occasion> Same(ExternalConstraint constraint) => known => ReferenceEquals(known.Constraint, constraint);

    private void Conclude(ListedTarget target, ConstraintFindings? oscal)
    {
        bool isAllowed = target.IsAllowed;
        Occasion? worst = null;
        List<string> refusing = [];
        foreach (Occasion occasion in target.Occasions)
        {
            if (Array.IndexOf(occasion.Constraint.Values, target.Text) >= 0)
            {
                findings.Pass(occasion, target.Item);
                isAllowed = true;
            }
            else if (!occasion.Constraint.IsOpen)
            {
                refusing.Add(occasion.Constraint.Rule.Id);
                worst = worst is null || occasion.Constraint.Rule.Severity > worst.Value.Constraint.Rule.Severity ? occasion : worst;
            }
        }

        if (!isAllowed && (worst is not null || target.IsRefused))
        {
            Report(target, worst, refusing, oscal);
        }
    }

    private void Report(ListedTarget target, Occasion? worst, List<string> refusing, ConstraintFindings? oscal)
    {
        List<string> values = [];
        foreach (Occasion occasion in target.Occasions)
        {
            values.AddRange(occasion.Constraint.Values.Where(value => !values.Contains(value)));
        }

        (Severity severity, string[] ids) = target.IsRefused ? oscal!.ClosedOf(target.Lists) : (Severity.Info, []);
        if (worst is not { } speaker || (target.IsRefused && severity > speaker.Constraint.Rule.Severity))
        {
            oscal!.NotAllowed(target.Item.Node, target.Lists, values, refusing);
            return;
        }

        values.AddRange((oscal?.ValuesOf(target.Lists) ?? []).Where(value => !values.Contains(value)));
        string[] others = [.. refusing.Concat(ids).Where(id => id != speaker.Constraint.Rule.Id)];
        (string Message, MetapathItem Item)? related = others.Length == 0 ? null
            : ($"not allowed by {string.Join(", ", others.Select(id => $"`{id}`"))} either", target.Item);
        findings.Break(speaker, target.Item, MessageOf(target, values), "", related);
    }

    private static string MessageOf(ListedTarget target, List<string> values)
    {
        string? nearest = NearestName.Find(target.Text, values);
        string meant = nearest is null ? "" : $" Did you mean `{nearest}`?";
        string list = values.Count <= MostValues
            ? string.Join(", ", values)
            : $"{string.Join(", ", values.Take(MostValues))} and {values.Count - MostValues} more";
        return $"`{ExternalFindings.Quote(target.Text)}` is not allowed here.{meant} Allowed: {list}.";
    }

    private ListedTarget TargetOf(in MetapathItem item, string text)
    {
        ListedTarget? target;
        bool isRow = ReferenceEquals(item.IsNode ? item.Document : null, document) && !item.IsDefault;
        if (!item.IsNode)
        {
            target = null;
        }
        else if (isRow)
        {
            _byNode.TryGetValue(item.Node, out target);
        }
        else
        {
            _others.TryGetValue((item.Document, item.Node, item.DefaultMember), out target);
        }

        return target ?? Keep(new ListedTarget(item, text), isRow);
    }

    private ListedTarget Keep(ListedTarget target, bool isRow)
    {
        _targets.Add(target);
        if (isRow)
        {
            _byNode.Add(target.Item.Node, target);
        }
        else if (target.Item.IsNode)
        {
            _others.Add((target.Item.Document, target.Item.Node, target.Item.DefaultMember), target);
        }

        return target;
    }
}
