using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>Writes the table of all constraints: what each asks for, where, in which releases and models, and what is wrong with it.</summary>
internal sealed class ConstraintPage(DefinitionGraph graph, ModelSet model, ProofList proofs)
{
    private const string Head = """
        # NIST's constraints

        Every constraint of every OSCAL model and release, as `poam validate` applies it. This page is generated from `schemas/model`: do not edit it.

        - **Id**: the newest name that NIST gives the constraint, used for all releases. Ids are not unique, so findings carry the full key
          `id@definition#kind` too. *(ours)* marks an id that stands where no release names the constraint.
        - **Releases**: those in which the constraint has this form. One that changed stands on several lines.
        - **Where**: the target, as Metapath from the definition. `.` is the definition's own node; `NS` stands for
          `has-oscal-namespace('http://csrc.nist.gov/ns/oscal')`.
        - **Models**: where the definition can occur.
          `A` assessment-plan, `R` assessment-results, `C` catalog, `D` component-definition, `M` mapping-collection, `P` plan-of-action-and-milestones,
          `F` profile, `S` system-security-plan.
        - A value is refused only if at least one list that applies to it is closed and no list that applies, open or closed, has it.
        - **Defect**: what is known to be wrong. By default the corrected form decides, or the rule is left out when it has none;
          `--rules nist-verbatim` applies NIST's letter.

        - **Proof**: what `ConstraintProofTests` shows in the models named, in JSON, YAML and XML. `both`: it grows a document that keeps the constraint and
          one that breaks it and nothing else. `kept`: the list is open, so that nothing breaks it. `under X`: another constraint that refuses the same
          value or reference reports it, and one fault gives one finding. `without X`: whatever breaks (or meets) this constraint breaks X too, so that both
          documents are judged without X. Every model is grown at the newest release, the POA&M at 1.0.0, 1.0.4, 1.1.0, 1.1.3 and 1.2.0 as well; a form
          that holds in none of these, or never matches, has no proof.

        `ConstraintWalkTests` compares all of these documents, the examples and NIST's and FedRAMP's published documents with a second evaluation, which
        reads the published Metaschema modules and walks the tree: there is no difference.


        """;

    private static readonly string Namespace = "has-oscal-namespace('http://csrc.nist.gov/ns/oscal')";

    private readonly StringBuilder _text = new(Head.ReplaceLineEndings("\n"));
    private readonly PathCompiler _compiler = new(graph);
    private readonly HashSet<string> _anchors = [];

    /// <summary>The page.</summary>
    public string Write()
    {
        int count = 0;
        foreach (ModuleModel module in model.Modules)
        {
            List<int> own = [.. Enumerable.Range(1, graph.Definitions.Count - 1)
                .Where(d => graph.Definitions[d]!.Module == module && graph.Definitions[d]!.Constraints.Count > 0)
                .OrderBy(d => graph.Definitions[d]!.Key, StringComparer.Ordinal)];
            if (own.Count > 0)
            {
                Line($"## {module.File}");
                Line("");
            }

            foreach (int definition in own)
            {
                count += graph.Definitions[definition]!.Constraints.Count;
                WriteDefinition(definition);
            }
        }

        Line($"{count} forms of constraints.");
        return _text.ToString();
    }

    private void WriteDefinition(int number)
    {
        DefinitionModel definition = graph.Definitions[number]!;
        Line($"### {definition.Key}");
        Line("");
        Line($"Models: {Models(number)}");
        Line("");
        Line("| Id | Kind | Level | Releases | Where | Asks for | Can match | Defect | Proof |");
        Line("|---|---|---|---|---|---|---|---|---|");
        foreach (ConstraintModel constraint in definition.Constraints)
        {
            string anchor = _anchors.Add(constraint.Id) ? $"<a id=\"{constraint.Id}\"></a>" : "";
            string id = $"{anchor}`{constraint.Id}`{(constraint.Synthetic ? " *(ours)*" : "")}";
            Line($"| {id} | {constraint.Kind} | {constraint.Level} | {Range(constraint.Releases)} | {Code(Short(constraint.Target))} | {Cell(Asks(constraint))} | {Matches(constraint, number)} | {Cell(Defect(constraint))} | {Cell(proofs.Of($"{constraint.Id}@{definition.Key}#{constraint.Kind}", constraint.Releases))} |");
        }

        Line("");
    }

    private string Matches(ConstraintModel constraint, int definition)
    {
        IReadOnlyList<CompiledPath> paths = _compiler.Paths(constraint.Target, definition);
        if (paths.Count == 0)
        {
            return "never: the definition has no such node";
        }

        OscalReleaseSet releases = paths.Aggregate(OscalReleaseSet.None, (set, path) => set.Or(path.Releases)).And(constraint.Releases);
        return releases.IsEmpty ? "never: no release has the node" : releases == constraint.Releases ? "yes" : Range(releases);
    }

    private static string Asks(ConstraintModel constraint) => constraint.Kind switch
    {
        "allowed-values" => (constraint.Open ? "open list: " : "closed list: ") + string.Join(", ", constraint.Values.Select(v => "`" + v.Value + "`")),
        "matches" => constraint.Regex is { } regex ? Code(regex) : "data type " + constraint.DataType,
        "expect" => Code(Short(constraint.Test ?? "")),
        "has-cardinality" => $"{constraint.Min ?? 0} to {constraint.Max?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"}",
        _ => (constraint.IndexName is { } name ? $"index `{name}`, " : "") + "key " + string.Join(", ", constraint.Keys.Select(k => Code(k.Target) + (k.Pattern is null ? "" : " without `#`"))),
    };

    private static string Defect(ConstraintModel constraint)
    {
        CorrectionModel? corrected = constraint.Corrected;
        string? form = corrected is null ? null
            : corrected.Target is { } target ? "where: " + Code(Short(target))
            : corrected.Regex is { } regex ? "asks for: " + Code(regex)
            : corrected.Test is { } test ? "asks for: " + Code(Short(test))
            : "key without `#`";
        return constraint.Defect is null ? "" : constraint.Defect + (form is null ? "; left out by default" : "; by default " + form);
    }

    private string Models(int definition)
    {
        StringBuilder models = new();
        foreach (GraphMember root in graph.Members.Where(m => m.Number > 0 && m.Model is null))
        {
            if (root.Definition == definition || graph.Below(root.Definition).Any(m => m.Definition == definition))
            {
                models.Append(ModelLetters.Of(graph.Definitions[root.Definition]!.Root!));
            }
        }

        return string.Join(' ', models.ToString().Order());
    }

    private string Range(OscalReleaseSet releases)
    {
        string first = model.Releases[ReleaseRange.First(releases)];
        string last = model.Releases[ReleaseRange.Last(releases)];
        return first == last ? first : $"{first} to {last}";
    }

    private static string Short(string expression) => expression.Replace(Namespace, "NS", StringComparison.Ordinal);

    private static string Code(string text) => text.Length == 0 ? "" : "`" + Cell(text) + "`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\\\\|", "\\|", StringComparison.Ordinal);

    private void Line(string text) => _text.Append(text).Append('\n');
}
