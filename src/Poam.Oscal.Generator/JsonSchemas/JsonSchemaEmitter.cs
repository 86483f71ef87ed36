using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>Makes the files of schemas/json: a JSON Schema for each model and release.</summary>
internal static class JsonSchemaEmitter
{
    /// <summary>The file names and texts, release by release.</summary>
    public static IEnumerable<(string FileName, string Text)> Emit(ModelSet model)
    {
        var names = new SchemaNames(model);
        var roots = model.Modules.SelectMany(m => m.Definitions).Where(d => d.Root is not null).ToList();
        for (int release = 0; release < model.Releases.Count; release++)
        {
            var view = new ReleaseView(model, release);
            foreach (var root in roots)
            {
                if (root.Releases.Contains(release))
                {
                    string fileName = FileName(root.Root!, model.Releases[release]);
                    yield return (fileName, SchemaText.Write(new SchemaBuilder(model, view, names).Build(root, fileName)));
                }
            }
        }
    }

    /// <summary>The name of the schema file of a root in a release.</summary>
    public static string FileName(string root, string release) => $"oscal-{SchemaNames.ShortNameOf(root)}-{release}.schema.json";
}
