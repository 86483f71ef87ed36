using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

/// <summary>Evaluates expressions over sample documents and writes the result in one line.</summary>
/// <remarks>A node is its path below the root assembly, text stands in quotes, other values are as they are, an error is its code and offset.</remarks>
internal static class MetapathRun
{
    /// <summary>Reads a sample; the format follows from the extension, and a <c>.yaml</c> sample that is not there is the JSON one.</summary>
    public static NodeDocument Sample(string name)
    {
        string path = Repository.PathOf("tests", "Poam.Oscal.Tests", "Metapath", "Samples", name);
        bool isYaml = name.EndsWith(".yaml", StringComparison.Ordinal);
        return Read(File.ReadAllText(isYaml ? Path.ChangeExtension(path, ".json") : path), name, isYaml ? OscalFormat.Yaml : null);
    }

    /// <summary>Reads a text.</summary>
    public static NodeDocument Read(string text, string name = "poam.json", OscalFormat? format = null) =>
        OscalReader.Read(Encoding.UTF8.GetBytes(text), name, format, OscalLimits.Default).Document;

    /// <summary>The result of an expression with the root assembly of a sample as focus.</summary>
    public static string Of(string sample, string expression, MetapathOptions? options = null, IMetapathVariables? variables = null) =>
        Of(Sample(sample), expression, options, variables);

    /// <summary>The result of an expression with the root assembly of a document as focus, or with the first node of another expression.</summary>
    public static string Of(NodeDocument document, string expression, MetapathOptions? options = null, IMetapathVariables? variables = null, string? focus = null)
    {
        MetapathEvaluator evaluator = new(options ?? MetapathOptions.Default);
        MetapathItem start = MetapathItem.OfNode(document, document.Root);
        if (focus is not null)
        {
            ItemList found = new();
            evaluator.TryEvaluate(MetapathProgram.Compile(focus, null, out _)!, start, null, found, out _).Should().BeTrue();
            start = found[0];
        }

        if (MetapathProgram.Compile(expression, null, out MetapathError? error) is not { } program)
        {
            return Describe(error!);
        }

        ItemList result = new();
        return evaluator.TryEvaluate(program, start, variables, result, out error) ? Describe(result) : Describe(error!);
    }

    public static string Describe(ItemList items)
    {
        StringBuilder text = new();
        for (int i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Describe(items[i]));
        }

        return text.ToString();
    }

    private static string Describe(MetapathError error) => $"{error.Code}@{error.Offset}";

    private static string Describe(MetapathItem item) => item.Kind switch
    {
        MetapathItemKind.Node => Shorten(NodePath.Of(item)) + (item.IsDefault ? "(default)" : ""),
        MetapathItemKind.Map => $"map({item.Map.Count})",
        MetapathItemKind.Text => $"'{item.Text}'",
        _ => item.Text,
    };

    private static string Shorten(string path)
    {
        int slash = path.IndexOf('/', 1);
        return slash < 0 ? path : path[(slash + 1)..];
    }
}
