using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>Reads one module: first its definitions by name, then, when those of all modules are known, what is in them.</summary>
internal sealed class ModuleReader
{
    private readonly ReleaseRange _releases;
    private readonly ConstraintReader _constraints;
    private readonly IReadOnlySet<string> _types;
    private readonly List<(DefinitionModel Definition, YamlEntry Entry)> _entries = [];

    /// <summary>Reads the names of the definitions.</summary>
    public ModuleReader(YamlEntry root, ReleaseRange releases, IReadOnlySet<string> types)
    {
        Root = root;
        _releases = releases;
        _types = types;
        _constraints = new ConstraintReader(releases);
        Module = new ModuleModel { File = Path.GetFileNameWithoutExtension(root.File), ShortName = root.RequiredText("module") };
        Module.Imports.AddRange(root.Texts("imports"));
        foreach (var entry in root.NamedEntries("definitions"))
        {
            Module.Definitions.Add(Declare(entry, entry.Has("type") ? DefinitionKind.Field : DefinitionKind.Assembly));
        }

        foreach (var entry in root.NamedEntries("flags"))
        {
            Module.Flags.Add(Declare(entry, DefinitionKind.Flag));
        }

        root.RefuseOthers();
    }

    /// <summary>The file.</summary>
    public YamlEntry Root { get; }

    /// <summary>The module.</summary>
    public ModuleModel Module { get; }

    /// <summary>Reads what is in the definitions.</summary>
    public void ReadMembers(DefinitionLookup lookup)
    {
        foreach (var (definition, entry) in _entries)
        {
            definition.Flags.AddRange(entry.NamedEntries("flags").Select(e => ReadMember(definition, e, lookup, flag: true)));
            definition.Fields.AddRange(entry.NamedEntries("fields").Select(e => ReadMember(definition, e, lookup, flag: false)));
            foreach (var choice in entry.Entries("choices"))
            {
                definition.Choices.Add(ReadChoice(definition, choice));
            }

            definition.Was.AddRange(entry.Entries("was").Select(e => ReadVariant(e, definition)));
            definition.Constraints.AddRange(_constraints.Read(entry, definition.Releases));
            entry.RefuseOthers();
        }
    }

    private DefinitionModel Declare(YamlEntry entry, DefinitionKind kind)
    {
        var definition = new DefinitionModel
        {
            Module = Module,
            Key = entry.Key,
            Kind = kind,
            Root = entry.Text("root"),
            DataType = ReadType(entry),
            ValueKey = entry.Text("value-key"),
            Releases = _releases.Read(entry, _releases.All),
            Summary = entry.Text("summary"),
            CSharpName = entry.Text("csharp"),
            Deprecated = entry.Text("deprecated"),
        };
        _entries.Add((definition, entry));
        return definition;
    }

    private string? ReadType(YamlEntry entry) => entry.Text("type") is not { } type ? null
        : _types.Contains(type) ? type
        : throw entry.Error($"'{type}' is no data type");

    private MemberModel ReadMember(DefinitionModel owner, YamlEntry entry, DefinitionLookup lookup, bool flag)
    {
        var releases = _releases.Read(entry, owner.Releases);
        var member = new MemberModel
        {
            JsonName = entry.Key,
            XmlName = entry.Text("xml") ?? entry.Key,
            Definition = entry.Text("of") is { } reference ? Resolve(reference, entry, lookup, flag) : ReadInline(owner, entry, releases, flag),
            Releases = releases,
            Required = entry.Truth("required"),
            Many = entry.Truth("many"),
            InXml = entry.Text("in-xml"),
            InJson = entry.Text("json"),
            Default = entry.Text("default"),
            Deprecated = entry.Text("deprecated"),
            CSharpName = entry.Text("csharp"),
            Summary = entry.Text("summary"),
        };
        member.Was.AddRange(entry.Entries("was").Select(e => ReadVariant(e, releases, lookup, flag)));
        entry.RefuseOthers();
        return member;
    }

    private static DefinitionModel Resolve(string reference, YamlEntry entry, DefinitionLookup lookup, bool flag)
    {
        try
        {
            return lookup.Find(reference, flag) ?? throw entry.Error($"neither this module nor its imports define '{reference}'");
        }
        catch (InvalidOperationException ambiguous)
        {
            throw entry.Error(ambiguous.Message);
        }
    }

    private DefinitionModel ReadInline(DefinitionModel owner, YamlEntry entry, OscalReleaseSet releases, bool flag)
    {
        var definition = new DefinitionModel
        {
            Module = Module,
            Key = $"{owner.Key}/{entry.Key}",
            Kind = flag ? DefinitionKind.Flag : DefinitionKind.Field,
            Inline = true,
            DataType = ReadType(entry) ?? throw entry.Error("'type' or 'of' is missing"),
            Releases = releases,
            Summary = entry.Text("summary"),
            Deprecated = entry.Text("deprecated"),
        };
        definition.Constraints.AddRange(_constraints.Read(entry, releases));
        return definition;
    }

    private DefinitionVariant ReadVariant(YamlEntry entry, DefinitionModel definition)
    {
        var variant = new DefinitionVariant
        {
            Releases = _releases.Read(entry, definition.Releases),
            DataType = ReadType(entry),
            ValueKey = entry.Text("value-key"),
        };
        entry.RefuseOthers();
        return variant;
    }

    private MemberVariant ReadVariant(YamlEntry entry, OscalReleaseSet within, DefinitionLookup lookup, bool flag)
    {
        var variant = new MemberVariant
        {
            Releases = _releases.Read(entry, within),
            Required = entry.OptionalTruth("required"),
            Many = entry.OptionalTruth("many"),
            Definition = entry.Text("of") is { } reference ? Resolve(reference, entry, lookup, flag) : null,
            DataType = ReadType(entry),
            Default = entry.Text("default"),
            XmlName = entry.Text("xml"),
            InXml = entry.Text("in-xml"),
            InJson = entry.Text("json"),
        };
        entry.RefuseOthers();
        return variant;
    }

    private ChoiceModel ReadChoice(DefinitionModel definition, YamlEntry entry)
    {
        var choice = new ChoiceModel { Releases = _releases.Read(entry, definition.Releases) };
        choice.Alternatives.AddRange(entry.Texts("of").Select(name =>
            definition.Fields.Find(m => m.JsonName == name) ?? throw entry.Error($"'{name}' is no field of '{definition.Key}'")));
        entry.RefuseOthers();
        return choice;
    }
}
