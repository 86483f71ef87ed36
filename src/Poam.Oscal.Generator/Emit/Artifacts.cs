using Poam.Oscal.Generator.Emit.Records;
using Poam.Oscal.Generator.JsonSchemas;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>Everything that is generated. Emitters add their files here, and only here.</summary>
internal static class Artifacts
{
    /// <summary>The folders that hold nothing but generated files: a file there that no artifact makes is an orphan.</summary>
    public static readonly IReadOnlyList<string> GeneratedFolders =
    [
        "src/Poam.Oscal/Definitions/Generated", RecordArtifacts.Folder, JsonSchemaArtifact.Folder, SchemaPartsArtifact.Folder, ControlIndexArtifact.Folder,
    ];

    /// <summary>The files that the model gives.</summary>
    /// <param name="model">The model.</param>
    /// <param name="root">The root of the repository.</param>
    public static IReadOnlyList<IArtifact> All(ModelSet model, string root) =>
    [
        new DefinitionImageArtifact(),
        new ConstraintTextsArtifact(),
        new ConstraintPageArtifact(root),
        new SchemaPartsArtifact(),
        .. RecordArtifacts.All(model),
        .. new JsonSchemaEmitter(model).Subjects().Select(subject => new JsonSchemaArtifact(subject)),
        .. model.Catalogs.Select(facts => new ControlIndexArtifact(facts)),
    ];
}
