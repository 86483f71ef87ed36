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
    private const int MostLeftOut = 3;

    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>The place of the release.</summary>
    public int Release => release;

    /// <summary>The constraints that decide by default at the release.</summary>
    public IEnumerable<int> InForce() => Enumerable.Range(0, Image.Constraints.Length).Where(number =>
        new OscalReleaseSet(Image.Constraints[number].Releases).Contains(release)
        && ((OscalConstraintTraits)Image.Constraints[number].Traits & OscalConstraintTraits.Letter) == 0);

    /// <summary>The documents for a constraint; null when the model has no place for it.</summary>
    public Proof? Make(int constraint)
    {
        Proof? best = null;
        foreach (int context in Enumerable.Range(0, MostContexts))
        {
            foreach (ProofManner manner in ProofManner.All)
            {
                ProofTree tree = new(rootMember, release);
                ProofSite? site = ProofSite.Find(tree, manner, constraint, context);
                Proof? proof = site is null ? null : Make(constraint, tree, site, manner);
                if (proof is { Problem: null, Without: [] })
                {
                    return proof;
                }

                bool isBetter = best is null || (best.Problem is not null && proof is not null && (proof.Problem is null || ProofCauses.All.Contains(proof.Problem)));
                best = isBetter ? proof : best;
            }
        }

        return best;
    }

    private static Proof Make(int constraint, ProofTree tree, ProofSite site, ProofManner manner)
    {
        try
        {
            site.Keep();
            new ProofRepair(tree, manner).Repair();
            string key = ConstraintRules.KeyOf(Image, constraint);
            string[] without = [];
            string[] left = Broken(tree.Document);
            while (left.Length > 0)
            {
                // Of several lists that refuse a value one speaks: the next one does when it is left out.
                int before = without.Length;
                without = [.. without.Concat(IdsOf(left)).Distinct()];
                if (left.Contains(key) || without.Length > MostLeftOut || without.Length == before)
                {
                    return Proof.Failed("the document that keeps it breaks " + string.Join(", ", left));
                }

                left = Broken(tree.Document, without);
            }

            if (!ProofTargets.Has(tree.Document, constraint, tree.Release))
            {
                return Proof.Failed("the document that keeps it has no target");
            }

            JsonObject good = (JsonObject)tree.Document.DeepClone();
            return IsOpenList(constraint) ? new Proof(good, null, without, null) : Break(constraint, tree, site, manner, new Proof(good, null, without, null));
        }
        catch (InvalidOperationException exception)
        {
            return Proof.Failed(exception.Message);
        }
    }

    private static Proof Break(int constraint, ProofTree tree, ProofSite site, ProofManner manner, Proof kept)
    {
        string key = ConstraintRules.KeyOf(Image, constraint);
        if (manner.BreaksCopy)
        {
            site.Copy();
        }

        site.Break();
        string[] broken = Broken(tree.Document, kept.Without);
        if (broken.Contains(key) && broken.Length > 1)
        {
            JsonObject alone = (JsonObject)tree.Document.DeepClone();
            new ProofRepair(tree, manner).Repair(key);
            if (Broken(tree.Document, kept.Without) is [var repaired] && repaired == key)
            {
                return kept with { Bad = tree.Document };
            }

            tree.Restore(alone);
        }

        if (broken is [var only] && (only == key || IsNamed(tree.Document, constraint) || IsSameReference(constraint, only)))
        {
            return kept with { Bad = tree.Document, Speaker = only == key ? null : only };
        }

        string[] without = [.. kept.Without.Concat(IdsOf(broken.Where(b => b != key))).Distinct()];
        bool isBeside = without.Length <= MostLeftOut && Broken(tree.Document, without) is [var last] && last == key && Broken(kept.Good!, without).Length == 0;
        return isBeside ? kept with { Bad = tree.Document, Without = without }
            : Proof.Failed(broken.Length == 0 ? "the document that should break it does not" : "the document that breaks it gives " + string.Join(", ", broken));
    }

    /// <summary>Whether a constraint asks the same index as another: of several that judge a reference the nearest one speaks.</summary>
    private static bool IsSameReference(int constraint, string key) => Enumerable.Range(0, Image.Constraints.Length).Any(other =>
        Image.Constraints[other].Kind == (byte)OscalConstraintKind.IndexHasKey && Image.Constraints[constraint].Kind == (byte)OscalConstraintKind.IndexHasKey
        && Image.Constraints[other].IndexName == Image.Constraints[constraint].IndexName && ConstraintRules.KeyOf(Image, other) == key);

    private static string[] IdsOf(IEnumerable<string> keys) => [.. keys.Where(k => k.Contains('@')).Select(k => k[..k.IndexOf('@')]).Distinct()];

    /// <summary>Whether a constraint is a list that no value breaks by itself.</summary>
    public static bool IsOpenList(int constraint) => (Image.Constraints[constraint].Traits & (byte)OscalConstraintTraits.Open) != 0;

    /// <summary>Whether a finding names the constraint beside its own: of several lists that refuse a value the nearest one speaks.</summary>
    public static bool IsNamed(JsonObject document, int constraint)
    {
        string id = $"`{Image.Text(Image.Constraints[constraint].Id)}`";
        return OscalValidator.Validate(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), "a.json").Diagnostics
            .Any(d => d.Related.Any(r => r.Message.Contains(id, StringComparison.Ordinal)));
    }

    /// <summary>The rules of NIST's that a document breaks.</summary>
    public static string[] Broken(JsonObject document, IReadOnlyList<string>? without = null) =>
        Broken(Encoding.UTF8.GetBytes(MutantMaker.Write(document)), "a.json", Proof.RulesWithout(without ?? []));

    /// <summary>The rules of NIST's that a text breaks.</summary>
    public static string[] Broken(byte[] text, string path, RuleSet rules) =>
    [
        .. OscalValidator.Validate(text, path, new ValidationOptions { Rules = rules }).Diagnostics
            .Where(d => d.Rule.Source == RuleSource.Nist)
            .Where(d => d.Severity != Severity.Info || !d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal))
            .Select(d => d.RuleKey).Distinct().Order(StringComparer.Ordinal),
    ];
}
