using System.Text;
using System.Xml;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>
/// Turns XML elements and attributes into nodes: the same nodes that JSON and YAML of the same content have.
/// Names and values are taken from the bytes; the XML reader vouches that they are well formed and knows the namespaces.
/// </summary>
internal sealed partial class XmlTreeBinder(DocumentBuilder builder, XmlReader reader, XmlTagScanner scanner, OscalLimits limits)
{
    private const int Nothing = -1;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly XmlNamespaces _namespaces = new(reader, builder);
    private XmlFrame[] _frames = new XmlFrame[32];
    private int _top = Nothing;

    /// <summary>Whether an element is open.</summary>
    public bool IsOpen => _top != Nothing;

    /// <summary>Whether the root element has begun.</summary>
    public bool HasRoot { get; private set; }

    /// <summary>The name in the start tag of the innermost open element.</summary>
    public TextSpan OpenName => _frames[_top].Name;

    /// <summary>The node of the innermost open element that is one.</summary>
    public int OpenNode => IsOpen && _frames[_top].Node >= 0 ? _frames[_top].Node : builder.OpenNode;

    /// <summary>An element begins: the reader stands on it, the scanner before it.</summary>
    public void Start()
    {
        scanner.MoveToTag();
        if (IsOpen)
        {
            NoteText(ref _frames[_top]);
        }

        scanner.StartTag();
        if (!IsOpen)
        {
            StartRoot();
        }
        else
        {
            StartInside();
        }

        if (reader.IsEmptyElement && !builder.IsStopped)
        {
            Close(scanner.Position, scanner.Position);
        }
    }

    /// <summary>An element ends.</summary>
    public void End()
    {
        scanner.MoveToTag();
        NoteText(ref _frames[_top]);
        int contentEnd = scanner.TagStart;
        scanner.EndTag();
        Close(contentEnd, scanner.Position);
    }

    private void StartRoot()
    {
        HasRoot = true;
        ReadOnlySpan<byte> local = scanner.LocalName(scanner.Name);
        int member = builder.BindElement(local);
        if (member == 0)
        {
            StartUnknown();
            OpenUnknown(ref _frames[_top]);
            return;
        }

        _namespaces.CheckRoot(scanner.Name, scanner.Slice(scanner.Name), local);
        builder.Arrive(member, scanner.Name, isItem: false);
        StartNode(member, isRepeated: false, isOrdered: false);
    }

    private void StartInside()
    {
        switch (_frames[_top].Kind)
        {
            case XmlFrameKind.Object:
                StartMember(ref _frames[_top]);
                break;
            case XmlFrameKind.Group:
                StartItem(ref _frames[_top]);
                break;
            case XmlFrameKind.Scalar:
                StartInScalar(ref _frames[_top]);
                break;
            case XmlFrameKind.Unknown:
                OpenUnknown(ref _frames[_top]);
                StartUnknown();
                break;
            default:
                StartMarkupElement(ref _frames[_top]);
                break;
        }
    }

    /// <summary>An element in an object.</summary>
    private void StartMember(ref XmlFrame parent)
    {
        ReportStray(ref parent);
        parent.HasContent = true;
        parent.TextEnd = parent.TextEnd < 0 ? scanner.TagStart : parent.TextEnd;
        TextSpan name = scanner.Name;
        ReadOnlySpan<byte> local = scanner.LocalName(name);
        int member = builder.BindElement(local);
        OscalMemberTraits traits = (OscalMemberTraits)_definitions.Members[member].Traits;
        bool isKnown = member != 0 && (traits & OscalMemberTraits.XmlUnwrapped) == 0 && _namespaces.Accept(name, local);
        if (!isKnown && StartProse(ref parent, local))
        {
            return;
        }

        EndProse(ref parent);
        if (!isKnown)
        {
            ReportUnknownElement(member, name);
            StartUnknown();
        }
        else if ((traits & OscalMemberTraits.XmlGrouped) != 0)
        {
            StartGroup(member);
        }
        else
        {
            bool isMany = _definitions.Members[member].Many != 0;
            bool isFurtherItem = isMany && (builder.OpenSeen & (1ul << _definitions.Members[member].Place)) != 0;
            bool isRepeated = !isFurtherItem && builder.Arrive(member, name, isItem: isMany);
            StartNode(member, isRepeated, isOrdered: !isRepeated);
        }
    }

    private void ReportUnknownElement(int member, TextSpan name)
    {
        string text = Encoding.UTF8.GetString(scanner.Slice(name));
        if (member == 0 || !_namespaces.IsOscal)
        {
            builder.ReportUnknown(builder.OpenNode, text, name);
            return;
        }

        builder.Report(StructureRules.KnownMember, builder.OpenNode, name, XmlMessages.NeedlessWrapper(text), text);
    }

    /// <summary>An element around the items of a list.</summary>
    private void StartGroup(int member)
    {
        TextSpan name = scanner.Name;
        if (!builder.Arrive(member, name, isItem: false))
        {
            builder.CheckOrder(member, node: Nothing, name);
        }

        Push(new XmlFrame { Kind = XmlFrameKind.Group, Node = Nothing, Member = member, Name = name, Prose = Nothing });
        RefuseAttributes(builder.OpenNode);
    }

    /// <summary>An element in a grouping element.</summary>
    private void StartItem(ref XmlFrame group)
    {
        TextSpan name = scanner.Name;
        ReadOnlySpan<byte> local = scanner.LocalName(name);
        int member = group.Member;
        if (_definitions.Utf8(_definitions.Members[member].XmlName).SequenceEqual(local) && _namespaces.Accept(name, local))
        {
            group.Items++;
            StartNode(member, isRepeated: false, isOrdered: false);
            return;
        }

        string message = XmlMessages.NotAnItem(scanner.Slice(group.Name), _definitions.Text(_definitions.Members[member].XmlName), scanner.Slice(name));
        builder.Report(StructureRules.KnownMember, builder.OpenNode, name, message, _definitions.Text(_definitions.Members[member].JsonName));
        group.Items++;
        StartUnknown();
    }

    /// <summary>Adds the node of a known member and reads the attributes.</summary>
    private void StartNode(int member, bool isRepeated, bool isOrdered)
    {
        ref readonly OscalImageMember row = ref _definitions.Members[member];
        ref readonly OscalImageDefinition definition = ref _definitions.Definitions[row.Definition];
        bool isObject = definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly;
        int markup = isObject ? 0 : _definitions.DataTypes[definition.DataType].Markup;
        NodeKind kind = isObject ? NodeKind.Object : markup > 0 ? NodeKind.Markup : NodeKind.String;
        TextSpan name = scanner.Name;
        int node = builder.Add(member, kind, name, new TextSpan(scanner.TagStart, 1), isRepeated ? NodeTraits.Repeated : NodeTraits.None);
        if (node < 0)
        {
            return;
        }

        if (isOrdered)
        {
            builder.CheckOrder(member, node, name);
        }

        if (isObject)
        {
            StartObject(node, member, row.Definition);
            return;
        }

        XmlMarkupContent content = markup == 2 ? XmlMarkupContent.Blocks : XmlMarkupContent.Inlines;
        Push(new XmlFrame { Kind = markup > 0 ? XmlFrameKind.Markup : XmlFrameKind.Scalar, Content = content, Node = node, Member = member, Name = name });
        RefuseAttributes(node);
    }

    private void StartObject(int node, int member, int definition)
    {
        builder.Open(node, definition, isLenient: false);
        if (!builder.IsStopped)
        {
            int value = builder.InRelease(FindByTrait(definition, OscalMemberTraits.Value));
            Push(new XmlFrame { Kind = XmlFrameKind.Object, Node = node, Member = member, ValueMember = value, Name = scanner.Name, TextEnd = -1, Prose = Nothing });
            ReadFlags(ref _frames[_top]);
        }
    }

    /// <summary>Adds the node of an element that the model does not have here: what is inside is kept without findings.</summary>
    private void StartUnknown()
    {
        TextSpan name = scanner.Name;
        int node = builder.Add(0, NodeKind.String, name, new TextSpan(name.End, 0));
        if (node < 0)
        {
            return;
        }

        Push(new XmlFrame { Kind = XmlFrameKind.Unknown, Node = node, Name = name });
        while (!builder.IsStopped && scanner.NextAttribute(out TextSpan attribute, out TextSpan value))
        {
            if (!IsIgnored(attribute))
            {
                OpenUnknown(ref _frames[_top]);
                AddFlag(0, attribute, value);
            }
        }

        _frames[_top].ContentStart = scanner.Position;
    }

    /// <summary>An unknown element has something inside: it becomes an object.</summary>
    private void OpenUnknown(ref XmlFrame frame)
    {
        if (!frame.IsOpen)
        {
            frame.IsOpen = true;
            builder.TurnIntoObject(frame.Node, frame.Name.Start - 1);
            builder.Open(frame.Node, 0, isLenient: true);
        }
    }

    private void Close(int contentEnd, int end)
    {
        ref XmlFrame frame = ref _frames[_top--];
        switch (frame.Kind)
        {
            case XmlFrameKind.Object:
                CloseObject(ref frame, contentEnd, end);
                break;
            case XmlFrameKind.Group when frame.Items == 0:
                builder.ReportEmptyArray(frame.Member, TextSpan.Between(frame.Name.Start - 1, end));
                break;
            case XmlFrameKind.Scalar:
                Settle(frame.Node, frame.Member, TextSpan.Between(frame.ContentStart, contentEnd), isAttribute: false);
                break;
            case XmlFrameKind.Unknown when frame.IsOpen:
                if (frame.Stray.Length > 0)
                {
                    builder.Leave(UnreadKind.Text, frame.Node, frame.Stray);
                }

                builder.Close(end);
                break;
            case XmlFrameKind.Unknown:
                Settle(frame.Node, 0, TextSpan.Between(frame.ContentStart, contentEnd), isAttribute: false);
                break;
            case XmlFrameKind.Markup:
                CloseMarkup(ref frame, contentEnd);
                break;
            case XmlFrameKind.MarkupElement:
                CloseMarkupElement(ref frame, end);
                break;
            default:
                break;
        }
    }

    private void CloseObject(ref XmlFrame frame, int contentEnd, int end)
    {
        EndProse(ref frame);
        bool isOnlyText = frame.Stray.Length > 0;
        if (isOnlyText)
        {
            builder.ReportWrongType(frame.Node, frame.Member, "text", frame.Stray);
            builder.Leave(UnreadKind.Text, frame.Node, frame.Stray);
        }
        else if (frame.ValueMember != 0)
        {
            AddFieldValue(ref frame, contentEnd);
        }

        builder.Close(end, isJudged: !isOnlyText);
    }

    private int FindByTrait(int definition, OscalMemberTraits trait)
    {
        ref readonly OscalImageDefinition row = ref _definitions.Definitions[definition];
        for (int member = row.FirstMember; member < row.FirstMember + row.MemberCount; member++)
        {
            if (((OscalMemberTraits)_definitions.Members[member].Traits & trait) != 0)
            {
                return member;
            }
        }

        return 0;
    }

    private void Push(in XmlFrame frame)
    {
        if (++_top == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        _frames[_top] = frame;
    }
}
