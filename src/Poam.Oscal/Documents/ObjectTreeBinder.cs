using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Documents;

/// <summary>
/// Turns the objects, arrays and scalars of JSON and YAML into nodes: names are bound, arrays of known members dissolve into their items,
/// and values of the wrong kind are reported and kept.
/// </summary>
internal sealed class ObjectTreeBinder(DocumentBuilder builder)
{
    private const int NoContainer = -1;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private ContainerFrame[] _containers = new ContainerFrame[32];
    private int _top = NoContainer;

    // The name that waits for its value.
    private int _member;
    private TextSpan _key;
    private bool _isRepeated;

    // The waiting name where it is unknown and is written otherwise.
    private string? _name;

    /// <summary>Whether the document's outermost object is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether anything is open.</summary>
    public bool IsOpen => _top != NoContainer;

    /// <summary>Whether what is open is an object, so that a name comes next.</summary>
    public bool IsInObject => _containers[_top].IsObject;

    /// <summary>A name in an object.</summary>
    /// <param name="name">The name, decoded.</param>
    /// <param name="key">Its place, quotes included.</param>
    public void Name(ReadOnlySpan<byte> name, TextSpan key)
    {
        int member = Bind(name);
        if (member == 0 && !builder.IsWritten(name, key))
        {
            Take(member, name, key, Encoding.UTF8.GetString(name));
        }
        else
        {
            Take(member, name, key, written: null);
        }
    }

    /// <summary>A name of JSON that stands in the text as it is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">Its place, quotes included.</param>
    public void PlainName(ReadOnlySpan<byte> name, TextSpan key) => Take(Bind(name), name, key, written: null);

    /// <summary>Takes the name of JSON that is expected, if it stands there.</summary>
    /// <param name="text">The text behind the opening quote.</param>
    /// <param name="start">The offset of the quote.</param>
    /// <param name="length">The length of the name.</param>
    /// <returns>Whether it stands there.</returns>
    public bool TakeExpected(ReadOnlySpan<byte> text, int start, out int length)
    {
        int member = builder.BindExpected(text, out length);
        if (member != 0)
        {
            Take(member, default, new TextSpan(start, length + 2), written: null);
        }

        return member != 0;
    }

    /// <summary>The start of an object.</summary>
    /// <param name="start">The offset of its first character.</param>
    public void StartObject(int start)
    {
        if (_top == NoContainer)
        {
            PushContainer(new ContainerFrame { IsObject = true, IsUnknown = builder.IsPlain });
            return;
        }

        int member = TakeMember(out TextSpan key);
        bool isObject = member != 0 && builder.PlanOf(member).IsObject;
        int node = Add(member, NodeKind.Object, key, new TextSpan(start, 1), _isRepeated ? NodeTraits.Repeated : NodeTraits.None);
        if (node < 0)
        {
            return;
        }

        if (member != 0)
        {
            CheckKind(node, member, isObject, "an object", builder.AnchorOf(node));
        }

        builder.Open(node, isObject ? _definitions.Members[member].Definition : 0, isLenient: !isObject);
        PushContainer(new ContainerFrame { IsObject = true, IsUnknown = !isObject });
    }

    /// <summary>The end of an object.</summary>
    /// <param name="end">The offset behind it.</param>
    public void EndObject(int end)
    {
        if (--_top == NoContainer)
        {
            IsClosed = true;
        }
        else
        {
            builder.Close(end);
        }
    }

    /// <summary>The start of an array.</summary>
    /// <param name="start">The offset of its first character.</param>
    public void StartArray(int start)
    {
        if (_top == NoContainer)
        {
            PushContainer(new ContainerFrame { IsUnknown = true, Start = start });
            return;
        }

        bool isNested = !_containers[_top].IsObject;
        int member = TakeMember(out TextSpan key);
        bool isList = member != 0 && !isNested && builder.PlanOf(member).IsList;
        if (isList)
        {
            PushContainer(new ContainerFrame { Member = member, Start = start, IsRepeated = _isRepeated });
            return;
        }

        int node = Add(member, NodeKind.Array, key, new TextSpan(start, 1));
        if (node < 0)
        {
            return;
        }

        if (member != 0)
        {
            builder.ReportWrongType(node, member, isNested ? "an array in an array" : "an array", builder.AnchorOf(node));
        }

        builder.Open(node, 0, isLenient: true);
        PushContainer(new ContainerFrame { IsUnknown = true, HasNode = true, Start = start });
    }

    /// <summary>The end of an array.</summary>
    /// <param name="end">The offset behind it.</param>
    public void EndArray(int end)
    {
        ContainerFrame array = _containers[_top--];
        if (_top == NoContainer)
        {
            IsClosed = true;
        }
        else if (array.HasNode)
        {
            builder.Close(end);
        }
        else if (array.Items == 0)
        {
            builder.ReportEmptyArray(array.Member, TextSpan.Between(array.Start, end));
        }
    }

    /// <summary>A scalar.</summary>
    /// <param name="kind">What it is; for a scalar without a type of its own (YAML), a string.</param>
    /// <param name="value">Its place.</param>
    /// <param name="text">Its text, decoded.</param>
    /// <param name="traits">How the text stands at its place.</param>
    /// <param name="isUntyped">Whether the model decides the type: a plain scalar of YAML.</param>
    /// <returns>The member that the scalar is a valid value of; 0 for unknown content and for a value with a finding.</returns>
    public int Scalar(NodeKind kind, TextSpan value, ReadOnlySpan<byte> text, NodeTraits traits, bool isUntyped = false)
    {
        if (_top == NoContainer)
        {
            IsClosed = true;
            return 0;
        }

        bool isUnknown = _containers[_top].IsUnknown;
        int member = TakeMember(out TextSpan key);
        int node = Add(member, kind, key, value, _isRepeated ? traits | NodeTraits.Repeated : traits);
        if (node < 0)
        {
            return 0;
        }

        if ((traits & NodeTraits.Decoded) != 0)
        {
            builder.Decode(node, text);
        }

        if (member == 0 || isUnknown)
        {
            return 0;
        }

        int errors = builder.Findings.Errors;
        CheckScalar(node, member, kind, text, isUntyped);
        return builder.Findings.Errors == errors ? member : 0;
    }

    /// <summary>A string of JSON with escapes.</summary>
    /// <param name="value">Its place.</param>
    /// <param name="escaped">What stands between the quotes.</param>
    public void EscapedText(TextSpan value, ReadOnlySpan<byte> escaped)
    {
        if (_top == NoContainer)
        {
            IsClosed = true;
            return;
        }

        const NodeTraits Traits = NodeTraits.Quoted | NodeTraits.Escaped;
        bool isUnknown = _containers[_top].IsUnknown;
        int member = TakeMember(out TextSpan key);
        int node = Add(member, NodeKind.String, key, value, _isRepeated ? Traits | NodeTraits.Repeated : Traits);
        if (node < 0 || member == 0 || isUnknown)
        {
            return;
        }

        if (IsExpected(builder.PlanOf(member), NodeKind.String, isUntyped: false))
        {
            builder.CheckEscaped(node, member, escaped);
        }
        else
        {
            CheckOddScalar(node, member, NodeKind.String, builder.Unescape(escaped), isUntyped: false);
        }
    }

    /// <summary>A value that cannot be read and has a finding already: it is there, but nothing more is known of it.</summary>
    /// <param name="value">Its place.</param>
    public void Unreadable(TextSpan value)
    {
        int member = TakeMember(out TextSpan key);
        builder.Add(member, NodeKind.Null, key, value, _isRepeated ? NodeTraits.Invalid | NodeTraits.Repeated : NodeTraits.Invalid);
    }

    private int Bind(ReadOnlySpan<byte> name) => _containers[_top].IsUnknown ? 0 : builder.BindJson(name);

    private void Take(int member, ReadOnlySpan<byte> name, TextSpan key, string? written)
    {
        _key = key;
        _member = member;
        _isRepeated = false;
        _name = written;
        if (member != 0)
        {
            _isRepeated = builder.Arrive(member, key, isItem: false);
            if (_isRepeated && builder.IsAtDocument)
            {
                _member = 0;
            }
        }
        else if (!_containers[_top].IsUnknown && !builder.IsAtDocument)
        {
            builder.ReportUnknown(builder.OpenNode, Encoding.UTF8.GetString(name), key);
        }
    }

    private void CheckScalar(int node, int member, NodeKind kind, ReadOnlySpan<byte> text, bool isUntyped)
    {
        if (IsExpected(builder.PlanOf(member), kind, isUntyped))
        {
            builder.CheckScalar(node, member, text);
        }
        else
        {
            CheckOddScalar(node, member, kind, text, isUntyped);
        }
    }

    /// <summary>Whether a scalar is of the kind of its member and stands where it may, as nearly all do.</summary>
    private bool IsExpected(ScalarPlan plan, NodeKind kind, bool isUntyped) =>
        !plan.IsObject
        && (kind == plan.Kind || (isUntyped && plan.Kind == NodeKind.String && kind != NodeKind.Null))
        && !(plan.NeedsArray && _containers[_top].IsObject);

    private void CheckOddScalar(int node, int member, NodeKind kind, ReadOnlySpan<byte> text, bool isUntyped)
    {
        if (kind == NodeKind.Null)
        {
            builder.ReportNull(node, member);
            return;
        }

        ScalarPlan plan = builder.PlanOf(member);
        if (plan.IsObject)
        {
            CheckKind(node, member, isKind: false, Describe(kind), builder.ScalarSpan(node));
            return;
        }

        bool isShape = isUntyped ? FitsShape(plan.Kind, text) : kind == plan.Kind;
        if (CheckKind(node, member, isShape, isUntyped ? "text" : Describe(kind), builder.ScalarSpan(node)))
        {
            builder.CheckScalar(node, member, text);
        }
    }

    /// <summary>Checks that a value is of the kind of its member, and stands in an array if, and only if, the member is a list.</summary>
    private bool CheckKind(int node, int member, bool isKind, string found, TextSpan span)
    {
        ScalarPlan plan = builder.PlanOf(member);
        bool needsArray = plan.NeedsArray && _containers[_top].IsObject;
        if (isKind && !needsArray)
        {
            return true;
        }

        builder.ReportWrongType(node, member, needsArray ? "a single " + (plan.IsObject ? "object" : "value") : found, span);
        return isKind && needsArray;
    }

    /// <summary>Whether a scalar without a type of its own can be read as the model wants it.</summary>
    private static bool FitsShape(NodeKind shape, ReadOnlySpan<byte> text) => shape switch
    {
        NodeKind.Number => text.Length > 0 && (text[0] is (byte)'-' or (byte)'+' or (byte)'.' or (>= (byte)'0' and <= (byte)'9')),
        NodeKind.Boolean => text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8),
        _ => true,
    };

    private static string Describe(NodeKind kind) => kind switch
    {
        NodeKind.Number => "a number",
        NodeKind.Boolean => "true or false",
        NodeKind.Null => "null",
        _ => "a string",
    };

    private int Add(int member, NodeKind kind, TextSpan key, TextSpan value, NodeTraits traits = NodeTraits.None)
    {
        int node = builder.Add(member, kind, key, value, traits);
        if (_name is not null && node >= 0 && _containers[_top].IsObject)
        {
            builder.KeepName(node, _name);
        }

        return node;
    }

    /// <summary>The member of the value that comes: that of the waiting name or, in a list, the list's.</summary>
    private int TakeMember(out TextSpan key)
    {
        ref ContainerFrame container = ref _containers[_top];
        if (container.IsObject)
        {
            key = _key;
            return _member;
        }

        key = default;
        container.Items++;
        _isRepeated = container.IsRepeated;
        return container.Member;
    }

    private void PushContainer(ContainerFrame container)
    {
        if (++_top == _containers.Length)
        {
            Array.Resize(ref _containers, _containers.Length * 2);
        }

        _containers[_top] = container;
    }
}
