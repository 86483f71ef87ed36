using System.Text;
using Poam.Oscal.Generator.Constraints;
using Poam.Oscal.Generator.Images;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>The table of all constraints in docs.</summary>
/// <param name="root">The root of the repository, where the lists of proofs are.</param>
internal sealed class ConstraintPageArtifact(string root) : IArtifact
{
    /// <inheritdoc/>
    public string RelativePath => "docs/constraints.md";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model) =>
        Encoding.UTF8.GetBytes(new ConstraintPage(DefinitionImageWriter.GraphOf(model), model, new ProofList(root, model.Releases)).Write());
}
