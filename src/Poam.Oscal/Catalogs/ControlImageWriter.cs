using System.Buffers.Binary;
using System.Text;

namespace Poam.Oscal.Catalogs;

/// <summary>Writes a control index: the same facts give the same bytes.</summary>
internal sealed class ControlImageWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    private ControlImageWriter() => Number("");

    /// <summary>Writes an index.</summary>
    public static byte[] Write(ControlImageFacts facts) => new ControlImageWriter().Image(facts);

    private byte[] Image(ControlImageFacts facts)
    {
        List<int> body = [];
        body.AddRange(facts.Families.SelectMany(f => new[] { Number(f.Id), Number(f.Title) }));
        body.AddRange(facts.Baselines.SelectMany(b => new[] { Number(b.Name), Number(b.Title) }));
        body.AddRange(InOrder(facts));
        body.AddRange(facts.Controls.SelectMany(c => Row(c, facts)));
        int[] header =
        [
            ControlImageLayout.Magic, ControlImageLayout.Layout, Number(facts.Name), Number(facts.Title), Number(facts.Release),
            facts.Families.Count, facts.Baselines.Count, facts.Controls.Count, 0, 0,
        ];
        header[8] = (header.Length + body.Count) * sizeof(int);
        header[9] = header[8] + ((_texts.Count + 1) * sizeof(int));
        return Bytes(header, body);
    }

    /// <summary>The places of the controls in the order of their ids' UTF-8, in which they are looked up.</summary>
    private static int[] InOrder(ControlImageFacts facts)
    {
        byte[][] ids = [.. facts.Controls.Select(c => Encoding.UTF8.GetBytes(c.Id))];
        int[] places = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, places, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        return places;
    }

    private int[] Row(ControlImageRow control, ControlImageFacts facts) =>
    [
        Number(control.Id),
        Number(control.Label),
        Number(control.Title),
        facts.Families.FindIndex(f => f.Id == control.Family),
        control.IsWithdrawn ? 1 : 0,
        List(control.Id, control.ReplacedBy, isShort: false),
        List(control.Id, control.Statements),
        List(control.Id, control.Objectives),
        List(control.Id, control.Parameters),
        unchecked((int)control.Baselines),
    ];

    /// <summary>The number of a list. Ids that start with that of their control are written without it: the rest starts with a dot or an underscore.</summary>
    private int List(string id, IReadOnlyList<string>? entries, bool isShort = true) => entries is null
        ? ControlImageLayout.Unknown
        : Number(string.Join('\n', entries.Select(e => isShort ? Shorten(id, e) : e)));

    /// <summary>An id without that of its control.</summary>
    public static string Shorten(string control, string id) =>
        id.Length > control.Length && id.StartsWith(control, StringComparison.Ordinal) && id[control.Length] is '_' or '.' ? id[control.Length..] : id;

    /// <summary>An id that was shortened.</summary>
    public static string Restore(string control, string id) => id.Length > 0 && id[0] is '_' or '.' ? control + id : id;

    private byte[] Bytes(int[] header, List<int> body)
    {
        using MemoryStream image = new();
        Span<byte> buffer = stackalloc byte[sizeof(int)];
        byte[][] texts = [.. _texts.Select(Encoding.UTF8.GetBytes)];
        int[] offsets = new int[texts.Length + 1];
        for (int i = 0; i < texts.Length; i++)
        {
            offsets[i + 1] = offsets[i] + texts[i].Length;
        }

        foreach (int value in header.Concat(body).Concat(offsets))
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer, value);
            image.Write(buffer);
        }

        foreach (byte[] text in texts)
        {
            image.Write(text);
        }

        return image.ToArray();
    }

    private int Number(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }

        return number;
    }
}
