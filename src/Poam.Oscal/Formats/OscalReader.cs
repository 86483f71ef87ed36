using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Json;
using Poam.Oscal.Formats.Xml;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Formats;

/// <summary>Reads a text of any of the three formats into a document; structure and data types are checked on the way.</summary>
internal static class OscalReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="path">Its path, or null.</param>
    /// <param name="format">Its format, or null to recognise it.</param>
    /// <param name="limits">How much is accepted.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> content, string? path, OscalFormat? format, OscalLimits limits) =>
        Read(content, path, format, limits, isPlain: false);

    /// <summary>Reads a text in JSON or YAML that is no OSCAL: its names mean nothing, only syntax and limits are checked.</summary>
    public static ReadResult ReadPlain(ReadOnlyMemory<byte> content, string? path, OscalLimits limits) =>
        Read(content, path, FormatDetector.OfExtension(path) == OscalFormat.Json ? OscalFormat.Json : OscalFormat.Yaml, limits, isPlain: true);

    private static ReadResult Read(ReadOnlyMemory<byte> content, string? path, OscalFormat? format, OscalLimits limits, bool isPlain)
    {
        if (content.Length > limits.MaxInputBytes)
        {
            return RefuseTooLarge(content, path, format, limits);
        }

        InputText text = InputText.Of(content);
        ReadOnlySpan<byte> utf8 = text.Utf8.Span;
        OscalFormat detected = format ?? FormatDetector.Detect(utf8[text.Start..], path);
        if (text.IsBinary)
        {
            return Refuse(path, detected, limits, SyntaxRules.TextFormat, "The file is binary. OSCAL documents are JSON, YAML or XML texts.");
        }

        DocumentBuilder builder = new(text.Utf8, detected, limits) { IsPlain = isPlain };
        if (FormatDetector.WithoutBlanks(utf8[text.Start..]).IsEmpty)
        {
            builder.Report(SyntaxRules.NotEmpty, 0, new TextSpan(text.Start, 0), "The file is empty.");
            return new ReadResult(builder.Finish(), builder.Findings, LooksLikeOscal: false);
        }

        if (text.FirstInvalid >= 0)
        {
            ReportEncoding(text, builder);
            builder.IsDamaged = true;
        }

        switch (detected)
        {
            case OscalFormat.Json:
                builder = ReadJson(text, builder, limits);
                break;
            case OscalFormat.Yaml:
                YamlDocumentReader.Read(text.Utf8, text.Start, builder, limits);
                break;
            default:
                if (text.FirstInvalid < 0)
                {
                    XmlDeclaration.Check(utf8, text.Start, text.IsUtf16, builder);
                }

                XmlDocumentReader.Read(text.Utf8, text.Start, builder, limits);
                break;
        }

        NodeDocument document = builder.Finish();
        return new ReadResult(document, builder.Findings, document.RootMember != 0 || (WasCutShort(builder.Findings) && RootSniffer.FindsRoot(utf8[text.Start..])));
    }

    /// <summary>Reads JSON: nearly all of it is well-formed, and what is not is read again by the reader that says what is wrong.</summary>
    private static DocumentBuilder ReadJson(InputText text, DocumentBuilder builder, OscalLimits limits)
    {
        if (text.FirstInvalid < 0)
        {
            if (WellFormedJsonReader.TryRead(text.Utf8.Span, text.Start, builder))
            {
                return builder;
            }

            builder = new DocumentBuilder(text.Utf8, OscalFormat.Json, limits) { IsPlain = builder.IsPlain };
        }

        JsonDocumentReader.Read(text.Utf8.Span, text.Start, builder);
        return builder;
    }

    /// <summary>
    /// Whether a finding ended the reading. A text that was read to its end has shown its root: one that only mentions a model,
    /// such as a report of this tool, is no OSCAL.
    /// </summary>
    private static bool WasCutShort(FindingSink findings)
    {
        foreach (Finding finding in findings.InOrder())
        {
            RuleDescriptor rule = finding.Rule;
            if (rule == SyntaxRules.WellFormed || rule == SyntaxRules.WithinLimits || rule == SyntaxRules.NoDtd || rule == SyntaxRules.KnownAnchors)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Refuses a file that is larger than the limit.</summary>
    /// <param name="start">The first bytes of the file: they tell whether it looks like OSCAL.</param>
    /// <param name="path">Its path, or null.</param>
    /// <param name="format">Its format, or null to recognise it.</param>
    /// <param name="limits">How much is accepted.</param>
    public static ReadResult RefuseTooLarge(ReadOnlyMemory<byte> start, string? path, OscalFormat? format, OscalLimits limits)
    {
        InputText text = InputText.Of(start[..Math.Min(start.Length, RootSniffer.Length)]);
        ReadOnlySpan<byte> utf8 = text.Utf8.Span;
        OscalFormat detected = format ?? FormatDetector.Detect(utf8[text.Start..], path);
        string message = string.Create(CultureInfo.InvariantCulture, $"The file has more than {limits.MaxInputBytes:N0} bytes, which is the limit.");
        return Refuse(path, detected, limits, SyntaxRules.WithinLimits, message) with { LooksLikeOscal = RootSniffer.FindsRoot(utf8[text.Start..]) };
    }

    private static ReadResult Refuse(string? path, OscalFormat? format, OscalLimits limits, RuleDescriptor rule, string message)
    {
        DocumentBuilder builder = new(ReadOnlyMemory<byte>.Empty, format ?? FormatDetector.OfExtension(path) ?? OscalFormat.Json, limits);
        builder.Report(rule, 0, default, message);
        return new ReadResult(builder.Finish(), builder.Findings, LooksLikeOscal: false);
    }

    private static void ReportEncoding(InputText text, DocumentBuilder builder)
    {
        int length = text.FirstInvalid < text.Utf8.Length ? 1 : 0;
        string what = length == 1 ? $"The byte 0x{text.Utf8.Span[text.FirstInvalid]:X2} is no UTF-8 here." : "The text ends in the middle of a character.";
        string? declared = builder.Format == OscalFormat.Xml ? XmlDeclaration.EncodingOf(text.Utf8.Span[text.Start..]) : null;
        string advice = declared is null || declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? " Save the file again as UTF-8."
            : $" The file declares the encoding {declared}; only UTF-8 and UTF-16 are read. Save it again as UTF-8.";
        builder.Report(SyntaxRules.ValidEncoding, 0, new TextSpan(text.FirstInvalid, length), what + advice);
    }
}
