using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>Evaluates the expressions of constraints, each from the node that it is meant for.</summary>
internal sealed class WalkExpressions
{
    private readonly Dictionary<string, MetapathProgram> _programs = new(StringComparer.Ordinal);
    private readonly MetapathEvaluator _evaluator = new(MetapathOptions.Default);

    /// <summary>The nodes that an expression leads to; none where it needs another document.</summary>
    public MetapathItem[] Nodes(string expression, in MetapathItem focus)
    {
        ItemList items = new();
        bool isDone = _evaluator.TryEvaluate(Program(expression), focus, null, items, out MetapathError? error);
        return isDone ? [.. Enumerable.Range(0, items.Count).Select(i => items[i])]
            : error!.Code == MetapathErrorCode.Unavailable ? []
            : throw new InvalidOperationException($"{expression}: {error}");
    }

    /// <summary>Whether an expression holds.</summary>
    public bool Holds(string expression, in MetapathItem focus) => _evaluator.TryTest(Program(expression), focus, null, out bool truth, out MetapathError? error)
        ? truth
        : throw new InvalidOperationException($"{expression}: {error}");

    /// <summary>The text of a node; null for one that has no value.</summary>
    public static string? TextOf(in MetapathItem node) => Atomizer.TryValue(node, out MetapathItem value, out _, out _) ? value.Text : null;

    /// <summary>The name of a node in XML.</summary>
    public static string NameOf(in MetapathItem node) => Image.Text(Image.Members[DocumentNodes.MemberOf(node)].XmlName);

    /// <summary>Where a node stands; of a field with flags, where its value does.</summary>
    public static string PointerOf(in MetapathItem node, bool ofValue = false)
    {
        NodeDocument document = node.Document;
        string? name = node.IsDefault ? Image.Text(Image.Members[node.DefaultMember].JsonName) : null;
        int row = node.Node;
        for (int child = ofValue && !node.IsDefault && document.KindOf(row) == NodeKind.Object ? document.FirstChild(row) : -1; child >= 0; child = document.NextSibling(child))
        {
            row = ((Definitions.OscalMemberTraits)Image.Members[document.MemberOf(child)].Traits & Definitions.OscalMemberTraits.Value) != 0 ? child : row;
        }

        return NodePointer.Of(document, row, name);
    }

    private static Definitions.DefinitionImage Image => Definitions.DefinitionImage.Current;

    private MetapathProgram Program(string expression)
    {
        if (!_programs.TryGetValue(expression, out MetapathProgram? program))
        {
            program = MetapathProgram.Compile(expression, null, out MetapathError? error) ?? throw new InvalidOperationException($"{expression}: {error}");
            _programs.Add(expression, program);
        }

        return program;
    }
}
