using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Xml;

namespace Poam.Oscal.Editing;

/// <content>What stands between the tags of an element.</content>
internal sealed partial class XmlEditing
{
    private void Content(EditNode node, XmlElementLayout layout, int start)
    {
        List<EditNode> values = [.. _tree.ChildrenOf(node).Where(c => !IsAttribute(c))];
        EditNode? text = values.Find(v => (TraitsOf(v) & OscalMemberTraits.Value) != 0 && v.Member != 0);
        if (text is not null)
        {
            FieldText(text, layout);
            return;
        }

        List<EditNode> parts = [];
        foreach (EditNode value in values)
        {
            if (value.IsList && (TraitsOf(value) & OscalMemberTraits.XmlGrouped) == 0)
            {
                parts.AddRange(value.Children!);
            }
            else
            {
                parts.Add(value);
            }
        }

        bool hadText = HasValue(node.Origin);
        Parts(parts, layout, start, dropsText: hadText);
    }

    /// <summary>The text of a field that has attributes, too.</summary>
    private void FieldText(EditNode text, XmlElementLayout layout)
    {
        if (!text.IsChanged)
        {
            _pieces.Copy(layout.ContentStart, layout.End);
            return;
        }

        Literal(XmlDocumentWriter.ContentOf(_target, text.Target, "", ""));
        if (layout.IsOneTag)
        {
            Literal("</" + Text(layout.Name) + ">");
        }
        else
        {
            _pieces.Copy(layout.ContentEnd, layout.End);
        }
    }

    private bool HasValue(int origin)
    {
        for (int child = _document.FirstChild(origin); child >= 0; child = _document.NextSibling(child))
        {
            if (_document.MemberOf(child) is not 0 and int member && ((OscalMemberTraits)_definitions.Members[member].Traits & OscalMemberTraits.Value) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The elements of an object or of the element around a list.</summary>
    private void Parts(List<EditNode> parts, XmlElementLayout layout, int start, bool dropsText)
    {
        (XmlUnit[] units, List<LayoutEntry> entries) = UnitsOf(parts, layout);
        if (units.Length == 0)
        {
            FirstParts(entries, layout, start, dropsText);
            return;
        }

        bool[] inPlace = LayoutEntry.InPlace(entries);
        int next = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Old < 0)
            {
                New(entries[i].Node!, units);
                continue;
            }

            XmlUnit unit = units[entries[i].Old];
            bool wasDetached = _pieces.IsDetached;
            _pieces.IsDetached |= !inPlace[i];
            next = inPlace[i] ? KeepGaps(units, entries, next, entries[i].Old) : next;
            if (i > 0 || entries[i].Old == 0 || !IsBlank(unit.Gap, unit.Lead))
            {
                _pieces.Copy(unit.Gap, unit.Lead);
            }

            Part(entries[i].Node!, unit);
            _pieces.IsDetached = wasDetached;
        }

        KeepGaps(units, entries, next, units.Length);
        _pieces.Copy(units[^1].End, layout.End);
    }

    /// <summary>Keeps comments and stray text before elements that go, unless they belong to those.</summary>
    private int KeepGaps(XmlUnit[] units, List<LayoutEntry> entries, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!entries.Exists(e => e.Old == i) && !IsBlank(units[i].Gap, units[i].Lead))
            {
                _pieces.Copy(units[i].Gap, units[i].Lead);
            }
        }

        return to + 1;
    }

    /// <summary>A part that is in the text already.</summary>
    private void Part(EditNode node, XmlUnit unit)
    {
        _pieces.Copy(unit.Lead, unit.Start);
        bool isProse = node.Member != 0 && (TraitsOf(node) & OscalMemberTraits.XmlUnwrapped) != 0;
        if (!node.IsChanged)
        {
            _pieces.Copy(unit.Start, unit.TagEnd);
        }
        else if (isProse)
        {
            Literal(Trimmed(ElementsOf(node, isItem: false, unit.Start)));
        }
        else if (!node.IsList)
        {
            Element(node, unit.Start);
        }
        else if (node.IsNew)
        {
            Literal(Trimmed(ElementsOf(node, isItem: false, unit.Start)));
        }
        else
        {
            XmlElementLayout group = XmlElementLayout.Read(_source, unit.Start);
            _pieces.Copy(unit.Start, group.ContentStart);
            Parts(node.Children!, group, unit.Start, dropsText: false);
        }

        _pieces.Copy(unit.TagEnd, unit.End);
    }

    private void New(EditNode node, XmlUnit[] units)
    {
        bool isItem = !node.IsList && node.Parent!.IsList;
        bool isLined = Array.Exists(units, u => u.Lead < u.Start);
        string indent = isLined ? IndentAt(Array.Find(units, u => u.Lead < u.Start).Start) : "";
        string unit = isLined ? _unit.Length > 0 ? _unit : "  " : "";
        Literal(ElementsOf(node, isItem, indent, unit));
    }

    /// <summary>Elements for an element that had none.</summary>
    private void FirstParts(List<LayoutEntry> entries, XmlElementLayout layout, int start, bool dropsText)
    {
        if (entries.Count == 0)
        {
            _pieces.Copy(dropsText ? layout.ContentEnd : layout.ContentStart, layout.End);
            return;
        }

        string indent = IndentAt(start);
        if (!layout.IsOneTag)
        {
            int end = layout.ContentEnd;
            while (end > layout.ContentStart && XmlTagScanner.IsBlank(_source.Span[end - 1]))
            {
                end--;
            }

            _pieces.Copy(layout.ContentStart, dropsText ? layout.ContentStart : end);
        }

        foreach (LayoutEntry entry in entries)
        {
            bool isItem = !entry.Node!.IsList && entry.Node.Parent!.IsList;
            Literal(ElementsOf(entry.Node, isItem, indent + _unit, _unit));
        }

        Literal(_unit.Length > 0 ? "\n" + indent : "");
        if (layout.IsOneTag)
        {
            Literal("</" + Text(layout.Name) + ">");
        }
        else
        {
            _pieces.Copy(layout.ContentEnd, layout.End);
        }
    }

    /// <summary>What stands in an element, and what is to stand there.</summary>
    private (XmlUnit[] Units, List<LayoutEntry> Entries) UnitsOf(List<EditNode> parts, XmlElementLayout layout)
    {
        List<XmlUnit> units = [];
        int[] old = new int[parts.Count];
        Array.Fill(old, -1);
        Dictionary<int, int> byStart = [];
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Origin >= 0)
            {
                byStart[PlaceOf(parts[i]).Start] = i;
            }
        }

        int end = layout.ContentStart;
        int covered = 0;
        foreach (TextSpan element in layout.Elements)
        {
            if (element.Start < covered)
            {
                continue;
            }

            int part = OwnerOf(element, byStart, parts);
            int tagEnd = part >= 0 ? Math.Max(element.End, PlaceOf(parts[part]).End) : element.End;
            covered = tagEnd;
            int lead = XmlComments.LeadOf(_source.Span, element.Start, end, keepsComments: units.Count == 0);
            int unitEnd = XmlComments.EndOf(_source.Span, tagEnd, layout.ContentEnd);
            if (part >= 0)
            {
                old[part] = units.Count;
            }

            units.Add(new XmlUnit(end, lead, element.Start, tagEnd, unitEnd));
            end = unitEnd;
        }

        List<LayoutEntry> entries = [];
        for (int i = 0; i < parts.Count; i++)
        {
            entries.Add(new LayoutEntry(parts[i], old[i]));
        }

        return ([.. units], entries);
    }

    /// <summary>The part that an element is, or that stands in it: a list with an element around its items.</summary>
    private static int OwnerOf(TextSpan element, Dictionary<int, int> byStart, List<EditNode> parts)
    {
        if (byStart.TryGetValue(element.Start, out int part))
        {
            return part;
        }

        foreach ((int start, int candidate) in byStart)
        {
            if (start > element.Start && start < element.End && parts[candidate].IsList)
            {
                return candidate;
            }
        }

        return -1;
    }

    /// <summary>Where a part stands: from its start tag, at least to the end of its value.</summary>
    private TextSpan PlaceOf(EditNode node)
    {
        TextSpan key = _document.KeyOf(node.Origin);
        TextSpan value = _document.ValueOf(node.Origin);
        bool isProse = !node.IsList && node.Member != 0 && (TraitsOf(node) & OscalMemberTraits.XmlUnwrapped) != 0;
        return isProse ? value : new TextSpan(key.Start - 1, 0);
    }

    private bool IsBlank(int start, int end) => _source.Span[start..Math.Max(start, end)].Trim(" \t\r\n"u8).IsEmpty;
}
