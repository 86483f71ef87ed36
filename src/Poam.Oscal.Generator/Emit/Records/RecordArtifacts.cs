using Poam.Oscal.Generator.Images;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit.Records;

/// <summary>The records of the typed model: one file a definition that is an object, and two that list them.</summary>
internal static class RecordArtifacts
{
    /// <summary>The folder of the records.</summary>
    public const string Folder = "src/Poam.Oscal/Model/Generated";

    /// <summary>The files that the model gives.</summary>
    public static IReadOnlyList<IArtifact> All(ModelSet model)
    {
        IReadOnlyDictionary<DefinitionModel, int> numbers = DefinitionImageWriter.Number(model);
        RecordNames names = new(numbers.Keys.Where(RecordNames.IsRecord));
        DefinitionModel[] records = [.. names.Records.OrderBy(names.TypeOf, StringComparer.Ordinal)];
        ReleaseRange releases = new(model.ReleaseList);
        return
        [
            .. records.Select(d => new RecordArtifact(names.TypeOf(d), () => RecordEmitter.Emit(d, names, releases))),
            new RecordArtifact("RecordNumbers", () => RecordListEmitter.Numbers(records, names, numbers)),
            new RecordArtifact("RecordRoots", () => RecordListEmitter.Roots(records, names)),
        ];
    }
}
