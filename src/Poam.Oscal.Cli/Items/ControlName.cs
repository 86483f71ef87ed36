using Poam.Oscal.Controls;

namespace Poam.Oscal.Cli.Items;

/// <summary>Compares controls with what callers type.</summary>
internal static class ControlName
{
    /// <summary>
    /// Whether an id is that of a control or of something in it: <c>ac-2.3</c> for <c>AC-2</c> and <c>AC-2(3)</c>, <c>cisc-7.1</c> for
    /// <c>CIS 7.1</c> and <c>cis-7</c>. Ids of other frameworks are compared as they are.
    /// </summary>
    public static bool IsOrIsPartOf(string id, string wanted) =>
        ControlReference.Parse(id) is { } control && ControlReference.Parse(wanted) is { } whole
            ? control.IsWithin(whole)
            : id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (id.Length == wanted.Length || id[wanted.Length] is '.' or '_');

    /// <summary>The family for people, such as <c>AC</c> or <c>CIS</c>.</summary>
    public static string FamilyOf(string id) => ControlReference.Parse(id)?.Family ?? ControlLabel.FamilyOf(id);

    /// <summary>Whether an id belongs to a family as callers type it: <c>ac</c>, <c>CIS</c>, <c>cisc</c>.</summary>
    public static bool IsOfFamily(string id, string wanted) =>
        FamilyOf(id).Equals(ControlLabel.FamilyOf(wanted), StringComparison.OrdinalIgnoreCase);
}
