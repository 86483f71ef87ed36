using Poam.Oscal.Catalogs;

namespace Poam.Oscal.Generator.Model;

/// <summary>The whole of schemas/model: every OSCAL module and data type, over all releases.</summary>
internal sealed class ModelSet
{
    /// <summary>The releases in order of publication; the place of a release is its bit in a release set.</summary>
    public required IReadOnlyList<ReleaseModel> ReleaseList { get; init; }

    /// <summary>The names of the releases in order of publication.</summary>
    public IReadOnlyList<string> Releases => field ??= [.. ReleaseList.Select(r => r.Name)];

    /// <summary>The modules in the order in which they build on each other.</summary>
    public List<ModuleModel> Modules { get; } = [];

    /// <summary>The data types by name.</summary>
    public List<DataTypeModel> DataTypes { get; } = [];

    /// <summary>The control indexes of the folder beside the model, in the order of their names.</summary>
    public IReadOnlyList<ControlImageFacts> Catalogs { get; init; } = [];
}
