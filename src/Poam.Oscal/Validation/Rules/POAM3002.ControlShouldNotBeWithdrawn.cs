using Poam.Oscal.Catalogs;
using Poam.Oscal.Controls;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Controls that are named are not withdrawn.</summary>
internal sealed class POAM3002 : ControlRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3002",
        "Name controls that are not withdrawn",
        Severity.Warning,
        RuleSource.Poam,
        "A withdrawn control keeps its identifier, but nobody implements or assesses it: the catalog moved it or made it part of another, which the message names. If the system follows Rev. 4 and nothing in the document says so, give `--catalog rev4`.");

    /// <inheritdoc/>
    public override string? Judge(ControlMention mention, CatalogInUse catalog)
    {
        if (mention.Control is not { IsWithdrawn: true } control)
        {
            return null;
        }

        string[] successors = [.. control.ReplacedBy.Select(id => NameOf(id, control.Index))];
        string instead = successors.Length == 0 ? "nothing takes its place" : $"see {string.Join(", ", successors)}";
        bool isOfRev4 = catalog.IsGuess && ControlIndex.Rev4.FindId(control.Id) is { IsWithdrawn: false };
        return $"Control {control.Label} ('{control.Id}') is withdrawn in {control.Index.Title}: {instead}.{(isOfRev4 ? " In Rev. 4 it is not: give --catalog rev4 if the system follows that." : "")}";
    }

    /// <summary>What takes the place of a control: mostly another, sometimes a family or a statement.</summary>
    private static string NameOf(string id, ControlIndex index) =>
        index.Families.FirstOrDefault(f => f.Id == id) is { } family ? $"family {family.Title}"
        : ControlReference.Parse(id) is { Kind: ControlPartKind.Control } reference ? $"{reference.Label} ('{id}')" : $"'{id}'";
}
