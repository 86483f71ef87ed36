using System.Xml.Linq;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Reads the definitions of one Metaschema module.</summary>
internal sealed class MetaschemaModuleReader(string file, ExpressionPatches patches)
{
    /// <summary>The namespace of Metaschema.</summary>
    public static readonly XNamespace Metaschema = "http://csrc.nist.gov/ns/oscal/metaschema/1.0";

    private readonly MetaschemaConstraintReader _constraints = new(file, patches);

    /// <summary>Reads the root element.</summary>
    public SourceModule Read(XElement root)
    {
        var module = new SourceModule { File = file, ShortName = Child(root, "short-name") ?? throw Problem(root, "it has no short name") };
        module.Imports.AddRange(root.Elements(Metaschema + "import").Select(e => MetaschemaLoader.FileName(Attribute(e, "href")!)));
        foreach (var element in root.Elements())
        {
            if (KindOf(element) is { } kind && IsDefinition(element))
            {
                module.Definitions.Add(ReadDefinition(element, kind, owner: null));
            }
        }

        return module;
    }

    private SourceDefinition ReadDefinition(XElement element, DefinitionKind kind, SourceDefinition? owner)
    {
        string name = Attribute(element, "name") ?? throw Problem(element, "it has no name");
        string marked = kind == DefinitionKind.Flag ? "@" + name : name;
        var definition = new SourceDefinition
        {
            File = file,
            Name = name,
            Path = owner is null ? marked : $"{owner.Path}/{marked}",
            Kind = kind,
            IsGlobal = owner is null,
            IsLocal = Attribute(element, "scope") == "local",
            Root = Child(element, "root-name"),
            UseName = Child(element, "use-name") ?? Child(element, "root-name") ?? name,
            DataType = kind == DefinitionKind.Assembly ? null : DataTypeNames.ToModern(Attribute(element, "as-type") ?? "string"),
            Deprecated = Attribute(element, "deprecated"),
            Default = Attribute(element, "default"),
        };
        ReadMembers(element, definition, choice: null);
        if (element.Element(Metaschema + "model") is { } model)
        {
            ReadMembers(model, definition, choice: null);
        }

        definition.ValueKey = kind == DefinitionKind.Field && definition.Members.Count > 0
            ? Child(element, "json-value-key") ?? DefaultValueKey(definition.DataType!)
            : null;
        definition.Constraints.AddRange(_constraints.Read(element, definition));
        return definition;
    }

    private void ReadMembers(XElement container, SourceDefinition owner, int? choice)
    {
        int choices = 0;
        foreach (var element in container.Elements())
        {
            if (element.Name == Metaschema + "choice")
            {
                ReadMembers(element, owner, choices++);
            }
            else if (KindOf(element) is { } kind)
            {
                owner.Members.Add(ReadMember(element, kind, owner, choice));
            }
        }
    }

    private SourceMember ReadMember(XElement element, DefinitionKind kind, SourceDefinition owner, int? choice)
    {
        bool inline = IsDefinition(element);
        var group = element.Element(Metaschema + "group-as");
        bool many = Attribute(element, "max-occurs") is { } max && max != "1";
        if (many && group is null)
        {
            throw Problem(element, "it is a list without a group name");
        }

        return new SourceMember
        {
            Kind = kind,
            Definition = inline ? ReadDefinition(element, kind, owner) : null,
            Reference = inline ? null : Attribute(element, "ref") ?? throw Problem(element, "it has no ref"),
            UseName = inline ? null : Child(element, "use-name"),
            Required = kind == DefinitionKind.Flag ? Attribute(element, "required") == "yes" : Attribute(element, "min-occurs") is { } min && min != "0",
            Many = many,
            GroupName = many ? Attribute(group!, "name") : null,
            InXml = Attribute(element, "in-xml") == "UNWRAPPED" ? "unwrapped" : many && Attribute(group!, "in-xml") == "GROUPED" ? "grouped" : null,
            InJson = many ? InJson(group!) : null,
            OwnDefault = inline ? null : Attribute(element, "default"),
            OwnDeprecated = inline ? null : Attribute(element, "deprecated"),
            Choice = choice,
        };
    }

    private string? InJson(XElement group) => Attribute(group, "in-json") switch
    {
        "ARRAY" => null,
        "SINGLETON_OR_ARRAY" or null => "singleton-or-array",
        var other => throw Problem(group, $"its JSON form {other} is not supported"),
    };

    private static string DefaultValueKey(string dataType) => dataType switch
    {
        "markup-line" => "RICHTEXT",
        "markup-multiline" => "PROSE",
        _ => "STRVALUE",
    };

    private static bool IsDefinition(XElement element) => element.Name.LocalName.StartsWith("define-", StringComparison.Ordinal);

    private static DefinitionKind? KindOf(XElement element) => element.Name.Namespace != Metaschema ? null : element.Name.LocalName switch
    {
        "define-assembly" or "assembly" => DefinitionKind.Assembly,
        "define-field" or "field" => DefinitionKind.Field,
        "define-flag" or "flag" => DefinitionKind.Flag,
        _ => null,
    };

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;

    private static string? Child(XElement element, string name) => element.Element(Metaschema + name)?.Value.Trim();

    private ImportException Problem(XElement element, string what) =>
        new($"{file}: <{element.Name.LocalName} {string.Join(' ', element.Attributes().Where(a => !a.IsNamespaceDeclaration))}>: {what}.");
}
