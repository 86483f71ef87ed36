namespace Poam.Oscal.Lifecycle;

/// <summary>Words that several steps write.</summary>
internal static class WellKnown
{
    /// <summary>The role of those who own milestones.</summary>
    public const string OwnerRole = Model.Building.PoamBuilder.OwnerRole;

    /// <summary>The title of that role.</summary>
    public const string OwnerRoleTitle = "Milestone Owner";
}
