using System.Numerics;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <content>The checks of structure, data types and closed lists.</content>
internal sealed partial class DocumentBuilder
{
    // Finding the nearest name takes time, and an object with more unknown names than that is no slip of the pen.
    private const int MostMisspelt = 16;
    private const int SmallUnescaped = 1024;

    // Before it, the XML Schemas let an element with markup of several lines be empty.
    private static ReadOnlySpan<byte> FirstReleaseThatWantsBlocks => "1.0.5"u8;

    private byte[] _unescaped = [];

    /// <summary>Checks the value of a scalar that has the right type for its member.</summary>
    /// <param name="node">The node of the scalar.</param>
    /// <param name="member">Its member, not 0.</param>
    /// <param name="text">Its text, decoded.</param>
    public void CheckScalar(int node, int member, ReadOnlySpan<byte> text)
    {
        ScalarPlan plan = PlanOf(member);
        if (text.Length <= _limits.MaxScalarBytes && plan.Accepts(text, Format == OscalFormat.Xml))
        {
            if (plan.IsCompared)
            {
                // The text is near now; it will not be when the constraints ask.
                int literal = _definitions.FindLiteral(text) + 1;
                _nodes.Literals[node] = literal <= ushort.MaxValue ? (ushort)literal : (ushort)0;
            }

            return;
        }

        ref readonly OscalImageMember row = ref _definitions.Members[member];
        ref readonly OscalImageDefinition definition = ref _definitions.Definitions[row.Definition];
        if (text.Length > _limits.MaxScalarBytes && IsTooLong(definition.DataType, text.Length, node))
        {
            return;
        }

        OscalReleaseSet faulty = _interest.Except(AcceptedBy(in row, definition.DataType, text));
        if (!faulty.IsEmpty)
        {
            OscalReleaseSet other = new(row.OtherDataTypeReleases);
            ReportIn(faulty.Except(other), TypeRule(definition.DataType), node, member, ScalarSpan(node));
            ReportIn(faulty.And(other), TypeRule(row.OtherDataType == 0 ? definition.DataType : row.OtherDataType), node, member, ScalarSpan(node));
        }

        if (member == _definitions.OscalVersionMember)
        {
            NameRelease(node, text);
        }
    }

    /// <summary>Checks the value of a string in JSON that has the right type for its member, and escapes: it is decoded only where a form asks for it.</summary>
    /// <param name="node">The node of the string.</param>
    /// <param name="member">Its member, not 0.</param>
    /// <param name="escaped">What stands between the quotes.</param>
    public void CheckEscaped(int node, int member, ReadOnlySpan<byte> escaped)
    {
        if (escaped.Length > _limits.MaxScalarBytes || !PlanOf(member).TakesAnyText)
        {
            CheckScalar(node, member, Unescape(escaped));
        }
    }

    /// <summary>Decodes the escapes of JSON. What comes out is overwritten by the next call.</summary>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> escaped)
    {
        if (_unescaped.Length < escaped.Length)
        {
            _unescaped = new byte[Math.Max(escaped.Length, SmallUnescaped)];
        }

        return _unescaped.AsSpan(0, JsonEscapes.Decode(escaped, _unescaped));
    }

    /// <summary>Reports a name that no release knows in the open object.</summary>
    /// <param name="node">The node of that name or, while there is none yet, the open object.</param>
    /// <param name="name">The name as it stands in the text.</param>
    /// <param name="key">Its place.</param>
    /// <param name="isAttribute">Whether it is an XML attribute.</param>
    public void ReportUnknown(int node, string name, TextSpan key, bool isAttribute = false)
    {
        ref BuilderFrame frame = ref _frames[_depth];
        frame.UnknownNames ??= new HashSet<string>(StringComparer.Ordinal);
        bool isRepeated = !frame.UnknownNames.Add(name) && Format != OscalFormat.Xml;
        if (isRepeated)
        {
            Report(StructureRules.SingleMember, node, key, StructureMessages.RepeatedUnknown(name), node == frame.Node ? name : null);
        }
        else if (!frame.IsLenient)
        {
            NoteMisspelt(ref frame, name, isAttribute);
            if (Findings.Count(Severity.Error, key.Start))
            {
                Keep(StructureRules.KnownMember, node, key, _messages.UnknownMember(name, frame.Definition, isAttribute, MessageRelease), node == frame.Node ? name : null);
            }
        }
    }

    /// <summary>Checks that the elements of XML come in the order of the model. One element that was moved is one finding.</summary>
    /// <param name="member">The member of the element.</param>
    /// <param name="node">Its node, or -1 for an element that is no node.</param>
    /// <param name="key">The place of its name.</param>
    public void CheckOrder(int member, int node, TextSpan key)
    {
        ref BuilderFrame frame = ref _frames[_depth];
        int place = _definitions.Members[member].Place;
        if (place < frame.LastPlace)
        {
            string message = _messages.WrongOrder(member, frame.Definition, frame.LastPlace);
            Report(StructureRules.ElementOrder, node >= 0 ? node : frame.Node, key, message, node >= 0 ? null : _messages.Name(member));
        }

        frame.LastPlace = place;
    }

    /// <summary>Checks what can be told of markup as XML elements without looking at them: that it is not too long, and not empty where it must not be.</summary>
    /// <param name="node">The node of the markup.</param>
    /// <param name="member">Its member.</param>
    /// <param name="isEmpty">Whether there is nothing visible in it.</param>
    public void CheckMarkup(int node, int member, bool isEmpty)
    {
        ref readonly OscalImageMember row = ref _definitions.Members[member];
        int dataType = _definitions.Definitions[row.Definition].DataType;
        int length = _nodes.Values[node].Length;
        if (length > _limits.MaxScalarBytes && IsTooLong(dataType, length, node))
        {
            return;
        }

        if (isEmpty)
        {
            bool isLine = _definitions.DataTypes[dataType].Markup == 1;
            OscalReleaseSet faulty = isLine
                ? _interest.Except(AcceptedBy(in row, dataType, default))
                : OscalReleaseSet.Range(_definitions.FindRelease(FirstReleaseThatWantsBlocks), _definitions.ReleaseCount - 1);
            ReportIn(faulty, TypeRule(dataType), node, member, AnchorOf(node));
        }
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    /// <param name="node">The node of the value.</param>
    /// <param name="member">Its member.</param>
    /// <param name="found">What stands there, such as "an object".</param>
    /// <param name="span">The place.</param>
    public void ReportWrongType(int node, int member, string found, TextSpan span)
    {
        if (node >= 0)
        {
            Mark(node, NodeTraits.Invalid);
        }

        if (Findings.Count(Severity.Error, span.Start))
        {
            Keep(StructureRules.MemberType, node >= 0 ? node : OpenNode, span, _messages.WrongType(member, found), node >= 0 ? null : _messages.Name(member));
        }
    }

    /// <summary>Reports an array without items in the open object.</summary>
    public void ReportEmptyArray(int member, TextSpan span)
    {
        if (Findings.Count(Severity.Error, span.Start))
        {
            Keep(StructureRules.NoEmptyArray, OpenNode, span, _messages.EmptyArray(member), _messages.Name(member));
        }
    }

    /// <summary>Reports a null where the model has a value.</summary>
    public void ReportNull(int node, int member)
    {
        Mark(node, NodeTraits.Invalid);
        if (Findings.Count(Severity.Error, ScalarSpan(node).Start))
        {
            Keep(StructureRules.NoNull, node, ScalarSpan(node), _messages.Null(member));
        }
    }

    /// <summary>Reports a finding of a reader.</summary>
    public void Report(RuleDescriptor rule, int node, TextSpan span, string message, string? memberName = null, (TextSpan Span, string Message)? related = null)
    {
        if (Findings.Count(rule.Severity, span.Start))
        {
            Keep(rule, node, span, message, memberName, related);
        }
    }

    /// <summary>Reports that a limit was reached; reading stops.</summary>
    public void ReportLimit(string message, TextSpan span)
    {
        if (!IsStopped)
        {
            IsStopped = true;
            Report(SyntaxRules.WithinLimits, OpenNode, span, message);
        }
    }

    /// <summary>The place of a scalar's value; of an empty one, its name.</summary>
    public TextSpan ScalarSpan(int node) => _nodes.Values[node].Length > 0 ? _nodes.Values[node] : AnchorOf(node);

    private bool IsTooLong(int dataType, int length, int node)
    {
        bool isBase64 = _definitions.Utf8(_definitions.DataTypes[dataType].Name).SequenceEqual("base64"u8);
        int limit = isBase64 ? _limits.MaxBase64Bytes : _limits.MaxScalarBytes;
        if (length > limit)
        {
            Report(SyntaxRules.WithinLimits, node, AnchorOf(node), $"The value has {length:N0} bytes; the limit is {limit:N0}. Attach large content by `rlinks` instead.");
        }

        return length > limit;
    }

    /// <summary>A misspelt member is one fault: it is not reported as missing too.</summary>
    private void NoteMisspelt(ref BuilderFrame frame, string name, bool isAttribute)
    {
        int meant = frame.UnknownNames!.Count <= MostMisspelt ? _messages.MeantMember(name, frame.Definition, isAttribute, MessageRelease) : 0;
        if (meant != 0)
        {
            frame.Misspelt |= 1ul << _definitions.Members[meant].Place;
        }
    }

    private OscalReleaseSet AcceptedBy(in OscalImageMember row, int dataType, ReadOnlySpan<byte> text)
    {
        bool xml = Format == OscalFormat.Xml;
        OscalReleaseSet other = new(row.OtherDataTypeReleases);
        if (other.IsEmpty)
        {
            return DataTypeCheck.AcceptedBy(_definitions, dataType, text, xml, _interest);
        }

        return DataTypeCheck.AcceptedBy(_definitions, dataType, text, xml, _interest).Except(other)
            .Or(DataTypeCheck.AcceptedBy(_definitions, row.OtherDataType, text, xml, _interest).And(other));
    }

    private RuleDescriptor TypeRule(int dataType) => DataTypeRules.Of(_definitions.Text(_definitions.DataTypes[dataType].Name));

    private void CheckRequired(ref BuilderFrame frame)
    {
        ref readonly OscalImageDefinition definition = ref _definitions.Definitions[frame.Definition];
        for (ulong missing = definition.RequiredAlways & ~(frame.Seen | frame.Misspelt); missing != 0; missing &= missing - 1)
        {
            ReportSubject(StructureRules.RequiredMember, frame.Node, definition.FirstMember + BitOperations.TrailingZeroCount(missing), AnchorOf(frame.Node));
        }

        for (ulong missing = definition.RequiredSometimes & ~(frame.Seen | frame.Misspelt); missing != 0; missing &= missing - 1)
        {
            int member = definition.FirstMember + BitOperations.TrailingZeroCount(missing);
            ReportIn(new OscalReleaseSet(_definitions.Members[member].Required), StructureRules.RequiredMember, frame.Node, member, AnchorOf(frame.Node));
        }
    }

    private void CheckChoices(ref BuilderFrame frame)
    {
        ref readonly OscalImageDefinition definition = ref _definitions.Definitions[frame.Definition];
        for (int i = definition.FirstChoice; i < definition.FirstChoice + definition.ChoiceCount; i++)
        {
            ref readonly OscalImageChoice choice = ref _definitions.Choices[i];
            int taken = BitOperations.PopCount(choice.Alternatives & frame.Seen);
            if (taken > 1)
            {
                ReportIn(new OscalReleaseSet(choice.Releases), StructureRules.ChoiceOfOne, frame.Node, i, AnchorOf(frame.Node));
            }
            else if (taken == 0 && choice.Required != 0)
            {
                ReportIn(new OscalReleaseSet(choice.Required), StructureRules.ChoiceMade, frame.Node, i, AnchorOf(frame.Node));
            }
        }
    }

    /// <summary>The document has one root that is a model; what else stands there is unknown.</summary>
    private void CheckRoot()
    {
        for (int child = 1; child < _nodes.Count; child = _nodes.Ends[child])
        {
            TextSpan key = AnchorOf(child);
            ReadOnlySpan<byte> name = _source.Span.Slice(key.Start, key.Length).Trim("\"'"u8);
            if (_nodes.Keys[child].Length == 0)
            {
                // The document is an array.
                break;
            }

            bool isReportedRoot = RootMember != 0 && _definitions.FindRoot(name) != 0;
            if (_nodes.Members[child] != 0 || isReportedRoot || (name.SequenceEqual("$schema"u8) && Format != OscalFormat.Xml))
            {
                continue;
            }

            string text = System.Text.Encoding.UTF8.GetString(name);
            if (RootMember != 0)
            {
                Report(StructureRules.KnownMember, child, key, _messages.UnknownBesideRoot(text, RootMember));
                continue;
            }

            Report(StructureRules.KnownModel, child, key, _messages.UnknownModel(text));
            return;
        }

        if (RootMember == 0 && Findings.Errors == 0)
        {
            Report(StructureRules.KnownModel, 0, new TextSpan(0, Math.Min(1, _source.Length)), _messages.NoModel());
        }
    }

    private void ReportRepeated(int member, TextSpan key)
    {
        if (Findings.Count(Severity.Error, key.Start))
        {
            int first = FirstChild(OpenNode, member);
            Keep(
                StructureRules.SingleMember,
                OpenNode,
                key,
                _messages.Repeated(member),
                _messages.Name(member),
                first >= 0 ? (AnchorOf(first), "the first one, which counts") : null);
        }
    }

    private int FirstChild(int parent, int member)
    {
        for (int child = parent + 1; child < _nodes.Count; child = _nodes.Ends[child])
        {
            if (_nodes.Members[child] == member)
            {
                return child;
            }
        }

        return -1;
    }

    private void ReportSubject(RuleDescriptor rule, int node, int subject, TextSpan span)
    {
        if (DataTypeRules.IsOne(rule))
        {
            Mark(node, NodeTraits.Malformed);
        }

        if (Findings.Count(rule.Severity, span.Start))
        {
            bool hasText = _nodes.Kinds[node] is not (NodeKind.Object or NodeKind.Array);
            ReadOnlySpan<byte> text = hasText ? _nodes.TextOf(node, _source.Span) : default;
            bool isMember = rule == StructureRules.MemberOfRelease || rule == StructureRules.ModelOfRelease;
            Findings.Add(new Finding
            {
                Rule = rule,
                Node = node,
                MemberName = isMember ? _messages.Name(subject) : null,
                Subject = _messages.SubjectOf(rule, subject),
                Span = span,
                Message = _messages.Of(rule, subject, text, MessageRelease),
            });
        }
    }

    private void Keep(RuleDescriptor rule, int node, TextSpan span, string message, string? memberName = null, (TextSpan Span, string Message)? related = null) =>
        Findings.Add(new Finding
        {
            Rule = rule,
            Node = node,
            MemberName = memberName,
            Span = span,
            Message = message,
            RelatedSpan = related?.Span ?? default,
            RelatedMessage = related?.Message,
        });
}
