using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Makes the two documents that prove a constraint at a release of a model.</summary>
internal sealed class ProofMaker(int rootMember, int release)
{
    private const int MostContexts = 4;

    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>The documents for a constraint; null when the model has no place for it.</summary>
    public Proof? Make(int constraint)
    {
        string? problem = null;
        foreach (int context in Enumerable.Range(0, MostContexts))
        {
            ProofTree tree = new(rootMember, release);
            ProofSite? site = ProofSite.Find(tree, constraint, context);
            if (site is null)
            {
                return problem is null ? null : new Proof(null, null, problem);
            }

            Proof proof = Make(constraint, tree, site);
            if (proof.Problem is null)
            {
                return proof;
            }

            problem ??= proof.Problem;
        }

        return new Proof(null, null, problem);
    }

    private static Proof Make(int constraint, ProofTree tree, ProofSite site)
    {
        try
        {
            site.Keep();
            new ProofRepair(tree).Repair();
            string[] left = Broken(tree.Document);
            if (left.Length > 0)
            {
                return new Proof(null, null, "the document that keeps it breaks " + string.Join(", ", left));
            }

            JsonObject good = (JsonObject)tree.Document.DeepClone();
            if (IsOpenList(constraint))
            {
                return new Proof(good, null, null);
            }

            site.Break();
            string key = ConstraintRules.KeyOf(Image, constraint);
            string[] broken = Broken(tree.Document);
            if (broken.Contains(key) && broken.Length > 1)
            {
                new ProofRepair(tree).Repair(key);
                broken = Broken(tree.Document);
            }

            return broken is [var only] && (only == key || IsNamed(tree.Document, constraint)) ? new Proof(good, tree.Document, null)
                : new Proof(null, null, broken.Length == 0 ? "the document that should break it does not" : "the document that breaks it gives " + string.Join(", ", broken));
        }
        catch (InvalidOperationException exception)
        {
            return new Proof(null, null, exception.Message);
        }
    }

    /// <summary>Whether a constraint is a list that no value breaks by itself.</summary>
    public static bool IsOpenList(int constraint) => (Image.Constraints[constraint].Traits & (byte)OscalConstraintTraits.Open) != 0;

    /// <summary>Whether a finding names the constraint beside its own: of several lists that refuse a value the nearest one speaks.</summary>
    public static bool IsNamed(JsonObject document, int constraint)
    {
        string id = $"`{Image.Text(Image.Constraints[constraint].Id)}`";
        return OscalValidator.Validate(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), "a.json").Diagnostics
            .Any(d => d.Related.Any(r => r.Message.Contains(id, StringComparison.Ordinal)));
    }

    /// <summary>The rules that a document breaks.</summary>
    public static string[] Broken(JsonObject document) => Broken(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), "a.json");

    /// <summary>The rules of NIST's that a text breaks.</summary>
    public static string[] Broken(byte[] text, string path) =>
    [
        .. OscalValidator.Validate(text, path).Diagnostics
            .Where(d => d.Rule.Source == RuleSource.Nist)
            .Where(d => d.Severity != Severity.Info || !d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal))
            .Select(d => d.RuleKey).Distinct().Order(StringComparer.Ordinal),
    ];
}
