using System.Globalization;
using System.Xml.Linq;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Reads the constraints of a definition, without their prose.</summary>
internal sealed class MetaschemaConstraintReader(string file, ExpressionPatches patches)
{
    private static readonly XNamespace Metaschema = MetaschemaModuleReader.Metaschema;

    /// <summary>The constraints in their order; those inside <c>require</c> wrappers carry its condition.</summary>
    public IEnumerable<ConstraintModel> Read(XElement definition, SourceDefinition owner) =>
        definition.Elements(Metaschema + "constraint").SelectMany(list => ReadList(list, [], owner));

    private IEnumerable<ConstraintModel> ReadList(XElement list, IReadOnlyList<string> conditions, SourceDefinition owner)
    {
        foreach (var element in list.Elements())
        {
            if (element.Name == Metaschema + "require")
            {
                foreach (var inner in ReadList(element, [.. conditions, element.Attribute("when")!.Value], owner))
                {
                    yield return inner;
                }
            }
            else if (element.Name.Namespace == Metaschema && element.Name.LocalName is not ("remarks" or "prop"))
            {
                var constraint = ReadOne(element, owner);
                yield return conditions.Count == 0 ? constraint : UnderConditions(constraint, conditions);
            }
        }
    }

    private ConstraintModel ReadOne(XElement element, SourceDefinition owner)
    {
        var patched = new List<string>();
        string? Expression(XElement source, string attribute, string? keyOf = null) =>
            source.Attribute(attribute) is { } value ? patches.Apply(value.Value, patched, keyOf) : null;

        string kind = element.Name.LocalName;
        var constraint = new ConstraintModel
        {
            Id = element.Attribute("id")?.Value ?? "",
            Kind = kind,
            Level = Level(element),
            Target = Expression(element, "target") ?? ".",
            Test = Expression(element, "test"),
            Regex = element.Attribute("regex")?.Value,
            DataType = element.Attribute("datatype") is { } type ? DataTypeNames.ToModern(type.Value) : null,
            // 1.0.0 also gave is-unique a name, which nothing refers to.
            IndexName = kind is "index" or "index-has-key" ? element.Attribute("name")!.Value : null,
            Open = element.Attribute("allow-other")?.Value == "yes",
            Min = Number(element, "min-occurs"),
            Max = Number(element, "max-occurs"),
        };
        constraint.Values.AddRange(element.Elements(Metaschema + "enum")
            .Select(e => new AllowedValueModel(e.Attribute("value")!.Value, default, e.Attribute("deprecated")?.Value)));
        constraint.Keys.AddRange(element.Elements(Metaschema + "key-field")
            .Select(e => new KeyFieldModel(Expression(e, "target", constraint.Target)!, e.Attribute("pattern")?.Value)));
        constraint.Patched = patched.Count == 0 ? null : string.Join("; ", patched);
        if (kind is not ("allowed-values" or "matches" or "expect" or "index" or "index-has-key" or "is-unique" or "has-cardinality"))
        {
            throw new ImportException($"{file}: '{owner.Path}' has a constraint of the unknown kind '{kind}'.");
        }

        return constraint;
    }

    /// <summary>
    /// 1.0.0 knows <c>require when="…"</c> around constraints. The condition becomes a predicate on the context. A cardinality cannot say so
    /// (it would count zero where the condition does not hold), so it becomes an <c>expect</c>, as NIST did later.
    /// </summary>
    private static ConstraintModel UnderConditions(ConstraintModel inner, IReadOnlyList<string> conditions)
    {
        string context = $".[{string.Join(" and ", conditions)}]";
        bool cardinality = inner.Kind == "has-cardinality";
        if (cardinality && inner is not { Min: 1, Max: null })
        {
            throw new ImportException($"A cardinality of {inner.Min} to {inner.Max} under a condition is not supported.");
        }

        var constraint = new ConstraintModel
        {
            Id = inner.Id,
            Kind = cardinality ? "expect" : inner.Kind,
            Level = inner.Level,
            Target = cardinality || inner.Target == "." ? context : $"{context}/{inner.Target}",
            Test = cardinality ? inner.Target : inner.Test,
            Regex = inner.Regex,
            DataType = inner.DataType,
            IndexName = inner.IndexName,
            Open = inner.Open,
            Patched = string.Join(' ', conditions.Select(c => $"require when=\"{c}\"")) + (cardinality ? $": has-cardinality {inner.Target} min-occurs=\"1\"" : ""),
        };
        constraint.Values.AddRange(inner.Values);
        constraint.Keys.AddRange(inner.Keys);
        return constraint;
    }

    private static string Level(XElement element) => element.Attribute("level")?.Value switch
    {
        null or "ERROR" or "CRITICAL" => "error",
        "WARNING" => "warning",
        _ => "info",
    };

    private static int? Number(XElement element, string attribute) =>
        element.Attribute(attribute) is { Value: not "unbounded" } value ? int.Parse(value.Value, CultureInfo.InvariantCulture) : null;
}
