using Poam.Oscal.Generator.Images;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>The messages of the constraints that the library embeds beside the image.</summary>
internal sealed class ConstraintTextsArtifact : IArtifact
{
    /// <inheritdoc/>
    public string RelativePath => "src/Poam.Oscal/Definitions/Generated/texts.bin";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model) => DefinitionImageWriter.WriteTexts(model);
}
