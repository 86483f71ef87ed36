using System.Text;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>One file of C#.</summary>
internal sealed class RecordArtifact(string name, Func<string> emit) : IArtifact
{
    /// <inheritdoc/>
    public string RelativePath => $"{RecordArtifacts.Folder}/{name}.cs";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model) => Encoding.UTF8.GetBytes(emit());
}
