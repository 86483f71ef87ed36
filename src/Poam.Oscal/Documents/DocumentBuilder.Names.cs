using Poam.Oscal.Definitions;

namespace Poam.Oscal.Documents;

/// <content>
/// Names of members. Objects of one kind have their members in one order, so the name that followed last time is compared first; one that is
/// another is looked up.
/// </content>
internal sealed partial class DocumentBuilder
{
    // The first name of a definition's last object, and the name that last followed a name; 0 for none.
    private readonly ushort[] _firstNames = new ushort[DefinitionImage.Current.Definitions.Length];
    private readonly ushort[] _nextNames = new ushort[DefinitionImage.Current.Members.Length];
    private readonly int[] _plans = new int[DefinitionImage.Current.Members.Length];

    /// <summary>What a value of a member must be.</summary>
    public ScalarPlan PlanOf(int member)
    {
        ScalarPlan plan = new(_plans[member]);
        if (!plan.IsKnown)
        {
            plan = ScalarPlan.Of(_definitions, member, _releaseIsKnown ? _release : -1);
            _plans[member] = plan.Bits;
        }

        return plan;
    }

    /// <summary>Binds a JSON name in the open object; at the document, the name of a root.</summary>
    public int BindJson(ReadOnlySpan<byte> name)
    {
        ref BuilderFrame frame = ref _frames[_depth];
        if (_depth == 0 || frame.Definition == 0)
        {
            return _depth == 0 ? _definitions.FindRoot(name) : 0;
        }

        int member = Expected(in frame);
        if (member == 0 || !_definitions.Utf8(_definitions.Members[member].JsonName).SequenceEqual(name))
        {
            member = _definitions.FindJson(frame.Definition, name);
            Learn(in frame, member);
        }

        return Take(ref frame, member);
    }

    /// <summary>Binds the JSON name that is expected in the open object, if it stands there.</summary>
    /// <param name="text">The text behind the opening quote of a name.</param>
    /// <param name="length">The length of the name.</param>
    /// <returns>The member; 0 when another name stands there.</returns>
    public int BindExpected(ReadOnlySpan<byte> text, out int length)
    {
        ref BuilderFrame frame = ref _frames[_depth];
        int member = frame.Definition == 0 ? 0 : Expected(in frame);
        ReadOnlySpan<byte> name = _definitions.Utf8(_definitions.Members[member].JsonName);
        length = name.Length;
        bool isThere = member != 0 && (uint)length < (uint)text.Length && text[length] == '"' && text[..length].SequenceEqual(name);
        return isThere ? Take(ref frame, member) : 0;
    }

    private int Expected(in BuilderFrame frame) => frame.LastName == 0 ? _firstNames[frame.Definition] : _nextNames[frame.LastName];

    private void Learn(in BuilderFrame frame, int member)
    {
        if (frame.LastName == 0)
        {
            _firstNames[frame.Definition] = (ushort)member;
        }
        else
        {
            _nextNames[frame.LastName] = (ushort)member;
        }
    }

    private int Take(ref BuilderFrame frame, int member)
    {
        frame.LastName = member == 0 ? frame.LastName : member;
        int inRelease = InRelease(member);
        return _definitions.Members[inRelease].JsonName == _definitions.Members[member].JsonName ? inRelease : member;
    }
}
