using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>
/// Evaluates NIST's constraints as the specification tells it, without any thought of speed: walks the tree, takes each node's definition from
/// the published module of the release, and evaluates each of its expressions. It shares nothing with the tables by which documents are validated.
/// </summary>
internal sealed class ConstraintWalk
{
    private readonly WalkExpressions _expressions = new();
    private readonly List<(PublishedConstraint Constraint, MetapathItem Node)> _references = [];
    private readonly Dictionary<string, Dictionary<string, MetapathItem>> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (MetapathItem Node, List<PublishedConstraint> Lists)> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, string Pointer), List<PublishedConstraint>> _found = [];

    private ConstraintWalk()
    {
    }

    /// <summary>How many targets each constraint has in the document.</summary>
    public Dictionary<PublishedConstraint, int> Targets { get; } = [];

    /// <summary>What is wrong.</summary>
    public IEnumerable<WalkFinding> Findings => _found.Select(f => new WalkFinding(f.Key.Group, f.Key.Pointer, f.Value));

    /// <summary>Walks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="root">The definition of its root.</param>
    public static ConstraintWalk Of(NodeDocument document, PublishedDefinition root)
    {
        ConstraintWalk walk = new();
        walk.Visit(MetapathItem.OfNode(document, document.Root), root);
        walk.LookUp();
        walk.JudgeLists();
        return walk;
    }

    private void Visit(MetapathItem node, PublishedDefinition definition)
    {
        foreach (PublishedConstraint constraint in definition.Constraints)
        {
            if (constraint.Malformed.Count == 0 && constraint.Conditions.All(c => _expressions.Holds(c, node)))
            {
                Check(constraint, node);
            }
        }

        foreach (bool isFlag in (bool[])[true, false])
        {
            foreach (MetapathItem child in _expressions.Nodes(isFlag ? "@*" : "*", node))
            {
                if (definition.Child(WalkExpressions.NameOf(child), isFlag) is { } found)
                {
                    Visit(child, found);
                }
            }
        }
    }

    private void Check(PublishedConstraint constraint, in MetapathItem node)
    {
        MetapathItem[] targets = constraint.Target.Length == 0 ? [] : _expressions.Nodes(constraint.Target, node);
        Targets[constraint] = Targets.GetValueOrDefault(constraint) + targets.Length;
        if (constraint.Kind == "has-cardinality")
        {
            bool isTooFew = targets.Length < int.Parse(constraint["min-occurs"] ?? "0", null);
            bool isTooMany = constraint["max-occurs"] is { } most && most != "unbounded" && targets.Length > int.Parse(most, null);
            Report(isTooFew || isTooMany, WalkExpressions.PointerOf(node), constraint);
            return;
        }

        Dictionary<string, MetapathItem> own = new(StringComparer.Ordinal);
        foreach (MetapathItem target in targets)
        {
            CheckTarget(constraint, target, own);
        }
    }

    private void CheckTarget(PublishedConstraint constraint, in MetapathItem target, Dictionary<string, MetapathItem> own)
    {
        switch (constraint.Kind)
        {
            case "allowed-values" when WalkExpressions.TextOf(target) is null:
                // Up to 1.0.6 a few lists target objects, which have no value: they say nothing. The Java tools end with an error there.
                break;
            case "allowed-values":
                string pointer = WalkExpressions.PointerOf(target, ofValue: true);
                _lists.TryAdd(pointer, (target, []));
                _lists[pointer].Lists.Add(constraint);
                break;
            case "matches":
                string text = WalkExpressions.TextOf(target) ?? "";
                bool isRight = (constraint["regex"] is not { } regex || TypePatterns.IsWhole(regex, text))
                    && (constraint["datatype"] is not { } type || TypePatterns.Fits(type, text));
                Report(!isRight && !IsMalformed(target), WalkExpressions.PointerOf(target, ofValue: true), constraint);
                break;
            case "expect":
                Report(!_expressions.Holds(constraint["test"]!, target), WalkExpressions.PointerOf(target), constraint);
                break;
            case "index-has-key":
                _references.Add((constraint, target));
                break;
            default:
                if (constraint["name"] is { } name && constraint.Kind == "index" && !_indexes.TryAdd(name, own))
                {
                    own = _indexes[name];
                }

                Enter(constraint, target, own);
                break;
        }
    }

    private void Enter(PublishedConstraint constraint, in MetapathItem target, Dictionary<string, MetapathItem> keys)
    {
        string? key = KeysOf(constraint, target).Select(k => k.Key).FirstOrDefault();
        bool isNew = key is null || keys.TryAdd(key, target);
        Report(!isNew && !keys[key!].IsSameNode(target), WalkExpressions.PointerOf(target), constraint);
    }

    private void LookUp()
    {
        foreach ((PublishedConstraint constraint, MetapathItem node) in _references)
        {
            foreach ((string key, string pointer) in KeysOf(constraint, node))
            {
                bool isThere = _indexes.TryGetValue(constraint["name"]!, out Dictionary<string, MetapathItem>? index) && index.ContainsKey(key);
                Report(!isThere, pointer, constraint);
            }
        }
    }

    private void JudgeLists()
    {
        foreach ((string pointer, (MetapathItem node, List<PublishedConstraint> lists)) in _lists)
        {
            string? text = WalkExpressions.TextOf(node);
            foreach (PublishedConstraint closed in lists.Where(l => !l.IsOpen && !lists.Any(any => any.Values.Contains(text, StringComparer.Ordinal))))
            {
                Report(!IsMalformed(node), pointer, closed);
            }
        }
    }

    /// <summary>The keys of a node, each with the place of its first part: several when a key field has several values, none when no part has any.</summary>
    private IEnumerable<(string Key, string Pointer)> KeysOf(PublishedConstraint constraint, MetapathItem node)
    {
        MetapathItem[][] parts = [.. constraint.Keys.Select(k => _expressions.Nodes(k.Target, node))];
        foreach (int choice in Enumerable.Range(0, Math.Max(1, parts.Max(p => p.Length))))
        {
            string?[] texts = [.. parts.Select((p, i) => choice < p.Length ? Extract(constraint.Keys[i].Pattern, WalkExpressions.TextOf(p[choice])) : null)];
            if (texts.Any(t => t is not null))
            {
                MetapathItem place = choice < parts[0].Length ? parts[0][choice] : node;
                yield return (string.Join('\u0001', texts.Select(t => t ?? "\u0002")), WalkExpressions.PointerOf(place, ofValue: true));
            }
        }
    }

    private static string? Extract(string? pattern, string? text) =>
        pattern is null || text is null ? text
        : System.Text.RegularExpressions.Regex.Match(text, @"\A(?:" + pattern + @")\z") is { Success: true } match ? match.Groups[1].Value
        : null;

    /// <summary>Whether the data type of the value itself is broken: then that is the finding.</summary>
    private static bool IsMalformed(in MetapathItem node)
    {
        if (node.IsDefault || node.Document.KindOf(node.Node) != NodeKind.Object)
        {
            return !node.IsDefault && (node.Document.TraitsOf(node.Node) & NodeTraits.Malformed) != 0;
        }

        for (int child = node.Document.FirstChild(node.Node); child >= 0; child = node.Document.NextSibling(child))
        {
            if ((node.Document.TraitsOf(child) & NodeTraits.Malformed) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Report(bool isWrong, string pointer, PublishedConstraint constraint)
    {
        if (isWrong)
        {
            var place = (WalkFinding.GroupOf(constraint.Kind), pointer);
            _found.TryAdd(place, []);
            _found[place].Add(constraint);
        }
    }
}
