using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>Makes the JSON Schema of each model and release.</summary>
/// <param name="model">The definition of OSCAL.</param>
internal sealed class JsonSchemaEmitter(ModelSet model)
{
    private readonly SchemaNames _names = new(model);

    /// <summary>The names of the files, release by release.</summary>
    public IEnumerable<SchemaSubject> Subjects()
    {
        var roots = model.Modules.SelectMany(m => m.Definitions).Where(d => d.Root is not null).ToList();
        return Enumerable.Range(0, model.Releases.Count).SelectMany(release => roots
            .Where(root => root.Releases.Contains(release))
            .Select(root => new SchemaSubject(root, release, FileName(root.Root!, model.Releases[release]))));
    }

    /// <summary>The text of a schema.</summary>
    public string Emit(SchemaSubject subject) =>
        SchemaText.Write(new SchemaBuilder(model, new ReleaseView(model, subject.Release), _names).Build(subject.Root, subject.FileName));

    /// <summary>The name of the schema file of a root in a release.</summary>
    public static string FileName(string root, string release) => $"oscal-{SchemaNames.ShortNameOf(root)}-{release}.schema.json";
}
