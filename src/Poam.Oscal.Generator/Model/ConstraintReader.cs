using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>Reads the <c>constraints</c> of a definition or an inline scalar.</summary>
internal sealed class ConstraintReader(ReleaseRange releases)
{
    private static readonly string[] Kinds = ["allowed-values", "matches", "expect", "index", "index-has-key", "is-unique", "has-cardinality"];

    /// <summary>Reads the list.</summary>
    public IEnumerable<ConstraintModel> Read(YamlEntry owner, OscalReleaseSet within) =>
        owner.Entries("constraints").Select(entry => ReadOne(entry, within));

    private ConstraintModel ReadOne(YamlEntry entry, OscalReleaseSet within)
    {
        var constraint = new ConstraintModel
        {
            Id = entry.RequiredText("id"),
            Synthetic = entry.Truth("synthetic"),
            Kind = OneOf(entry, "kind", Kinds) ?? throw entry.Error("'kind' is missing"),
            Level = OneOf(entry, "level", ["error", "warning", "info"]) ?? "error",
            Target = entry.Text("target") ?? ".",
            Test = entry.Text("test"),
            Regex = entry.Text("regex"),
            DataType = entry.Text("datatype"),
            IndexName = entry.Text("name"),
            Open = entry.Truth("open"),
            Min = entry.Number("min"),
            Max = entry.Number("max"),
            Message = entry.Text("message"),
            Releases = releases.Read(entry, within),
            NamedSince = entry.Text("named-since"),
            Patched = entry.Text("patched"),
            Defect = entry.Text("defect"),
            Corrected = entry.Entry("corrected") is { } corrected ? ReadCorrection(corrected) : null,
        };
        constraint.Values.AddRange(entry.TextsOrEntries("values").Select(item => item.Entry is { } value
            ? ReadValue(value, constraint.Releases)
            : new AllowedValueModel(item.Text!, constraint.Releases)));
        constraint.Keys.AddRange(entry.TextsOrEntries("keys").Select(item => item.Entry is { } key
            ? new KeyFieldModel(key.RequiredText("target"), key.Text("pattern"))
            : new KeyFieldModel(item.Text!)));
        constraint.Formerly.AddRange(entry.Entries("formerly").Select(e => new FormerName(e.RequiredText("id"), releases.Read(e, constraint.Releases))));
        entry.RefuseOthers();
        return constraint;
    }

    private static CorrectionModel ReadCorrection(YamlEntry entry)
    {
        var correction = new CorrectionModel
        {
            Target = entry.Text("target"),
            Test = entry.Text("test"),
            Regex = entry.Text("regex"),
            KeyPattern = entry.Text("key-pattern"),
            Message = entry.Text("message"),
        };
        entry.RefuseOthers();
        return correction;
    }

    private AllowedValueModel ReadValue(YamlEntry entry, OscalReleaseSet within)
    {
        var value = new AllowedValueModel(entry.RequiredText("value"), releases.Read(entry, within), entry.Text("deprecated"));
        entry.RefuseOthers();
        return value;
    }

    private static string? OneOf(YamlEntry entry, string key, string[] known) => entry.Text(key) is not { } text ? null
        : Array.IndexOf(known, text) >= 0 ? text
        : throw entry.Error($"'{key}' is '{text}'; expected {string.Join(", ", known)}");
}
