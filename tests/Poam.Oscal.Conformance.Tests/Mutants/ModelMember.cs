using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>A member of a definition, as the definitions of the library have it.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Name">Its name in JSON.</param>
/// <param name="XmlName">Its name in XML.</param>
/// <param name="OwnerKey">The key of the definition that has it; empty for the root of a model.</param>
/// <param name="Definition">The definition of its value.</param>
/// <param name="Row">All else that is known of it.</param>
internal sealed record ModelMember(int Index, string Name, string XmlName, string OwnerKey, int Definition, OscalImageMember Row)
{
    /// <summary>Whether a release has the member.</summary>
    public bool IsIn(int release) => new OscalReleaseSet(Row.Releases).Contains(release);

    /// <summary>Whether a release requires it.</summary>
    public bool IsRequiredIn(int release) => new OscalReleaseSet(Row.Required).Contains(release);

    /// <summary>Whether a release writes it as an array.</summary>
    public bool IsManyIn(int release) => new OscalReleaseSet(Row.Many).Contains(release);

    /// <summary>Whether it is an attribute in XML.</summary>
    public bool IsFlag => ((OscalMemberTraits)Row.Traits & OscalMemberTraits.Flag) != 0;

    /// <summary>Whether it is the text of a field that has flags.</summary>
    public bool IsValue => ((OscalMemberTraits)Row.Traits & OscalMemberTraits.Value) != 0;

    /// <summary>Whether XML has an element around all of its elements.</summary>
    public bool IsGrouped => ((OscalMemberTraits)Row.Traits & OscalMemberTraits.XmlGrouped) != 0;

    /// <summary>Whether XML has no element around its blocks.</summary>
    public bool IsUnwrapped => ((OscalMemberTraits)Row.Traits & OscalMemberTraits.XmlUnwrapped) != 0;

    /// <summary>Whether JSON may write a single item without its array.</summary>
    public bool MayStandAlone => ((OscalMemberTraits)Row.Traits & OscalMemberTraits.JsonSingletonOrArray) != 0;

    /// <summary>The member with its owner.</summary>
    public override string ToString() => $"{OwnerKey}/{Name}";
}
