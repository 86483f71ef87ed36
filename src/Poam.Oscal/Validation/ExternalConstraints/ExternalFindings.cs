using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Takes what checks of external constraints give: findings, passes, and what could not be checked.</summary>
internal sealed class ExternalFindings(NodeDocument document, FindingSink sink, RuleSet rules, PassLog? passes, MetapathEvaluator evaluator)
{
    private const int LongestQuote = 60;
    private const int LongestExpression = 160;

    private readonly Dictionary<string, Unchecked> _unchecked = new(StringComparer.Ordinal);
    private readonly List<string> _uncheckedOrder = [];
    private LineTable? _lines;

    /// <summary>What could not be checked, one entry a constraint.</summary>
    public IEnumerable<Unchecked> Unchecked
    {
        get
        {
            foreach (string id in _uncheckedOrder)
            {
                yield return _unchecked[id];
            }
        }
    }

    /// <summary>Whether the findings of a constraint are wanted.</summary>
    public bool Wants(ExternalConstraint constraint) => rules.Includes(constraint.Rule.Id);

    /// <summary>A check that found nothing wrong.</summary>
    public void Pass(in Occasion occasion, in MetapathItem target)
    {
        if (passes is not null && Wants(occasion.Constraint))
        {
            passes.Add(occasion.Constraint.Rule.Id, NodeOf(occasion, target));
        }
    }

    /// <summary>A constraint that is broken.</summary>
    /// <param name="occasion">The constraint and its node.</param>
    /// <param name="target">What breaks it.</param>
    /// <param name="message">What to say where the file says nothing.</param>
    /// <param name="subject">What tells this finding from others at the same place.</param>
    /// <param name="related">Another place and what is to be seen there.</param>
    public void Break(in Occasion occasion, in MetapathItem target, string message, string subject = "", (string Message, MetapathItem Item)? related = null)
    {
        if (!Wants(occasion.Constraint))
        {
            return;
        }

        int node = NodeOf(occasion, target);
        TextSpan place = PlaceOf(node);
        if (!sink.Count(occasion.Constraint.Rule.Severity, place.Start))
        {
            return;
        }

        string text = occasion.Constraint.Message is { } template ? template.Write(evaluator, target, occasion.Variables) : message;
        bool isElsewhere = !IsHere(target) && subject.Length == 0;
        bool isDefault = IsHere(target) && target.IsDefault;
        bool hasRelated = related is { } other && IsHere(other.Item);
        sink.Add(new Documents.Finding
        {
            Rule = occasion.Constraint.Rule,
            Message = text,
            Node = node,
            MemberName = isDefault ? DefinitionImage.Current.Text(DefinitionImage.Current.Members[target.DefaultMember].JsonName) : null,
            Subject = isElsewhere ? text : subject,
            Span = place,
            RelatedMessage = hasRelated ? related!.Value.Message : null,
            RelatedSpan = hasRelated ? PlaceOf(related!.Value.Item.Node) : default,
        });
    }

    /// <summary>A constraint that could not be evaluated.</summary>
    public void Skip(in Occasion occasion, string reason) => Skip(occasion.Constraint, reason, IsHere(occasion.Context) ? occasion.Context.Node : 0);

    /// <summary>A constraint of which an expression could not be evaluated.</summary>
    public void Skip(in Occasion occasion, MetapathProgram program, MetapathError error) => Skip(occasion, Describe(program, error));

    /// <summary>A constraint that was not asked at all.</summary>
    public void Skip(ExternalConstraint constraint, string reason, int node, int count = 1)
    {
        string id = constraint.Rule.Id;
        if (!Wants(constraint))
        {
            return;
        }

        if (_unchecked.TryGetValue(id, out Unchecked? known))
        {
            _unchecked[id] = known with { Count = known.Count + count };
            return;
        }

        int line = node == 0 || document.IsInMemory ? 0 : LineOf(PlaceOf(node).Start);
        _unchecked.Add(id, new Unchecked(id, $"{reason} ({constraint.Place})", NodePointer.Of(document, node), line, count));
        _uncheckedOrder.Add(id);
    }

    /// <summary>Why an expression has no result.</summary>
    public static string Describe(MetapathProgram program, MetapathError error) => $"`{Shorten(program.Text, LongestExpression)}`: {error.Message}";

    /// <summary>A value for a message.</summary>
    public static string Quote(string text) => Shorten(text.ReplaceLineEndings("⏎"), LongestQuote);

    /// <summary>Whether an item is a node of the document that is validated.</summary>
    public bool IsHere(in MetapathItem item) => item.IsNode && ReferenceEquals(item.Document, document);

    /// <summary>The node at which to report: that of the target or, when it is elsewhere or no node, that of the constraint.</summary>
    private int NodeOf(in Occasion occasion, in MetapathItem target)
    {
        int node = IsHere(target) ? target.Node : occasion.Context.Node;
        return node == 0 ? document.Root : node;
    }

    private TextSpan PlaceOf(int node)
    {
        TextSpan key = document.KeyOf(node);
        TextSpan value = document.ValueOf(node);
        bool isScalar = document.KindOf(node) is not (NodeKind.Object or NodeKind.Array);
        return isScalar && value.Length > 0 ? value
            : key.Length > 0 ? key
            : new TextSpan(value.Start, Math.Max(0, Math.Min(1, document.Source.Length - value.Start)));
    }

    private int LineOf(int offset) => (_lines ??= new LineTable(document.Source)).LineOf(offset);

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
