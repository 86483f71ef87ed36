using Poam.Oscal.Catalogs;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Controls, statements and objectives are of the revision that the system follows.</summary>
internal sealed class POAM3003 : ControlRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3003",
        "Name controls of the revision that the system follows",
        Severity.Warning,
        RuleSource.Poam,
        "SP 800-53 Rev. 5 has controls that Rev. 4 lacks, and its objectives have other identifiers (`ac-2_obj.a`, in Rev. 4 `ac-2.a_obj`). An identifier of the other revision than the one that the system follows mostly came over from an old template. If the system does follow the other revision, say so: `--catalog rev4` or `--catalog rev5`.");

    /// <inheritdoc/>
    public override string? Judge(ControlMention mention, CatalogInUse catalog)
    {
        if (catalog.Other is not { } other || other.FindId(mention.ControlId) is not { } control)
        {
            return null;
        }

        bool isControl = mention.Control is null;
        bool isPart = !isControl && IsMissing(mention.Control!, mention) && PartsOf(control, mention)?.Contains(mention.Reference!.Id) == true;
        if (!isControl && !isPart)
        {
            return null;
        }

        string what = isControl ? "a control" : mention.IsObjective ? "an objective" : "a statement";
        string why = catalog.IsGuess ? $"nothing says which revision the system follows, so {catalog.Index.Title} is taken" : $"the system follows {catalog.Index.Title}";
        return $"'{mention.Text}' is {what} of {other.Title}; {why}.";
    }

    /// <summary>Whether a control is known not to have the part.</summary>
    internal static bool IsMissing(CatalogControl control, ControlMention mention) => PartsOf(control, mention) is { } known && !known.Contains(mention.Reference?.Id ?? mention.Text);

    private static IReadOnlyList<string>? PartsOf(CatalogControl control, ControlMention mention) =>
        mention.Kind == ControlMentionKind.Control ? null : mention.IsObjective ? control.ObjectiveIds : control.StatementIds;
}
