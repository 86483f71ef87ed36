using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>A member as the image numbers it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Place">Its place among the members of its owner.</param>
/// <param name="Owner">The definition that has it; 0 for a root.</param>
/// <param name="Definition">The definition of its value.</param>
/// <param name="Traits">What is special about it.</param>
/// <param name="Model">The member in the model; null for a root.</param>
internal sealed record GraphMember(int Number, int Place, int Owner, int Definition, OscalMemberTraits Traits, MemberModel? Model)
{
    /// <summary>Whether it is a flag.</summary>
    public bool IsFlag => (Traits & OscalMemberTraits.Flag) != 0;

    /// <summary>Whether it is the value of a field with flags.</summary>
    public bool IsValue => (Traits & OscalMemberTraits.Value) != 0;

    /// <summary>The releases that have it.</summary>
    public OscalReleaseSet Releases => Model?.Releases ?? new OscalReleaseSet(uint.MaxValue);
}
