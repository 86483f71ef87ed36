extern alias generator;

using System.Text;
using System.Text.Json.Nodes;
using generator::Poam.Oscal.Generator.Model;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Conformance.Tests.TreeWalk;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Says whether a constraint has anything to judge in a document, by its expression and not by the tables: a proof must not be empty.</summary>
internal static class ProofTargets
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>Whether a document has a target of a constraint; for one that counts, a node whose targets are counted.</summary>
    public static bool Has(JsonObject document, int constraint, int release)
    {
        OscalImageConstraint row = Image.Constraints[constraint];
        ConstraintModel[] forms = ModelConstraints.Of(ConstraintRules.KeyOf(Image, constraint), release);
        NodeDocument nodes = OscalReader.Read(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), "a.json", null, OscalLimits.Default).Document;
        WalkExpressions expressions = new();
        IEnumerable<MetapathItem> contexts = Enumerable.Range(nodes.Root, nodes.EndOf(nodes.Root) - nodes.Root)
            .Where(n => nodes.MemberOf(n) != 0 && Image.Members[nodes.MemberOf(n)].Definition == row.Definition)
            .Select(n => MetapathItem.OfNode(nodes, n));
        return row.Kind == (byte)OscalConstraintKind.HasCardinality
            ? contexts.Any()
            : contexts.Any(c => forms.Any(f => expressions.Nodes(PublishedRepairs.Of(f.Corrected?.Target ?? f.Target), c).Length > 0));
    }
}
