using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>The definition of OSCAL as one release has it.</summary>
/// <param name="model">The definition of all releases.</param>
/// <param name="release">The place of the release in the order of publication.</param>
internal sealed class ReleaseView(ModelSet model, int release)
{
    private readonly Dictionary<string, LexicalForm> _forms = ReadForms(model, release);

    /// <summary>The name of the release.</summary>
    public string Release => model.Releases[release];

    /// <summary>The flags and fields of a definition.</summary>
    public IEnumerable<MemberView> MembersOf(DefinitionModel definition) =>
        definition.Flags.Concat(definition.Fields).Where(m => m.Releases.Contains(release)).Select(ViewOf);

    /// <summary>The choices of a definition.</summary>
    public IEnumerable<ChoiceView> ChoicesOf(DefinitionModel definition)
    {
        foreach (var choice in definition.Choices.Where(c => c.Releases.Contains(release)))
        {
            var alternatives = choice.Alternatives.Where(m => m.Releases.Contains(release)).Select(ViewOf).ToList();
            yield return new ChoiceView([.. alternatives.Select(m => m.Name)], alternatives.TrueForAll(m => m.Required));
        }
    }

    /// <summary>Whether JSON writes the definition as an object: all assemblies, and fields that have flags.</summary>
    public bool IsObject(DefinitionModel definition) =>
        definition.Kind == DefinitionKind.Assembly || definition.Flags.Exists(m => m.Releases.Contains(release));

    /// <summary>The data type of a field or flag.</summary>
    public string DataTypeOf(DefinitionModel definition) =>
        definition.Was.FindLast(v => v.DataType is not null && v.Releases.Contains(release))?.DataType
        ?? definition.DataType
        ?? throw new InvalidOperationException($"'{definition.Key}' has no data type.");

    /// <summary>The JSON name of the value of a field with flags.</summary>
    public string ValueKeyOf(DefinitionModel definition) =>
        definition.Was.FindLast(v => v.ValueKey is not null && v.Releases.Contains(release))?.ValueKey
        ?? definition.ValueKey
        ?? throw new InvalidOperationException($"'{definition.Key}' has flags but no value key.");

    /// <summary>The syntax of a data type.</summary>
    public LexicalForm FormOf(string dataType) => _forms[dataType];

    /// <summary>The lists of allowed values that stand at the definition itself, as one.</summary>
    public AllowedValues ValuesOf(DefinitionModel definition)
    {
        bool closed = false;
        var values = new List<string>();
        foreach (var constraint in definition.Constraints)
        {
            bool always = constraint.Target == ".";
            if (constraint.Kind != "allowed-values"
                || !constraint.Releases.Contains(release)
                || !(always || constraint.Target.StartsWith(".[", StringComparison.Ordinal)))
            {
                continue;
            }

            // A value is wrong if some list is closed and no list holds it. A list that holds under a condition is a hint here.
            closed |= always && !constraint.Open;
            values.AddRange(constraint.Values.Where(v => v.Releases.Contains(release)).Select(v => v.Value));
        }

        return new AllowedValues([.. values.Distinct(StringComparer.Ordinal)], closed);
    }

    /// <summary>Whether something was deprecated in this release or before. The release of the deprecation need not be a published one.</summary>
    public bool IsDeprecated(string? since) => since is not null && Version.Parse(since) <= Version.Parse(Release);

    private MemberView ViewOf(MemberModel member)
    {
        var variants = member.Was.FindAll(v => v.Releases.Contains(release));
        var definition = variants.FindLast(v => v.Definition is not null)?.Definition ?? member.Definition;
        string? dataType = variants.FindLast(v => v.DataType is not null)?.DataType;
        string? initial = variants.FindLast(v => v.Default is not null)?.Default ?? member.Default;
        return new MemberView(
            member.JsonName,
            definition,
            IsObject(definition) ? null : dataType ?? DataTypeOf(definition),
            variants.FindLast(v => v.Required is not null)?.Required ?? member.Required,
            variants.FindLast(v => v.Many is not null)?.Many ?? member.Many,
            (variants.FindLast(v => v.InJson is not null)?.InJson ?? member.InJson) == "singleton-or-array",
            string.IsNullOrEmpty(initial) ? null : initial,
            member.Summary,
            member.Deprecated ?? definition.Deprecated);
    }

    private static Dictionary<string, LexicalForm> ReadForms(ModelSet model, int release)
    {
        var forms = new Dictionary<string, LexicalForm>(StringComparer.Ordinal);
        foreach (var type in model.DataTypes)
        {
            string? name = type.Forms.Find(f => f.Releases.Contains(release))?.Form;
            if (name is not null && LexicalFormNames.TryParse(name, out var form))
            {
                forms[type.Name] = form;
            }
        }

        return forms;
    }
}
