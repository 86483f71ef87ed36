using System.Globalization;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Benchmarks;

/// <summary>The corpus in the three formats, in memory and in files.</summary>
internal static class Corpora
{
    /// <summary>A document with so many POA&amp;M items in a format: the one in JSON, converted.</summary>
    /// <exception cref="InvalidOperationException">The conversion lost something, which it must not.</exception>
    public static byte[] Of(int items, OscalFormat format, int brokenEvery = 0)
    {
        byte[] json = PoamCorpus.Json(items, brokenEvery);
        if (format == OscalFormat.Json)
        {
            return json;
        }

        ConversionResult converted = OscalConverter.Convert(json, format);
        return converted.IsComplete || brokenEvery > 0 ? converted.Content.ToArray() : throw new InvalidOperationException("The corpus cannot be converted without loss.");
    }

    /// <summary>The document with another title of its first risk: a copy of the same length.</summary>
    /// <exception cref="InvalidOperationException">The document is not of this corpus.</exception>
    public static byte[] WithOneChange(byte[] text)
    {
        byte[] changed = [.. text];
        int title = changed.AsSpan().IndexOf("Outdated protocol 1"u8);
        if (title < 0)
        {
            throw new InvalidOperationException("The document has no first risk.");
        }

        changed[title] = (byte)'o';
        return changed;
    }

    /// <summary>Writes a document; the extension of the file tells the format.</summary>
    public static void WriteFile(int items, string path, int brokenEvery = 0) => File.WriteAllBytes(path, Of(items, FormatOf(path), brokenEvery));

    /// <summary>Writes small documents, of one to three items, into a folder.</summary>
    /// <param name="files">How many.</param>
    /// <param name="folder">The folder; it is made.</param>
    public static void WriteFolder(int files, string folder)
    {
        Directory.CreateDirectory(folder);
        for (int file = 0; file < files; file++)
        {
            WriteFile((file % 3) + 1, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"poam-{file:d4}.json")));
        }
    }

    private static OscalFormat FormatOf(string path) => Path.GetExtension(path) switch
    {
        ".yaml" or ".yml" => OscalFormat.Yaml,
        ".xml" => OscalFormat.Xml,
        _ => OscalFormat.Json,
    };
}
