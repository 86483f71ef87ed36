using System.Globalization;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Validation.Suppressions;

/// <summary>
/// The suppressions that stand in the comments of a YAML document: <c># poam:ignore POAM2003 until=2026-09-30 reason=…</c>.
/// A comment behind something speaks of its own line, one that stands alone of the next line with content.
/// </summary>
internal sealed class SuppressionComments
{
    private const string Form = "Write it as `# poam:ignore POAM2003 until=2026-09-30 reason=why`.";

    private readonly List<Suppression> _suppressions = [];
    private readonly List<Finding> _findings = [];

    private readonly IReadOnlyList<ConstraintSet> _constraints;

    private SuppressionComments(IReadOnlyList<ConstraintSet> constraints)
    {
        _constraints = constraints;
    }

    /// <summary>The suppressions, in the order of the text.</summary>
    public IReadOnlyList<Suppression> Suppressions => _suppressions;

    /// <summary>What is wrong with comments that look like one.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    private static ReadOnlySpan<byte> Mark => "poam:ignore"u8;

    /// <summary>Whether a text may hold a suppression; one in UTF-16 is taken for one that may, JSON and XML have no such comments.</summary>
    public static bool MayHold(ReadOnlySpan<byte> content) =>
        content is [0xFF or 0xFE, ..] || (content is not [(byte)'{' or (byte)'<' or (byte)'[', ..] && content.IndexOf(Mark) >= 0);

    /// <summary>Reads the comments of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="constraints">Constraints whose ids may be named beside the rules.</param>
    public static SuppressionComments Read(NodeDocument document, IReadOnlyList<ConstraintSet> constraints)
    {
        SuppressionComments comments = new(constraints);
        if (document.Format == OscalFormat.Yaml && !document.IsInMemory)
        {
            comments.ReadAll(document);
        }

        return comments;
    }

    /// <summary>A finding about a comment.</summary>
    public static Finding About(Suppression comment, RuleDescriptor rule, string message) =>
        new() { Rule = rule, Node = comment.Node, Span = comment.Span, Message = message, Subject = comment.Rule };

    private void ReadAll(NodeDocument document)
    {
        ReadOnlySpan<byte> source = document.Source;
        List<int> hashes = Candidates(source);
        bool[] isText = InValues(document, hashes);
        LineCursor cursor = new(source);
        for (int i = 0; i < hashes.Count; i++)
        {
            if (isText[i])
            {
                continue;
            }

            int hash = hashes[i];
            int length = source[hash..].IndexOfAny((byte)'\n', (byte)'\r');
            int lineEnd = length < 0 ? source.Length : hash + length;
            int lineStart = source[..hash].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            bool isAlone = source[lineStart..hash].Trim(" \t"u8).IsEmpty;
            int line = cursor.MoveTo(hash).Line;
            int text = hash + source[hash..].IndexOf(Mark) + Mark.Length;
            ReadOne(source[text..lineEnd], new TextSpan(hash, source[hash..lineEnd].TrimEnd(" \t"u8).Length), isAlone ? NextLine(source, lineEnd, line) : line);
        }
    }

    /// <summary>Where comments with the mark could start: a hash behind a blank or at the start of a line, with nothing but blanks before the mark.</summary>
    private static List<int> Candidates(ReadOnlySpan<byte> source)
    {
        List<int> hashes = [];
        int from = 0;
        while (source[from..].IndexOf(Mark) is var found and >= 0)
        {
            int mark = from + found;
            int hash = source[..mark].TrimEnd(" \t"u8).Length - 1;
            bool startsComment = hash >= from && source[hash] == '#' && (hash == 0 || source[hash - 1] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or 0xBF);
            int length = source[mark..].IndexOfAny((byte)'\n', (byte)'\r');
            from = length < 0 || !startsComment ? mark + Mark.Length : mark + length;
            if (startsComment)
            {
                hashes.Add(hash);
            }
        }

        return hashes;
    }

    /// <summary>Which places are inside a value: a text may hold what looks like a comment.</summary>
    private static bool[] InValues(NodeDocument document, List<int> places)
    {
        bool[] isText = new bool[places.Count];
        for (int node = 1; node < document.Count && places.Count > 0; node++)
        {
            TextSpan value = document.ValueOf(node);
            if (document.KindOf(node) is NodeKind.Object or NodeKind.Array)
            {
                continue;
            }

            int first = places.BinarySearch(value.Start);
            for (int i = first < 0 ? ~first : first; i < places.Count && places[i] < value.End; i++)
            {
                isText[i] = true;
            }
        }

        return isText;
    }

    /// <summary>The next line that holds more than blanks and a comment.</summary>
    private static int NextLine(ReadOnlySpan<byte> source, int offset, int line)
    {
        while (offset < source.Length)
        {
            offset += source[offset] == '\r' && offset + 1 < source.Length && source[offset + 1] == '\n' ? 2 : 1;
            line++;
            int length = source[offset..].IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = (length < 0 ? source[offset..] : source.Slice(offset, length)).Trim(" \t"u8);
            if (!text.IsEmpty && text[0] != '#')
            {
                return line;
            }

            offset = length < 0 ? source.Length : offset + length;
        }

        return line;
    }

    private void ReadOne(ReadOnlySpan<byte> utf8, TextSpan span, int line)
    {
        string text = Encoding.UTF8.GetString(utf8);
        int reasonStart = text.IndexOf(" reason=", StringComparison.Ordinal);
        string reason = reasonStart < 0 ? "" : text[(reasonStart + " reason=".Length)..].Trim();
        string[] words = (reasonStart < 0 ? text : text[..reasonStart]).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        string? fault = text.Length > 0 && text[0] is not (' ' or '\t') ? "The comment goes on right behind `poam:ignore`." : Fault(words, reason);
        if (fault is not null)
        {
            Report(ConfigurationRules.SuppressionForm, span, $"{fault} {Form}");
            return;
        }

        DateOnly? until = words.Length > 1 ? DateOnly.ParseExact(words[1]["until=".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        foreach (string rule in words[0].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!RuleCatalog.Knows(rule, _constraints))
            {
                Report(ConfigurationRules.KnownRule, span, RuleCatalog.UnknownMessage(rule));
                continue;
            }

            _suppressions.Add(new Suppression { Rule = rule, Reason = reason, Until = until, Line = line, Span = span });
        }
    }

    /// <summary>What is wrong with the words of a comment; null when nothing is.</summary>
    private static string? Fault(string[] words, string reason)
    {
        if (words.Length == 0 || words[0].Contains('=', StringComparison.Ordinal))
        {
            return "The comment names no rule.";
        }

        if (words.Length > 1 && !words[1].StartsWith("until=", StringComparison.Ordinal))
        {
            return $"The comment has {AdviceText.Quote(Encoding.UTF8.GetBytes(words[1]))} where `until=` or `reason=` was expected.";
        }

        if (words.Length > 1 && !DateOnly.TryParseExact(words[1]["until=".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return $"{AdviceText.Quote(Encoding.UTF8.GetBytes(words[1]))} has no date as YYYY-MM-DD.";
        }

        return words.Length > 2 ? $"The comment has {AdviceText.Quote(Encoding.UTF8.GetBytes(words[2]))} where `reason=` was expected."
            : reason.Length == 0 ? "The comment gives no reason."
            : null;
    }

    private void Report(RuleDescriptor rule, TextSpan span, string message) =>
        _findings.Add(new Finding { Rule = rule, Node = 0, Span = span, Message = message, Subject = message });
}
