using System.Globalization;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <content>Functions that need the world outside of the document.</content>
internal sealed partial class MetapathEvaluator
{
    private const int MaxRecursion = 32;

    private readonly Dictionary<string, MetapathProgram?> _inner = new(StringComparer.Ordinal);

    private bool CallHost(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        if (options.Host is not { } host)
        {
            return Fail(call, MetapathErrorCode.Unavailable, $"{NameOf(call.Function)} could not be asked: nothing outside of the document is at hand.");
        }

        switch (call.Function)
        {
            case MetapathFunction.CurrentDateTime:
                output.Add(MetapathItem.OfValue(
                    MetapathItemKind.DateTime, host.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
                return true;
            case MetapathFunction.ResolveProfile:
                return CallResolveProfile(call, focus, host, output);
            default:
                return CallWithUri(call, focus, host, output);
        }
    }

    private bool CallWithUri(ProgramNode call, in MetapathItem focus, IMetapathHost host, ItemList output)
    {
        if (!focus.IsNode)
        {
            return Fail(call, MetapathErrorCode.Type, $"{NameOf(call.Function)} needs a node as focus, to know from which document to start.");
        }

        string? baseUri = null;
        if (!TryOptionalValue(call.Operands[0], focus, out MetapathItem argument, out bool isEmpty) || !TryBase(call, focus, ref baseUri))
        {
            return false;
        }

        if (isEmpty)
        {
            return true;
        }

        string uri = argument.Text;
        string? reason;
        switch (call.Function)
        {
            case MetapathFunction.Doc:
                return AddDocument(call, host.Open(focus.Document, uri, out reason), reason, output);
            case MetapathFunction.DocAvailable:
                return host.IsAvailable(focus.Document, uri, out reason) is { } isAvailable
                    ? Add(MetapathItem.OfTruth(isAvailable), output)
                    : Fail(call, MetapathErrorCode.Unavailable, reason ?? $"It cannot be said whether '{uri}' is there.");
            default:
                string? resolved = call.Function == MetapathFunction.ResolveUri
                    ? host.ResolveUri(focus.Document, uri, baseUri, out reason)
                    : host.ResolveReference(focus.Document, uri, out reason);
                return resolved is not null
                    ? Add(MetapathItem.OfValue(MetapathItemKind.Text, resolved), output)
                    : Fail(call, MetapathErrorCode.Unavailable, reason ?? $"'{uri}' cannot be resolved.");
        }
    }

    private bool TryBase(ProgramNode call, in MetapathItem focus, ref string? baseUri)
    {
        if (call.Operands.Length < 2)
        {
            return true;
        }

        bool isDone = TryOptionalValue(call.Operands[1], focus, out MetapathItem value, out bool isEmpty);
        baseUri = isDone && !isEmpty ? value.Text : null;
        return isDone;
    }

    private bool CallResolveProfile(ProgramNode call, in MetapathItem focus, IMetapathHost host, ItemList output)
    {
        if (!TryOptionalNode(call, 0, focus, out MetapathItem node, out bool isEmpty) || isEmpty)
        {
            return isEmpty && _error is null;
        }

        return AddDocument(call, host.ResolveProfile(node.Document, out string? reason), reason, output);
    }

    private bool AddDocument(ProgramNode call, NodeDocument? document, string? reason, ItemList output) => document is not null
        ? Add(MetapathItem.OfNode(document, 0), output)
        : Fail(call, MetapathErrorCode.Unavailable, reason ?? "The document could not be read.");

    private static bool Add(MetapathItem item, ItemList output)
    {
        output.Add(item);
        return true;
    }

    /// <summary>Each node, then what the inner expression finds from it, then what it finds from there, and so on.</summary>
    private bool CallRecurse(ProgramNode call, in MetapathItem focus, ItemList output)
    {
        ItemList start = Rent();
        bool isDone = true;
        if (call.Operands.Length == 2)
        {
            isDone = Evaluate(call.Operands[0], focus, start);
        }
        else
        {
            start.Add(focus);
        }

        if (isDone && InnerOf(call, focus) is { } inner)
        {
            MetapathItem[] slots = _slots;
            _slots = inner.Slots > 0 ? new MetapathItem[inner.Slots] : [];
            isDone = Recurse(call, inner.Root, start, output, output.Count);
            _slots = slots;
        }

        Return(start);
        return isDone && _error is null;
    }

    private MetapathProgram? InnerOf(ProgramNode call, in MetapathItem focus)
    {
        if (call.Inner is not null)
        {
            return call.Inner;
        }

        if (!TryOptionalValue(call.Operands[^1], focus, out MetapathItem text, out bool isEmpty))
        {
            return null;
        }

        string expression = isEmpty ? "" : text.Text;
        if (!_inner.TryGetValue(expression, out MetapathProgram? inner))
        {
            inner = MetapathProgram.Compile(expression, _program!.Namespaces, out MetapathError? error);
            if (inner is null)
            {
                Fail(call.Operands[^1], error!.Code, "In the expression that is repeated: " + error.Message);
                return null;
            }

            _inner.Add(expression, inner);
        }

        return inner;
    }

    private bool Recurse(ProgramNode call, ProgramNode inner, ItemList from, ItemList output, int first)
    {
        if (++_depth > MaxRecursion)
        {
            return Fail(call, MetapathErrorCode.Limit, $"recurse-depth goes deeper than {MaxRecursion} levels.");
        }

        bool isDone = HasStack(call);
        for (int i = 0; isDone && i < from.Count; i++)
        {
            if (!from[i].IsNode)
            {
                isDone = Fail(call, MetapathErrorCode.Type, "recurse-depth goes from node to node.");
            }
            else if (!Holds(output, first, from[i]))
            {
                output.Add(from[i]);
                ItemList next = Rent();
                isDone = Evaluate(inner, from[i], next) && Charge(output.Count - first, call) && Recurse(call, inner, next, output, first);
                Return(next);
            }
        }

        _depth--;
        return isDone;
    }

    /// <summary>Whether a node was reached before: documents may import each other in a circle.</summary>
    private static bool Holds(ItemList items, int first, in MetapathItem node)
    {
        for (int i = first; i < items.Count; i++)
        {
            if (items[i].IsSameNode(node))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(MetapathFunction function) => function switch
    {
        MetapathFunction.CurrentDateTime => "current-dateTime()",
        MetapathFunction.Doc => "doc()",
        MetapathFunction.DocAvailable => "doc-available()",
        MetapathFunction.ResolveUri => "resolve-uri()",
        MetapathFunction.ResolveReference => "resolve-reference()",
        _ => "resolve-profile()",
    };
}
