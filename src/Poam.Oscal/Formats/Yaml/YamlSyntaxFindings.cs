using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Says in plain words what broke the syntax of YAML. The parser's messages only tell which kind of fault it is.</summary>
internal static class YamlSyntaxFindings
{
    /// <summary>The words for a tab that indents a line.</summary>
    public const string TabIndents = "This line is indented with a tab. YAML is indented with blanks only: replace the tab.";

    /// <summary>Reports the fault at which reading ended.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="fault">What the parser said.</param>
    /// <param name="binder">What is open.</param>
    /// <param name="isFlow">Whether the document stands in brackets as a whole.</param>
    /// <param name="builder">Where to report.</param>
    public static void Report(ReadOnlySpan<byte> source, YamlFault fault, ObjectTreeBinder binder, bool isFlow, DocumentBuilder builder)
    {
        RuleDescriptor rule = SyntaxRules.WellFormed;
        YamlExplanation explanation;
        if (Says(fault, "<document end>") && isFlow)
        {
            rule = SyntaxRules.OneDocument;
            explanation = At(source, fault.Start, "The file goes on after the end of its document. Remove what follows, or put it into a file of its own.");
        }
        else
        {
            explanation = Explain(source, fault, binder);
        }

        builder.Report(rule, builder.OpenNode, explanation.Span, explanation.Message);
    }

    private static YamlExplanation Explain(ReadOnlySpan<byte> source, YamlFault fault, ObjectTreeBinder binder)
    {
        if (fault.Message.Length == 0)
        {
            int tab = YamlSource.FindIndentingTab(source, fault.Position, isName: true);
            return tab >= 0 ? At(source, tab, TabIndents)
                : binder.IsOpen ? At(source, fault.Position, "A bracket is open, and this line is not indented deeper than the line where it was opened. Close the bracket, or indent the line.")
                : At(source, fault.Position, "The text cannot be read as YAML from here on.");
        }

        return ExplainDocument(source, fault) ?? ExplainScalar(source, fault) ?? ExplainStructure(source, fault)
            ?? At(source, fault.Start, "This is not YAML: " + Plain(fault.Message));
    }

    /// <summary>Faults of directives, anchors and tags.</summary>
    private static YamlExplanation? ExplainDocument(ReadOnlySpan<byte> source, YamlFault fault)
    {
        if (Says(fault, "incompatible YAML"))
        {
            return At(source, YamlSource.LineStart(source, Math.Max(0, fault.Position - 1)), "This directive asks for a version of YAML that does not exist. Remove the line.");
        }

        if (Says(fault, "<document start>"))
        {
            bool hasDirective = source[YamlSource.LineStart(source, 0)..].StartsWith("%"u8);
            int first = YamlSource.FirstVisible(source, YamlSource.LineStart(source, fault.Start));
            return hasDirective ? At(source, first, "Behind lines that start with `%` a line `---` must come before the content.") : Colon(source, fault.Start);
        }

        if (Says(fault, "directive"))
        {
            return At(source, fault.Start, "A line that starts with `%` is a directive of YAML, and this one is malformed. Remove the line.");
        }

        if (Says(fault, "anchor"))
        {
            return At(source, fault.Start, "`&` begins an anchor and `*` an alias, each with a name, and a value has one of them at most. If text is meant, quote the value.");
        }

        int tag = Says(fault, " tag") ? source[..Math.Min(source.Length, fault.Start + 1)].LastIndexOf((byte)'!') : -1;
        return tag >= 0
            ? At(source, tag, "`!` begins a tag, and this one is malformed or unknown. Remove it; if text is meant, quote the value.")
            : null;
    }

    /// <summary>Faults inside a scalar.</summary>
    private static YamlExplanation? ExplainScalar(ReadOnlySpan<byte> source, YamlFault fault)
    {
        if (Says(fault, " tab "))
        {
            return Tab(source, fault.End > 0 ? fault.End : fault.Position);
        }

        if (Says(fault, "block scalar"))
        {
            return Block(source, fault);
        }

        if (Says(fault, "escape") || Says(fault, "hexadecimal") || Says(fault, "surrogates"))
        {
            int backslash = source[..Math.Min(source.Length, fault.End + 1)].LastIndexOf((byte)'\\');
            return At(source, Math.Max(backslash, fault.Start), "Text in double quotes has no such escape. Write `\\\\` for a backslash, or use single quotes.");
        }

        if (Says(fault, "quoted scalar") && Says(fault, "comment"))
        {
            return At(source, fault.Start, "A comment needs a blank before its `#`.");
        }

        if (Says(fault, "quoted"))
        {
            return At(source, fault.Start, "The quote that opens here is never closed, or the lines behind it are not indented deeper than its name.");
        }

        if (Says(fault, "cannot start any token"))
        {
            return At(source, fault.Start, $"A value without quotes cannot start with `{Character(source, fault.Start)}`. Quote it.");
        }

        return Says(fault, "comment") ? At(source, fault.Start, "A comment needs a blank before its `#`.") : null;
    }

    /// <summary>Faults of indentation, names, colons, dashes and brackets.</summary>
    private static YamlExplanation? ExplainStructure(ReadOnlySpan<byte> source, YamlFault fault)
    {
        int tab = fault.Start < source.Length ? YamlSource.FindIndentingTab(source, fault.Start, isName: true) : -1;
        if (tab >= 0)
        {
            return At(source, tab, TabIndents);
        }

        if (Says(fault, "<document end>"))
        {
            return fault.Start < source.Length && source[fault.Start] == ':'
                ? Colon(source, fault.Start)
                : At(source, fault.Start, "This line is indented less than the first line of the document. Indent both alike.");
        }

        if (Says(fault, "invalid mapping") || Says(fault, "Mapping values are not allowed"))
        {
            return YamlStructureFaults.ColonInValue(source, fault.Start);
        }

        if (Says(fault, "expected ':'"))
        {
            return Colon(source, fault.Start);
        }

        if (Says(fault, "Block sequence entries"))
        {
            return At(source, fault.Start, "A list starts on the line below its name: put this `-` there. If text is meant, quote the value.");
        }

        if (Says(fault, "Mapping keys are not allowed"))
        {
            return At(source, fault.Start, "A value without quotes cannot start with `? `. Quote it.");
        }

        return Says(fault, "expected key") ? YamlStructureFaults.InMapping(source, fault.Start)
            : Says(fault, "'-' indicator") ? YamlStructureFaults.InList(source, fault.Start)
            : Says(fault, "flow") || Says(fault, "node content") ? YamlStructureFaults.InBrackets(source, fault.Start)
            : null;
    }

    private static YamlExplanation Tab(ReadOnlySpan<byte> source, int offset)
    {
        int start = YamlSource.LineStart(source, offset);
        int end = YamlSource.LineEnd(source, offset);
        int tab = source[start..end].IndexOf((byte)'\t');
        bool isBlank = YamlSource.FirstVisible(source, start) == end;
        return At(source, tab < 0 ? offset : start + tab, isBlank ? "There is a tab on this line, which is blank otherwise. Remove it." : TabIndents);
    }

    private static YamlExplanation Block(ReadOnlySpan<byte> source, YamlFault fault)
    {
        string message = Says(fault, "spaces") ? "A line that is blank but longer than the indentation stands before the first line of this text. Remove its blanks."
            : Says(fault, "equal to 0") ? "The indentation behind `|` or `>` is a digit from 1 to 9."
            : Says(fault, "a comment without") ? "A comment needs a blank before its `#`."
            : "Text behind `|` or `>` starts on the next line, indented. If the value itself starts with that sign, quote it.";
        return At(source, fault.Start, message);
    }

    private static YamlExplanation Colon(ReadOnlySpan<byte> source, int offset) => YamlStructureFaults.MissingColon(source, offset);

    private static bool Says(YamlFault fault, string words) => fault.Message.Contains(words, StringComparison.Ordinal);

    private static string Plain(string message)
    {
        string sentence = message.Replace("While ", "while ", StringComparison.Ordinal).TrimEnd();
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    private static string Character(ReadOnlySpan<byte> source, int offset)
    {
        TextSpan span = YamlSource.CharacterAt(source, offset);
        return System.Text.Encoding.UTF8.GetString(source.Slice(span.Start, span.Length));
    }

    private static YamlExplanation At(ReadOnlySpan<byte> source, int offset, string message) => new(YamlSource.CharacterAt(source, offset), message);
}
