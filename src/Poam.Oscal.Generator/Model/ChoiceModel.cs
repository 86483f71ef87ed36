using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>Members of which at most one may be present; one must be, unless one of them is optional by itself.</summary>
internal sealed class ChoiceModel
{
    /// <summary>The members that exclude each other.</summary>
    public List<MemberModel> Alternatives { get; } = [];

    /// <summary>The releases that have the choice.</summary>
    public OscalReleaseSet Releases { get; set; }
}
