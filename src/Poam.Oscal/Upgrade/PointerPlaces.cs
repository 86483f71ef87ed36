using System.Globalization;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Upgrade;

/// <summary>Finds the lines of pointers in a document, all in one walk.</summary>
internal sealed class PointerPlaces
{
    private readonly NodeDocument _document;
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    /// <summary>Finds the pointers, or what is around those that are not in the text.</summary>
    public PointerPlaces(NodeDocument document, IEnumerable<string> pointers)
    {
        _document = document;
        foreach (string pointer in pointers)
        {
            for (string at = pointer; at.Length > 0 && _wanted.Add(at); at = at[..at.LastIndexOf('/')])
            {
            }
        }

        Walk(0, "");
    }

    /// <summary>The offset at which the value of a pointer, or the nearest one around it, begins: its name, or itself.</summary>
    public int OffsetOf(string pointer)
    {
        for (string at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (_offsets.TryGetValue(at, out int offset))
            {
                return offset;
            }
        }

        return 0;
    }

    /// <summary>The line and column of each of some offsets that are in order.</summary>
    public static IEnumerable<SourceLocation> Locate(NodeDocument document, IEnumerable<int> offsets)
    {
        List<SourceLocation> locations = [];
        LineCursor cursor = new(document.Source);
        foreach (int offset in offsets)
        {
            (int line, int column) = cursor.MoveTo(offset);
            locations.Add(new SourceLocation(line, column, line, column));
        }

        return locations;
    }

    private void Walk(int parent, string place)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        bool isArray = _document.KindOf(parent) == NodeKind.Array;
        for (int node = _document.FirstChild(parent); node >= 0; node = _document.NextSibling(node))
        {
            string name = isArray ? "" : "/" + _document.NameOf(node).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            string own = place + name;
            if (!isArray && !_wanted.Contains(own))
            {
                continue;
            }

            Note(own, node);
            int member = _document.MemberOf(node);
            bool isItem = member != 0 && DefinitionImage.Current.Members[member].Many != 0 && _document.KindOf(node) != NodeKind.Array;
            if (isArray || isItem)
            {
                int index = counts.GetValueOrDefault(name);
                counts[name] = index + 1;
                own = string.Create(CultureInfo.InvariantCulture, $"{own}/{index}");
                if (!_wanted.Contains(own))
                {
                    continue;
                }

                Note(own, node);
            }

            Walk(node, own);
        }
    }

    private void Note(string pointer, int node)
    {
        TextSpan key = _document.KeyOf(node);
        _offsets.TryAdd(pointer, key.Length > 0 ? key.Start : _document.ValueOf(node).Start);
    }
}
