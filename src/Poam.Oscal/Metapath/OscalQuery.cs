using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Metapath;

/// <summary>
/// Finds parts of an OSCAL document with Metapath, the expression language of OSCAL's own constraints: a part of XPath 3.1 over the same tree in JSON,
/// YAML and XML. Names are those of XML: <c>//poam-item[not(@uuid)]/title</c>, <c>count(//risk[status = 'open'])</c>.
/// </summary>
/// <remarks>Specification: https://pages.nist.gov/metaschema/specification/syntax/metapath/ and https://www.w3.org/TR/xpath-31/.</remarks>
public static class OscalQuery
{
    /// <summary>Runs a query. The focus of the expression is the root: <c>metadata</c> and <c>/plan-of-action-and-milestones/metadata</c> are the same.</summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="expression">The Metapath expression.</param>
    /// <param name="path">The path of the file, used to recognise the format when the content leaves it open; null when there is no file.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>What was found, or why nothing could be: errors of the expression and of the document are part of the result, never exceptions.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static QueryResult Run(
        ReadOnlyMemory<byte> content, string expression, string? path = null, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expression);
        options ??= QueryOptions.Default;
        ReadResult read = OscalReader.Read(content, path, options.Format, options.Limits);
        NodeDocument document = read.Document;
        MetapathProgram? program = MetapathProgram.Compile(expression, null, out MetapathError? error);
        ItemList items = new();
        if (program is not null && document.RootMember != 0)
        {
            MetapathEvaluator evaluator = new(new MetapathOptions
            {
                Host = new ClockHost(options.Now ?? TimeProvider.System.GetUtcNow(), "A query reads no other document."),
                Cancellation = cancellationToken,
            });
            evaluator.TryEvaluate(program, MetapathItem.OfNode(document, document.Root), null, items, out error);
            cancellationToken.ThrowIfCancellationRequested();
        }

        bool hasModel = document.RootMember != 0;
        DefinitionImage definitions = DefinitionImage.Current;
        return new QueryResult
        {
            Format = document.Format,
            Model = hasModel ? definitions.Text(definitions.Members[document.RootMember].JsonName) : null,
            OscalVersion = document.OscalVersion,
            Matches = Matches(document, items),
            Error = error,
            Hints = program is null ? [] : QueryHints.Of(program.UnknownSteps),
            DocumentErrors = read.Findings.Errors,
        };
    }

    private static QueryMatch[] Matches(NodeDocument document, ItemList items)
    {
        QueryMatch[] matches = new QueryMatch[items.Count];
        SourceLocation[] locations = Locate(document, items);
        for (int i = 0; i < matches.Length; i++)
        {
            matches[i] = items[i].IsNode ? OfNode(items[i], locations[i]) : OfValue(items[i]);
        }

        return matches;
    }

    private static QueryMatch OfValue(in MetapathItem item) => new()
    {
        Kind = QueryMatchKind.Value,
        Value = item.Kind == MetapathItemKind.Map ? $"a map with {item.Map.Count} entr{(item.Map.Count == 1 ? "y" : "ies")}" : item.Text,
    };

    private static QueryMatch OfNode(in MetapathItem node, SourceLocation location)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        OscalImageMember member = definitions.Members[DocumentNodes.MemberOf(node)];
        bool isFlag = ((OscalMemberTraits)member.Traits & OscalMemberTraits.Flag) != 0;
        bool isAssembly = definitions.Definitions[member.Definition].Kind == (byte)OscalDefinitionKind.Assembly;
        bool isDocument = node is { Node: 0, IsDefault: false };
        return new QueryMatch
        {
            Kind = isDocument ? QueryMatchKind.Document : isFlag ? QueryMatchKind.Flag : isAssembly ? QueryMatchKind.Assembly : QueryMatchKind.Field,
            Pointer = NodePointer.Of(node.Document, node.Node, node.IsDefault ? definitions.Text(member.JsonName) : null),
            Path = NodePath.Of(node),
            Location = location,
            Value = Atomizer.TryValue(node, out MetapathItem value, out _, out _) ? value.Text : null,
            IsDefault = node.IsDefault,
        };
    }

    /// <summary>Finds lines and columns in the order of the text, so that the text is read once.</summary>
    private static SourceLocation[] Locate(NodeDocument document, ItemList items)
    {
        SourceLocation[] locations = new SourceLocation[items.Count];
        int[] order = new int[items.Count];
        int[] starts = new int[items.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            starts[i] = items[i].IsNode ? SpanOf(document, items[i].Node).Start : 0;
        }

        Array.Sort(starts, order);
        LineCursor cursor = new(document.Source);
        foreach (int i in order)
        {
            if (items[i].IsNode)
            {
                locations[i] = cursor.Locate(SpanOf(document, items[i].Node));
            }
        }

        return locations;
    }

    /// <summary>Where a node is shown: its value, or the name of an object, or the first character of one without a name.</summary>
    private static TextSpan SpanOf(NodeDocument document, int node)
    {
        TextSpan value = document.ValueOf(node);
        TextSpan key = document.KeyOf(node);
        bool isScalar = document.KindOf(node) is not (NodeKind.Object or NodeKind.Array);
        return isScalar && value.Length > 0 ? value : key.Length > 0 ? key : new TextSpan(value.Start, Math.Min(1, value.Length));
    }
}
