using Poam.Oscal.Generator.Images;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>The definition image that the library embeds.</summary>
internal sealed class DefinitionImageArtifact : IArtifact
{
    /// <inheritdoc/>
    public string RelativePath => "src/Poam.Oscal/Definitions/Generated/definitions.bin";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model) => DefinitionImageWriter.Write(model);
}
