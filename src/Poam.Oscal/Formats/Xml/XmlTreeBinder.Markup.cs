using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <content>Markup: it is no nodes, but its elements and attributes are checked.</content>
internal sealed partial class XmlTreeBinder
{
    /// <summary>A block of prose among the elements of an object.</summary>
    /// <returns>Whether it is one; if not, nothing has happened.</returns>
    private bool StartProse(ref XmlFrame parent, ReadOnlySpan<byte> local)
    {
        XmlMarkupElement element = XmlMarkupModel.Find(local);
        int member = XmlMarkupModel.IsBlock(element) ? FindByTrait(builder.OpenDefinition, OscalMemberTraits.XmlUnwrapped) : 0;
        TextSpan name = scanner.Name;
        if (member == 0 || !_namespaces.Accept(name, local))
        {
            return false;
        }

        if (parent.Prose == Nothing)
        {
            bool isFirst = parent.ProseMember == 0;
            if (isFirst)
            {
                builder.Arrive(member, name, isItem: false);
            }

            int node = builder.Add(member, NodeKind.Markup, default, new TextSpan(scanner.TagStart, 1), isFirst ? NodeTraits.None : NodeTraits.Repeated);
            if (node < 0)
            {
                return true;
            }

            builder.CheckOrder(member, node, name);
            parent.Prose = node;
            parent.ProseMember = member;
            parent.ProseStart = scanner.TagStart;
        }

        PushMarkup(parent.Prose, element, XmlMarkupModel.ContentOf(element));
        return true;
    }

    private void EndProse(ref XmlFrame frame)
    {
        if (frame.Prose != Nothing)
        {
            builder.CheckMarkup(frame.Prose, frame.ProseMember, isEmpty: false);
            frame.Prose = Nothing;
        }
    }

    /// <summary>An element in markup.</summary>
    private void StartMarkupElement(ref XmlFrame parent)
    {
        TextSpan name = scanner.Name;
        if (_top > limits.MaxDepth)
        {
            builder.ReportLimit($"The document nests deeper than {limits.MaxDepth} levels.", name);
            return;
        }

        ReadOnlySpan<byte> local = scanner.LocalName(name);
        bool isJudged = parent.Content != XmlMarkupContent.Any;
        bool isOurs = !isJudged || _namespaces.Accept(name, local);
        if (!isOurs)
        {
            builder.Leave(UnreadKind.ForeignElement, parent.Node, name);
        }

        XmlMarkupElement element = isOurs ? XmlMarkupModel.Find(local) : XmlMarkupElement.None;
        parent.HasContent = true;
        if (isJudged && !XmlMarkupModel.Allows(parent.Content, element))
        {
            ReportMisplaced(ref parent, element, name, isOurs);
        }

        PushMarkup(parent.Node, element, isJudged ? XmlMarkupModel.ContentOf(element) : XmlMarkupContent.Any);
    }

    private void ReportMisplaced(ref XmlFrame parent, XmlMarkupElement element, TextSpan name, bool isOurs)
    {
        string text = Encoding.UTF8.GetString(scanner.Slice(name));
        string message = element == XmlMarkupElement.None
            ? XmlMessages.UnknownMarkup(text, isOurs)
            : XmlMessages.MisplacedMarkup(text, scanner.Slice(parent.Name), parent.Content);

        // Text and inline elements side by side where blocks belong are one fault.
        bool isOneOfMany = parent.Content == XmlMarkupContent.Blocks && XmlMarkupModel.IsInline(element);
        if (!isOneOfMany || !parent.IsReported)
        {
            builder.Report(StructureRules.MarkupSubset, parent.Node, name, message);
            parent.IsReported |= isOneOfMany;
        }
    }

    private void PushMarkup(int node, XmlMarkupElement element, XmlMarkupContent content)
    {
        TextSpan name = scanner.Name;
        Push(new XmlFrame { Kind = XmlFrameKind.MarkupElement, Content = content, Node = node, Name = name });
        bool isJudged = content != XmlMarkupContent.Any;
        bool hasSource = !isJudged || element is not (XmlMarkupElement.Image or XmlMarkupElement.Insert);
        bool hasType = element != XmlMarkupElement.Insert || !isJudged;
        while (scanner.NextAttribute(out TextSpan attribute, out TextSpan value))
        {
            ReadOnlySpan<byte> text = scanner.Slice(attribute);
            hasSource |= text.SequenceEqual("src"u8) || text.SequenceEqual("id-ref"u8);
            hasType |= text.SequenceEqual("type"u8);
            if (isJudged && !IsIgnored(attribute))
            {
                CheckMarkupAttribute(node, element, attribute, scanner.Slice(value).Trim("\"' "u8));
            }
        }

        if (!hasSource || !hasType)
        {
            builder.Report(StructureRules.MarkupSubset, node, name, XmlMessages.MissingMarkupAttribute(element, hasType));
        }

        _frames[_top].ContentStart = scanner.Position;
    }

    private void CheckMarkupAttribute(int node, XmlMarkupElement element, TextSpan name, ReadOnlySpan<byte> value)
    {
        string attribute = Encoding.UTF8.GetString(scanner.Slice(name));
        if (!XmlMarkupModel.AllowsAttribute(element, scanner.Slice(name)))
        {
            builder.Report(StructureRules.MarkupSubset, node, name, XmlMessages.MarkupAttribute(scanner.Slice(_frames[_top].Name), attribute, element));
            builder.Leave(UnreadKind.MarkupAttribute, node, name);
        }
        else if (element == XmlMarkupElement.Insert && !LexicalScanner.AcceptsXml(LexicalForm.TokenNcName, value))
        {
            string message = $"`{attribute}` of <insert> is a name such as `param` or `ac-1_prm_1`, not `{XmlMessages.Shorten(Encoding.UTF8.GetString(value))}`.";
            builder.Report(StructureRules.MarkupSubset, node, name, message);
        }
        else if (element == XmlMarkupElement.Cell && !(value.SequenceEqual("left"u8) || value.SequenceEqual("center"u8) || value.SequenceEqual("right"u8)))
        {
            builder.Report(StructureRules.MarkupSubset, node, name, "`align` is one of: left, center, right.");
        }
    }

    /// <summary>The end of an element of markup: lists and tables have at least one item.</summary>
    private void CloseMarkupElement(ref XmlFrame frame, int end)
    {
        if (!frame.HasContent && frame.Content is (XmlMarkupContent.Items or XmlMarkupContent.Rows))
        {
            builder.Report(StructureRules.MarkupSubset, frame.Node, frame.Name, XmlMessages.EmptyList(scanner.Slice(frame.Name), frame.Content));
        }

        ref XmlFrame parent = ref _frames[_top];
        if (parent.Kind == XmlFrameKind.Object)
        {
            builder.SetValue(parent.Prose, TextSpan.Between(parent.ProseStart, end));
        }
    }

    /// <summary>Text in markup.</summary>
    private void NoteMarkupText(ref XmlFrame frame, TextSpan text)
    {
        frame.HasContent = true;
        if (!XmlMarkupModel.AllowsText(frame.Content) && !frame.IsReported)
        {
            frame.IsReported = true;
            builder.Report(StructureRules.MarkupSubset, frame.Node, text, XmlMessages.MarkupText(scanner.Slice(frame.Name), frame.Content));
        }
    }

    private void CloseMarkup(ref XmlFrame frame, int contentEnd)
    {
        builder.SetValue(frame.Node, frame.HasContent ? TextSpan.Between(frame.ContentStart, contentEnd) : new TextSpan(frame.ContentStart, 0));
        builder.CheckMarkup(frame.Node, frame.Member, isEmpty: !frame.HasContent);
    }
}
