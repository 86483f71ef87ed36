using System.Text;
using Poam.Oscal.Generator.JsonSchemas;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>A JSON Schema of schemas/json.</summary>
/// <param name="subject">What it is about.</param>
internal sealed class JsonSchemaArtifact(SchemaSubject subject) : IArtifact
{
    /// <summary>The folder of the schemas.</summary>
    public const string Folder = "schemas/json";

    /// <inheritdoc/>
    public string RelativePath => $"{Folder}/{subject.FileName}";

    /// <inheritdoc/>
    public byte[] Build(ModelSet model) => Encoding.UTF8.GetBytes(new JsonSchemaEmitter(model).Emit(subject));
}
