using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>The names of definitions inside the schemas, and of the schema files. They are the same in all schemas of all releases.</summary>
internal sealed class SchemaNames
{
    private readonly HashSet<string> _shared;

    /// <summary>Finds the names that more than one module uses.</summary>
    public SchemaNames(ModelSet model)
    {
        _shared = model.Modules.SelectMany(m => m.Definitions)
            .GroupBy(d => d.Key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The name of a model in file names: its root, or what everybody calls it.</summary>
    public static string ShortNameOf(string root) => root switch
    {
        "plan-of-action-and-milestones" => "poam",
        "system-security-plan" => "ssp",
        _ => root,
    };

    /// <summary>The name of a definition: its key with a period for each slash, after its module where that is needed to tell it apart.</summary>
    public string NameOf(DefinitionModel definition)
    {
        string name = definition.Key.Replace('/', '.');
        string global = definition.Key.Split('/')[0];
        return _shared.Contains(global) ? $"{definition.Module.File}.{name}" : name;
    }
}
