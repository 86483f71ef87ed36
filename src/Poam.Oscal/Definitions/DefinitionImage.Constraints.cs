namespace Poam.Oscal.Definitions;

/// <content>The constraints, compiled: targets are paths over members, conditions are terms, literals are string numbers.</content>
internal sealed unsafe partial class DefinitionImage
{
    /// <summary>The constraints.</summary>
    public ImageRows<OscalImageConstraint> Constraints => Rows<OscalImageConstraint>(_header.Constraints);

    /// <summary>For each definition its constraints other than lists of values.</summary>
    public ImageRows<OscalImageRange> DefinitionConstraints => Rows<OscalImageRange>(_header.DefinitionConstraints);

    /// <summary>The lists of values by the objects whose content they apply to.</summary>
    public ImageRows<OscalImageApplication> Applications => Rows<OscalImageApplication>(_header.Applications);

    /// <summary>For each member the applications inside it.</summary>
    public ImageRows<OscalImageRange> MemberApplications => Rows<OscalImageRange>(_header.MemberApplications);

    /// <summary>For each member what there is to do.</summary>
    public ImageRows<OscalMemberWork> MemberWork => Rows<OscalMemberWork>(_header.MemberWork);

    /// <summary>For each member the releases that deprecate it.</summary>
    public ReadOnlySpan<uint> MemberDeprecated => UInts(_header.MemberDeprecated);

    /// <summary>What applications ask of the objects around a value.</summary>
    public ImageRows<OscalImageLink> Links => Rows<OscalImageLink>(_header.Links);

    /// <summary>The conditions.</summary>
    public ImageRows<OscalImageTerm> Terms => Rows<OscalImageTerm>(_header.Terms);

    /// <summary>The paths.</summary>
    public ImageRows<OscalImageRange> Paths => Rows<OscalImageRange>(_header.Paths);

    /// <summary>The steps of the paths.</summary>
    public ImageRows<OscalImageStep> Steps => Rows<OscalImageStep>(_header.Steps);

    /// <summary>The members that steps accept.</summary>
    public ReadOnlySpan<ushort> StepMembers => UShorts(_header.StepMembers);

    /// <summary>The literals of the conditions.</summary>
    public ReadOnlySpan<int> Literals => Ints(_header.Literals);

    /// <summary>The parts of keys.</summary>
    public ImageRows<OscalImageKey> Keys => Rows<OscalImageKey>(_header.Keys);

    /// <summary>The values of the lists.</summary>
    public ImageRows<OscalImageAllowedValue> AllowedValues => Rows<OscalImageAllowedValue>(_header.AllowedValues);

    /// <summary>The string number of a text that constraints compare with, or 0 for any other text.</summary>
    public int FindLiteral(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<int> slots = Ints(_header.LiteralSlots);
        uint mask = (uint)slots.Length - 1;
        for (uint slot = OscalNameHash.Of(text) & mask; slots[(int)slot] != 0; slot = (slot + 1) & mask)
        {
            if (Utf8(slots[(int)slot]).SequenceEqual(text))
            {
                return slots[(int)slot];
            }
        }

        return 0;
    }
}
