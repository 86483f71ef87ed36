using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <content>Attributes and text.</content>
internal sealed partial class XmlTreeBinder
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private byte[] _text = [];

    /// <summary>The attributes of an object: flags.</summary>
    private void ReadFlags(ref XmlFrame frame)
    {
        while (!builder.IsStopped && scanner.NextAttribute(out TextSpan name, out TextSpan value))
        {
            if (IsIgnored(name))
            {
                continue;
            }

            frame.HasContent = true;
            ReadOnlySpan<byte> text = scanner.Slice(name);
            int member = builder.BindAttribute(text);
            if (member == 0)
            {
                builder.ReportUnknown(builder.OpenNode, Encoding.UTF8.GetString(text), name, isAttribute: true);
            }
            else
            {
                builder.Arrive(member, name, isItem: false);
            }

            AddFlag(member, name, value);
        }

        frame.ContentStart = scanner.Position;
    }

    /// <summary>Attributes of an element that has none in the model.</summary>
    private void RefuseAttributes(int node)
    {
        while (scanner.NextAttribute(out TextSpan name, out _))
        {
            if (!IsIgnored(name))
            {
                string attribute = Encoding.UTF8.GetString(scanner.Slice(name));
                string message = XmlMessages.NoAttributes(scanner.Slice(_frames[_top].Name), attribute);
                builder.Report(StructureRules.KnownMember, node, name, message, attribute);
                builder.Leave(UnreadKind.Attribute, node, name);
            }
        }

        _frames[_top].ContentStart = scanner.Position;
    }

    /// <summary>Whether an attribute is none of the document's content: a declaration of a namespace, a hint for XML Schema.</summary>
    private bool IsIgnored(TextSpan name)
    {
        ReadOnlySpan<byte> text = scanner.Slice(name);
        int colon = text.IndexOf((byte)':');
        return colon < 0
            ? text.SequenceEqual("xmlns"u8)
            : text[..colon].SequenceEqual("xmlns"u8) || reader.LookupNamespace(Encoding.UTF8.GetString(text[..colon])) == SchemaInstance;
    }

    private void AddFlag(int member, TextSpan name, TextSpan quoted)
    {
        int node = builder.Add(member, NodeKind.String, name, quoted);
        if (node >= 0)
        {
            Settle(node, member, new TextSpan(quoted.Start + 1, quoted.Length - 2), isAttribute: true);
        }
    }

    /// <summary>The text of a field that has flags: a node of its own.</summary>
    private void AddFieldValue(ref XmlFrame frame, int contentEnd)
    {
        TextSpan text = TextSpan.Between(frame.ContentStart, frame.TextEnd < 0 ? contentEnd : frame.TextEnd);
        builder.Arrive(frame.ValueMember, frame.Name, isItem: false);

        // Text has no name in XML; where there is none, the finding points to the element's.
        bool isEmpty = scanner.Slice(text).Trim(" \t\r\n"u8).IsEmpty;
        int node = builder.Add(frame.ValueMember, NodeKind.String, isEmpty ? frame.Name : default, text);
        if (node >= 0)
        {
            Settle(node, frame.ValueMember, text, isAttribute: false);
        }
    }

    /// <summary>Gives a node that was just added its text and checks it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="member">Its member, 0 for unknown content.</param>
    /// <param name="inner">What stands between the tags or quotes.</param>
    /// <param name="isAttribute">Whether those are quotes.</param>
    private void Settle(int node, int member, TextSpan inner, bool isAttribute)
    {
        ReadOnlySpan<byte> text = scanner.Slice(inner);
        bool isPlain = isAttribute ? XmlText.IsPlainAttribute(text) : XmlText.IsPlainContent(text);
        bool isQuoted = isAttribute;
        if (member != 0 && CollapsesBlanks(member))
        {
            int leading = Math.Max(0, text.IndexOfAnyExcept(" \t\r\n"u8));
            text = text.Trim(" \t\r\n"u8);
            isQuoted &= text.Length == inner.Length;
            inner = new TextSpan(inner.Start + leading, text.Length);
        }

        builder.SetValue(node, isQuoted ? new TextSpan(inner.Start - 1, inner.Length + 2) : inner);
        builder.Mark(node, isQuoted ? NodeTraits.Quoted : NodeTraits.None);
        if (!isPlain)
        {
            text = Decode(text, isAttribute);
            builder.Decode(node, text);
        }

        if (member != 0)
        {
            builder.CheckScalar(node, member, text);
        }
    }

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> raw, bool isAttribute)
    {
        if (_text.Length < raw.Length)
        {
            _text = new byte[Math.Max(256, raw.Length)];
        }

        return _text.AsSpan(0, XmlText.Decode(raw, _text, isAttribute));
    }

    /// <summary>Whether XML Schema takes the blanks off both ends of a value before its form is judged: all types but text, tokens and UUIDs.</summary>
    private bool CollapsesBlanks(int member)
    {
        int dataType = _definitions.Definitions[_definitions.Members[member].Definition].DataType;
        LexicalForm form = (LexicalForm)_definitions.Forms[_definitions.DataTypes[dataType].FirstForm].Form;
        return form is (>= LexicalForm.Uri and <= LexicalForm.UriReference) or (>= LexicalForm.Date and <= LexicalForm.Base64Lines);
    }

    /// <summary>Takes notice of the text before the tag at which the scanner stands.</summary>
    private void NoteText(ref XmlFrame frame)
    {
        TextSpan text = scanner.Text;
        if (text.Length == 0)
        {
            return;
        }

        switch (frame.Kind)
        {
            case XmlFrameKind.Object when frame.ValueMember == 0 && !frame.IsReported:
                bool mayHoldOnlyText = !frame.HasContent && _definitions.Definitions[builder.OpenDefinition].MemberCount > 0;
                frame.Stray = text;
                if (!mayHoldOnlyText || FindByTrait(builder.OpenDefinition, OscalMemberTraits.XmlUnwrapped) != 0)
                {
                    ReportStray(ref frame);
                }

                break;
            case XmlFrameKind.Group when !frame.IsReported:
                frame.Stray = text;
                ReportStray(ref frame);
                break;
            case XmlFrameKind.Unknown when frame.Stray.Length == 0:
                frame.Stray = text;
                break;
            case XmlFrameKind.Markup or XmlFrameKind.MarkupElement:
                NoteMarkupText(ref frame, text);
                break;
            default:
                break;
        }
    }

    /// <summary>Reports text in an object that has none: once for each object.</summary>
    private void ReportStray(ref XmlFrame frame)
    {
        if (frame.Stray.Length > 0)
        {
            bool takesBlocks = frame.Kind == XmlFrameKind.Object && FindByTrait(builder.OpenDefinition, OscalMemberTraits.XmlUnwrapped) != 0;
            builder.Leave(UnreadKind.Text, builder.OpenNode, frame.Stray);
            builder.Report(StructureRules.NoStrayText, builder.OpenNode, frame.Stray, XmlMessages.StrayText(scanner.Slice(frame.Name), takesBlocks));
            frame.Stray = default;
            frame.HasContent = true;
            frame.IsReported = true;
        }
    }

    /// <summary>An element in one that has text only.</summary>
    private void StartInScalar(ref XmlFrame frame)
    {
        TextSpan name = scanner.Name;
        builder.ReportWrongType(frame.Node, frame.Member, $"an element <{Encoding.UTF8.GetString(scanner.Slice(name))}>", name);
        frame.Kind = XmlFrameKind.Unknown;
        OpenUnknown(ref frame);
        if (!builder.IsStopped)
        {
            StartUnknown();
        }
    }
}
