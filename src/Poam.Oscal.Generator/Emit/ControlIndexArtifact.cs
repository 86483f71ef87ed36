using Poam.Oscal.Catalogs;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>A control index that the library embeds.</summary>
internal sealed class ControlIndexArtifact(ControlImageFacts facts) : IArtifact
{
    /// <summary>The folder of the indexes.</summary>
    public const string Folder = "src/Poam.Oscal/Catalogs/Generated";

    /// <inheritdoc/>
    public string RelativePath => $"{Folder}/{facts.Name}.bin";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model) => ControlImageWriter.Write(facts);
}
