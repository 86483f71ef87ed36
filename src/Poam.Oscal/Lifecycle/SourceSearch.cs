using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Finds the tool or the party that found a weakness, and adds the one that the document does not have.</summary>
/// <param name="draft">The document while it is changed.</param>
/// <param name="ssp">The SSP, or null.</param>
internal sealed class SourceSearch(LifecycleDraft draft, SystemSecurityPlan? ssp)
{
    private const string ToolMark = "tool:";
    private const int ShortestUuid = 8;

    /// <summary>The actor that a name stands for.</summary>
    public OriginActor Find(string name)
    {
        bool isTool = name.TrimStart().StartsWith(ToolMark, StringComparison.OrdinalIgnoreCase);
        string bare = (isTool ? name.TrimStart()[ToolMark.Length..] : name).Trim();
        Uuid[] tools = [.. Tools().Where(c => IsTool(c, bare)).Select(c => c.Uuid).Distinct()];
        bool isParty = !isTool && (draft.HasParty(bare) || bare.Contains('@', StringComparison.Ordinal) || bare.StartsWith("organization:", StringComparison.OrdinalIgnoreCase));
        draft.RefuseIf(isParty && tools.Length > 0, $"'{name}' is a tool and a party. Write 'tool: {bare}' for the tool, or the UUID of the party.");
        draft.RefuseIf(tools.Length > 1, $"'{name}' is {tools.Length} components: name the one by its UUID.");
        return isParty ? new OriginActor { Type = "party", ActorUuid = draft.Party(bare) }
            : new OriginActor { Type = "tool", ActorUuid = tools.Length > 0 ? tools[0] : Added(bare, isTool) };
    }

    private IEnumerable<SystemComponent> Tools() => draft.Components.Concat(ssp?.SystemImplementation?.Components ?? []);

    private static bool IsTool(SystemComponent component, string name) =>
        name.Equals(component.Title.ToPlainText(), StringComparison.OrdinalIgnoreCase)
        || (name.Length >= ShortestUuid && component.Uuid.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private Uuid Added(string name, bool isSure)
    {
        draft.RefuseIf(!WeaknessValues.IsValue(name), "The source of the weakness has no name.");
        string[] known = [.. Tools().Select(c => c.Title.ToPlainText()), .. draft.PartyNames()];
        string? near = isSure ? null : known.FirstOrDefault(k => k.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase)) ?? NearestName.Find(name, known);
        draft.RefuseIf(near is not null, $"There is no tool and no party '{name}'. Did you mean '{near}'? To add another one, write 'tool: {name}', or a person with the e-mail address: {name} <name@agency.example>");
        SystemComponent tool = new()
        {
            Uuid = draft.Ids.Next("component", name),
            Type = "software",
            Title = name,
            Description = $"The tool {name}, which finds weaknesses of the system.",
            Status = new SystemComponentStatus { State = "operational" },
        };
        draft.Add(tool);
        draft.Did($"tool added: {name}{(isSure ? "" : $" (for a person, write: {name} <name@agency.example>)")}");
        return tool.Uuid;
    }
}
