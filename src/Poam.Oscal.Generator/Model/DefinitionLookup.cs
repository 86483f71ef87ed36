namespace Poam.Oscal.Generator.Model;

/// <summary>Finds the definition that a reference means: in its own module first, then in what the module imports.</summary>
internal sealed class DefinitionLookup
{
    private readonly ModuleModel _own;
    private readonly List<ModuleModel> _imported = [];

    /// <summary>Creates the look-up for the references of one module.</summary>
    public DefinitionLookup(ModuleModel own, IReadOnlyList<ModuleModel> all)
    {
        _own = own;
        AddImports(own, all);
    }

    /// <summary>The definition, or null where there is none.</summary>
    /// <exception cref="InvalidOperationException">Two imported modules have one of that name.</exception>
    public DefinitionModel? Find(string key, bool flag)
    {
        if (Find(_own, key, flag) is { } own)
        {
            return own;
        }

        List<DefinitionModel> found = [.. _imported.Select(module => Find(module, key, flag)).OfType<DefinitionModel>()];
        return found.Count <= 1
            ? found.FirstOrDefault()
            : throw new InvalidOperationException($"'{key}' is ambiguous: {string.Join(", ", found.Select(d => d.Module.File))} have it.");
    }

    private static DefinitionModel? Find(ModuleModel module, string key, bool flag) =>
        (flag ? module.Flags : module.Definitions).Find(d => d.Key == key);

    private void AddImports(ModuleModel module, IReadOnlyList<ModuleModel> all)
    {
        foreach (string import in module.Imports)
        {
            var other = all.First(m => m.File == import);
            if (other != _own && !_imported.Contains(other))
            {
                _imported.Add(other);
                AddImports(other, all);
            }
        }
    }
}
