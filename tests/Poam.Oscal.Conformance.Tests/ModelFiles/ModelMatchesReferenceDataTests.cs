using System.Globalization;
using System.Text.RegularExpressions;

namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>Compares schemas/model with the lists in the reference folder, which come from other tools than ours.</summary>
public sealed partial class ModelMatchesReferenceDataTests
{
    private const int Newest = 13;

    private const string Patched = "1.0.0 has a malformed expression here; the model has it corrected, so that 1.0.1 changes nothing.";
    private const string Wrapped = "1.0.0 wraps this in a condition; the model has the condition in the target, so that 1.0.1 changes nothing.";
    private const string Shared = "The finding came with 1.1.0 and brought a copy of what risks and items had; the model has one for all.";

    /// <summary>Changes that only the reference has, each with the reason.</summary>
    private static readonly (string Release, string Change, string Reason)[] Known =
    [
        ("1.0.1", "+ constraint back-matter/resource . expect title", Wrapped),
        ("1.0.1", "- constraint back-matter/resource . require .", Wrapped),
        ("1.0.1", "+ constraint link . index-has-key .[@rel=('reference') and starts-with(@href,'#')]", Wrapped),
        ("1.0.1", "+ constraint link . matches .[@rel=('reference') and not(starts-with(@href,'#'))]/@href", Wrapped),
        ("1.0.1", "+ constraint link . matches .[@rel=('reference') and starts-with(@href,'#')]/@href", Wrapped),
        ("1.0.1", "- constraint link . require .", Wrapped),
        ("1.0.1", "~ constraint metadata . is-unique document-id", Patched),
        ("1.0.1", "~ constraint metadata/party location-uuid index-has-key .", Patched),
        ("1.0.1", "~ constraint metadata/party member-of-organization index-has-key .", Patched),
        ("1.0.1", "~ constraint responsible-party . index-has-key party-uuid", Patched),
        ("1.0.1", "~ constraint responsible-party party-uuid index-has-key .", Patched),
        ("1.0.1", "~ constraint responsible-role party-uuid index-has-key .", Patched),
        ("1.0.1", "- constraint risk/risk-log/entry . allowed-values prop/[@name='type']/@value", Patched),
        ("1.0.1", "+ constraint risk/risk-log/entry . allowed-values prop[@name='type']/@value", Patched),
        ("1.0.1", "- constraint system-component . allowed-values prop[(@name=('ipv4-address','ipv6-address')]/@class", Patched),
        ("1.0.1", "+ constraint system-component . allowed-values prop[@name=('ipv4-address','ipv6-address')]/@class", Patched),
        ("1.0.1", "- constraint system-component . allowed-values prop[@name='direction')]/@value", Patched),
        ("1.0.1", "+ constraint system-component . allowed-values prop[@name='direction']/@value", Patched),
        ("1.1.0", "+ object associated-risk = assembly", Shared),
        ("1.1.0", "+ object related-observation = assembly", Shared),
        ("1.1.0", "+ field associated-risk @risk-uuid = 1..1 json=risk-uuid type=uuid", Shared),
        ("1.1.0", "+ field related-observation @observation-uuid = 1..1 json=observation-uuid type=uuid", Shared),
    ];

    public static TheoryData<string> NewerReleases => [.. Model(0).Releases.Skip(1)];

    [SkippableFact]
    public void Poam_tree_is_that_of_the_reference()
    {
        string[] lines = File.ReadAllLines(ReferenceFolder.Require("data", "poam-tree-1.2.2.txt"));
        var expected = new List<string>();
        string current = "";
        foreach (string line in lines.Skip(2))
        {
            if (ObjectLine().Match(line) is { Success: true } head)
            {
                current = head.Groups["name"].Value;
                expected.Add($"{current} ({head.Groups["kind"].Value}) {head.Groups["key"].Value} {head.Groups["type"].Value}".Trim());
            }
            else if (FieldLine().Match(line) is { Success: true } field)
            {
                expected.Add(Normal($"{current} {string.Join(' ', field.Groups.Values.Skip(1).Select(g => g.Value))}"));
            }
        }

        var actual = Closure(Newest).SelectMany(o => o.Value.Fields
            .Select(f => Normal($"{o.Key} {f.Name} {f.Xml} {f.Type} {f.Cardinality} {f.Grouping} {Rest(f, o.Value)}"))
            .Prepend($"{o.Key} ({(o.Value.Type is null ? "assembly" : "field")}) {o.Value.ValueKey} {o.Value.Type}".Trim()));

        expected.Should().HaveCountGreaterThan(400);
        actual.Should().BeEquivalentTo(expected);
    }

    [SkippableFact]
    public void Poam_constraints_are_those_of_the_reference()
    {
        var expected = File.ReadAllLines(ReferenceFolder.Require("data", "poam-constraints-1.2.2.txt"))
            .Where(line => line.Length > 0 && line[0] != '#' && !char.IsAsciiDigit(line[0]))
            .Select(line => Normal(MessageEnd().Replace(line, "")));

        var actual = Closure(Newest).SelectMany(o => o.Value.Constraints.Select(c => Normal(Line(o.Key, c))));

        actual.Should().BeEquivalentTo(expected);
    }

    [SkippableTheory]
    [InlineData("1.0.0", 274, 10, 1)]
    [InlineData("1.0.1", 287, 56, 1)]
    [InlineData("1.0.2", 286, 56, 0)]
    [InlineData("1.0.3", 286, 56, 0)]
    [InlineData("1.0.4", 286, 56, 0)]
    [InlineData("1.0.5", 286, 56, 0)]
    [InlineData("1.0.6", 286, 56, 0)]
    [InlineData("1.1.0", 314, 60, 0)]
    [InlineData("1.1.1", 314, 60, 0)]
    [InlineData("1.1.2", 314, 60, 0)]
    [InlineData("1.1.3", 329, 84, 0)]
    [InlineData("1.2.0", 341, 329, 1)]
    [InlineData("1.2.1", 340, 329, 0)]
    [InlineData("1.2.2", 340, 329, 0)]
    public void Constraints_are_as_many_as_the_reference_counts(string release, int total, int named, int written)
    {
        // `written`: lists that the release has twice, word for word, and the model once. Until 1.0.1 the status of a risk had its own copy of
        // the list of `risk-status`; 1.2.0 defined with-child-controls in two modules.
        string readme = File.ReadAllText(ReferenceFolder.Require("data", "README.md"));
        var model = Model(0);

        readme.Should().Contain(total.ToString(CultureInfo.InvariantCulture)).And.Contain(named.ToString(CultureInfo.InvariantCulture));
        Model(model.Releases.IndexOf(release)).CountConstraints().Should().Be((total - written, named));
    }

    [SkippableTheory]
    [MemberData(nameof(NewerReleases))]
    public void Changes_from_release_to_release_are_those_of_the_reference(string release)
    {
        var expected = ReferenceDifferences.Read(ReferenceFolder.Require("data", "poam-version-diffs-raw.txt"))[release];
        int index = Model(0).Releases.IndexOf(release);
        var known = Known.Where(k => k.Release == release).Select(k => k.Change).ToList();

        var actual = ReleaseDifference.Between(Closure(index - 1), Closure(index)).Select(ReferenceDifferences.Sorted);

        actual.Except(expected).Should().BeEmpty();
        expected.Except(actual).Should().BeEquivalentTo(known);
    }

    private static PlainModel Model(int release) => new(RepositoryFolder.At("schemas", "model"), release);

    private static Dictionary<string, PlainObject> Closure(int release) => Model(release).Closure("poam", "plan-of-action-and-milestones");

    private static string Rest(PlainField f, PlainObject owner) => string.Join(' ', new[]
    {
        f.InXml == "grouped" ? "xml-group=GROUPED" : null, f.Default is null ? null : $"default={f.Default}",
        f.Deprecated is null ? null : $"DEPRECATED {f.Deprecated}",
        owner.Choices.TryGetValue(f.Name, out int choice) ? $"CHOICE{choice}" : null, f.Values,
    }.Where(t => t is not null));

    private static string Line(string owner, PlainConstraint c) => string.Join(' ', new[]
    {
        $"{owner}/{c.Path}", c.Kind, "id=" + c.Name, c.Target == "." && c.Path[0] == '@' ? null : $"target={c.Target}", c.Index is null ? null : "name=" + c.Index,
        c.Keys.Length == 0 ? null : "key=" + string.Join(",", c.Keys), c.Pattern is null ? null : "pattern=" + c.Pattern, c.Test is null ? null : "test=" + c.Test,
        c.Regex is null ? null : "regex=" + c.Regex, c.DataType is null ? null : "datatype=" + c.DataType, c.Min is null ? null : "min-occurs=" + c.Min,
        c.Open ? "allow-other=yes" : null, c.Level == "error" ? null : "level=" + c.Level.ToUpperInvariant(),
        c.Values.Length == 0 ? null : $"enum=[{string.Join(',', c.Values)}]",
    }.Where(t => t is not null));

    /// <summary>
    /// One blank between words; no stamp on what is deprecated, because some name releases that never were; no value twice; no level that is the default.
    /// </summary>
    private static string Normal(string text)
    {
        string values = ValueList().Replace(StampedValue().Replace(text, "†"), list => $"[{string.Join(',', list.Groups[1].Value.Split(',').Distinct())}]");
        return Blanks().Replace(values.Replace(" level=ERROR", "", StringComparison.Ordinal), " ").Trim();
    }

    [GeneratedRegex(@"^(?<name>\S+)  \((?<kind>assembly|field); module [^)]*\)(  JSON value key (?<key>\S+) : (?<type>\S+))?")]
    private static partial Regex ObjectLine();

    [GeneratedRegex(@"^    (\S+)\s+xml=(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*(.*)$")]
    private static partial Regex FieldLine();

    [GeneratedRegex(@" msg=.*$")]
    private static partial Regex MessageEnd();

    [GeneratedRegex(@"†[0-9.]+")]
    private static partial Regex StampedValue();

    [GeneratedRegex(@"(?<=enum=)\[(.*)\]$")]
    private static partial Regex ValueList();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
