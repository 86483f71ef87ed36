using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Definitions;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Conformance.Tests.Proofs;

public sealed class ConstraintProofTests
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    [Theory]
    [InlineData("plan-of-action-and-milestones", "1.2.2")]
    [InlineData("plan-of-action-and-milestones", "1.2.0")]
    [InlineData("plan-of-action-and-milestones", "1.1.3")]
    [InlineData("plan-of-action-and-milestones", "1.1.0")]
    [InlineData("plan-of-action-and-milestones", "1.0.4")]
    [InlineData("plan-of-action-and-milestones", "1.0.0")]
    [InlineData("system-security-plan", "1.2.2")]
    [InlineData("assessment-plan", "1.2.2")]
    [InlineData("assessment-results", "1.2.2")]
    [InlineData("catalog", "1.2.2")]
    [InlineData("profile", "1.2.2")]
    [InlineData("component-definition", "1.2.2")]
    [InlineData("mapping-collection", "1.2.2")]
    public void Each_constraint_is_kept_by_one_document_and_broken_alone_by_another(string model, string release)
    {
        int root = Image.FindRoot(Encoding.UTF8.GetBytes(model));
        int index = Image.FindRelease(Encoding.UTF8.GetBytes(release));
        ProofMaker maker = new(root, index);
        List<string> lines = [];
        int proven = 0;
        foreach (int number in InForce(index))
        {
            Proof? proof = maker.Make(number);
            if (proof is not null && (proof.Problem ?? Compare(proof, index)) is { } problem)
            {
                lines.Add($"{ConstraintRules.KeyOf(Image, number)}: {problem}");
            }
            else if (proof is not null)
            {
                proven++;
            }
        }

        lines.Insert(0, $"{proven} proven");
        ExpectedFile.Check($"proofs-{model}-{release}.txt", lines);
    }

    private static IEnumerable<int> InForce(int release) => Enumerable.Range(0, Image.Constraints.Length).Where(number =>
        new OscalReleaseSet(Image.Constraints[number].Releases).Contains(release)
        && ((OscalConstraintTraits)Image.Constraints[number].Traits & OscalConstraintTraits.Letter) == 0);

    /// <summary>What differs in YAML or XML, or null.</summary>
    private static string? Compare(Proof proof, int release)
    {
        foreach (JsonObject document in new[] { proof.Good, proof.Bad }.OfType<JsonObject>())
        {
            string[] expected = ProofMaker.Broken(document);

            string[] yaml = ProofMaker.Broken(Encoding.UTF8.GetBytes(YamlText.Write(document)), "a.yaml");
            string[] xml = ProofMaker.Broken(Encoding.UTF8.GetBytes(new XmlText(release, unknownAsAttribute: false).Write(document)), "a.xml");
            if (!yaml.SequenceEqual(expected) || !xml.SequenceEqual(expected))
            {
                return $"in YAML {string.Join(", ", yaml)}; in XML {string.Join(", ", xml)}";
            }
        }

        return null;
    }
}
