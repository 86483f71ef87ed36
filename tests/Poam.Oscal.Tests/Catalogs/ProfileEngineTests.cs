using System.Text;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Model;
using Poam.Oscal.Tests.Shared;

namespace Poam.Oscal.Tests.Catalogs;

public sealed class ProfileEngineTests
{
    private const string Head = "uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f70, metadata: { title: T, last-modified: 2026-05-01T00:00:00Z, version: 1, oscal-version: 1.1.3 }";

    private const string Catalog =
        """
        catalog:
          uuid: 2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f71
          metadata: { title: C, last-modified: 2026-05-01T00:00:00Z, version: 1, oscal-version: 1.1.3 }
          params: [ { id: top, label: top }, { id: unused, label: unused }, { id: via, label: 'via {{ insert: param, top }}' } ]
          groups:
            - id: g
              title: G
              controls:
                - id: a-1
                  title: A one
                  params: [ { id: p1, label: one, values: [ x ] }, { id: p2, label: two } ]
                  props: [ { name: label, value: A1 }, { name: sort-id, value: a-01 } ]
                  parts:
                    - id: a-1_smt
                      name: statement
                      prose: 'Do {{ insert: param, p1 }} and {{ insert: param, via }}; see [x](#11111111-1111-4111-8111-111111111111).'
                      parts: [ { id: a-1_smt.a, name: item, prose: a }, { id: a-1_smt.b, name: item, class: odd, prose: b } ]
                  controls: [ { id: a-1.1, title: A one one }, { id: a-1.2, title: A one two } ]
                - { id: a-10, title: A ten }
                - { id: a-2, title: A two, params: [ { id: q, label: q } ] }
            - { id: h, title: H, controls: [ { id: b-1, title: B one, parts: [ { id: b-1_smt, name: statement, prose: 'Like {{ insert: param, q }}.' } ] } ] }
          back-matter:
            resources:
              - { uuid: 11111111-1111-4111-8111-111111111111, title: linked }
              - { uuid: 22222222-2222-4222-8222-222222222222, title: not linked }
              - { uuid: 33333333-3333-4333-8333-333333333333, title: kept, props: [ { name: keep, value: always } ] }
        """;

    [Theory]
    [InlineData("include-all: {}", "a-1 a-1.1 a-1.2 a-10 a-2 b-1")]
    [InlineData("include-controls: [ { with-ids: [ a-2, a-1 ] } ]", "a-1 a-2")]
    [InlineData("include-controls: [ { with-child-controls: 'yes', with-ids: [ a-1 ] } ]", "a-1 a-1.1 a-1.2")]
    [InlineData("include-controls: [ { matching: [ { pattern: 'a-1*' } ] } ]", "a-1 a-1.1 a-1.2 a-10")]
    [InlineData("include-controls: [ { matching: [ { pattern: '?-2' } ] } ]", "a-2")]
    [InlineData("include-all: {}, exclude-controls: [ { matching: [ { pattern: a* } ] } ]", "b-1")]
    [InlineData("include-controls: [ { with-ids: [ a-1, b-1 ] } ], exclude-controls: [ { with-ids: [ b-1 ] } ]", "a-1")]
    [InlineData("exclude-controls: [ { with-child-controls: 'yes', with-ids: [ a-1 ] } ]", "a-10 a-2 b-1")]
    [InlineData("include-controls: [ { with-ids: [ a-1.2 ] } ]", "a-1 a-1.2")]
    public void Import_selects_what_its_selectors_say(string selectors, string controls)
    {
        Catalog catalog = Resolve($"imports: [ {{ href: catalog.yaml, {selectors} }} ]", out IReadOnlyList<ProfileProblem> problems);

        string.Join(' ', catalog.Controls.Select(c => c.Id.Text)).Should().Be(controls);
        catalog.Controls.Should().OnlyContain(c => c.Controls.Count == 0, "without a structure all controls stand in a row");
        problems.Should().BeEmpty();
    }

    [Fact]
    public void As_is_keeps_groups_and_nesting()
    {
        Catalog catalog = Resolve("imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a-1.2, b-1 ] } ] } ], merge: { as-is: true }", out _);

        catalog.Groups.Select(g => g.Id?.Text).Should().Equal("g", "h");
        catalog.Groups[0].Controls.Single().Controls.Select(c => c.Id.Text).Should().Equal("a-1.2");
        catalog.Groups[0].Controls.Single().Title.Text.Should().Be("A one", "a control stays for the sake of one inside it");
    }

    [Fact]
    public void As_is_makes_one_group_of_two_with_one_identity()
    {
        Catalog catalog = Resolve(
            "imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a-1.1 ] } ] }, { href: catalog.yaml, include-controls: [ { with-ids: [ a-1.2, a-2 ] } ] } ], merge: { as-is: true }",
            out _);

        ControlGroup group = catalog.Groups.Should().ContainSingle().Subject;
        group.Controls.Select(c => c.Id.Text).Should().Equal("a-1", "a-2");
        group.Controls[0].Controls.Select(c => c.Id.Text).Should().Equal("a-1.1", "a-1.2");
    }

    [Fact]
    public void Custom_places_controls_where_it_says()
    {
        Catalog catalog = Resolve(
            """
            imports: [ { href: catalog.yaml, include-all: {} } ],
            merge: { custom: {
              insert-controls: [ { include-controls: [ { with-ids: [ b-1 ] } ] } ],
              groups: [ { id: own, title: Own, props: [ { name: label, value: O } ], insert-controls: [ { order: descending, include-controls: [ { matching: [ { pattern: a-* } ] } ], exclude-controls: [ { matching: [ { pattern: '*.1' } ] } ] } ] } ] } }
            """,
            out IReadOnlyList<ProfileProblem> problems);

        catalog.Controls.Select(c => c.Id.Text).Should().Equal("b-1");
        ControlGroup group = catalog.Groups.Should().ContainSingle().Subject;
        (group.Id?.Text, group.Props[0].Value).Should().Be(("own", "O"));
        group.Controls.Select(c => c.Id.Text).Should().Equal("a-10", "a-2", "a-1.2", "a-1");
        group.Params.Select(p => p.Id.Text).Should().BeEquivalentTo("via", "top");
        problems.Should().ContainSingle().Which.Message.Should().Be("A selected control is placed nowhere and left out: a-1.1.");
    }

    [Theory]
    [InlineData("keep", "A one|A one", 1)]
    [InlineData("use-first", "A one", 0)]
    [InlineData("merge", "A one", 0)]
    public void Combine_says_what_becomes_of_controls_that_come_twice(string method, string titles, int warnings)
    {
        const string Twice = "{ href: catalog.yaml, include-controls: [ { with-ids: [ a-1 ] } ] }, { href: tailored.yaml, include-all: {} }";
        Catalog catalog = Resolve($"imports: [ {Twice} ], merge: {{ combine: {{ method: {method} }} }}", out IReadOnlyList<ProfileProblem> problems);

        string.Join('|', catalog.Controls.Select(c => c.Title.Text)).Should().Be(titles);
        problems.Should().HaveCount(warnings);
        bool hasBoth = method == "merge";
        catalog.Controls[0].Props.Any(p => p.Name == "extra").Should().Be(hasBoth);
        catalog.Controls[0].Props.Count(p => p.Name == "label").Should().Be(1);
    }

    [Fact]
    public void Chained_profile_is_resolved_first()
    {
        Catalog catalog = Resolve("imports: [ { href: tailored.yaml, include-all: {} } ]", out IReadOnlyList<ProfileProblem> problems);

        catalog.Controls.Single().Props.Should().Contain(p => p.Name == "extra" && p.Value == "yes");
        problems.Should().BeEmpty();
    }

    [Fact]
    public void Set_parameter_replaces_values_and_adds_the_rest()
    {
        Catalog catalog = Resolve(
            """
            imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a-1 ] } ] } ],
            modify: { set-parameters: [
              { param-id: p1, label: new, select: { choice: [ y, z ] }, constraints: [ { description: limit } ] },
              { param-id: p2, values: [ v ], props: [ { name: n, ns: 'https://x.example', value: v } ] },
              { param-id: p3, values: [ v ] } ] }
            """,
            out IReadOnlyList<ProfileProblem> problems);

        Parameter first = catalog.Controls[0].Params[0];
        (first.Label?.Text, first.Values.Count, first.Select?.Choice.Count, first.Constraints.Count).Should().Be(("new", 0, 2, 1));
        Parameter second = catalog.Controls[0].Params[1];
        (second.Label?.Text, string.Join(' ', second.Values), second.Props.Count).Should().Be(("two", "v", 1));
        problems.Should().ContainSingle().Which.Message.Should().Be("The resolved catalog has no parameter 'p3', so this does nothing. Did you mean 'p1'?");
        problems[0].Location.Line.Should().Be(6);
    }

    [Theory]
    [InlineData("position: starting", "new label sort-id", "new-part a-1_smt")]
    [InlineData("position: before", "new label sort-id", "new-part a-1_smt")]
    [InlineData("position: ending", "label sort-id new", "a-1_smt new-part")]
    [InlineData("position: after", "label sort-id new", "a-1_smt new-part")]
    [InlineData("by-id: a-1, position: starting", "new label sort-id", "new-part a-1_smt")]
    [InlineData("by-id: a-1_smt, position: before", "new label sort-id", "new-part a-1_smt")]
    [InlineData("by-id: a-1_smt, position: after", "label sort-id new", "a-1_smt new-part")]
    [InlineData("by-id: a-1_smt, position: starting", "label sort-id", "a-1_smt(new)[new-part a-1_smt.a a-1_smt.b]")]
    [InlineData("by-id: a-1_smt, position: ending", "label sort-id", "a-1_smt(new)[a-1_smt.a a-1_smt.b new-part]")]
    [InlineData("by-id: a-1_smt.b, position: before", "label sort-id", "a-1_smt(new)[a-1_smt.a new-part a-1_smt.b]")]
    [InlineData("by-id: a-1_smt.a, position: after", "label sort-id", "a-1_smt(new)[a-1_smt.a new-part a-1_smt.b]")]
    public void Add_puts_content_where_it_says(string place, string props, string parts)
    {
        Control control = Alter($"adds: [ {{ {place}, props: [ {{ name: new, value: n }} ], parts: [ {{ id: new-part, name: guidance }} ] }} ]", out IReadOnlyList<ProfileProblem> problems);

        string.Join(' ', control.Props.Select(p => p.Name.Text)).Should().Be(props);
        string.Join(' ', control.Parts.Select(p => Show(p, deep: parts.Contains('[', StringComparison.Ordinal)))).Should().Be(parts);
        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("by-id: a-1_smt.b", "p1 p2", "label sort-id", "a-1_smt.a")]
    [InlineData("by-name: item", "p1 p2", "label sort-id", "")]
    [InlineData("by-class: odd", "p1 p2", "label sort-id", "a-1_smt.a")]
    [InlineData("by-item-name: prop", "p1 p2", "", "a-1_smt.a a-1_smt.b")]
    [InlineData("by-item-name: param", "", "label sort-id", "a-1_smt.a a-1_smt.b")]
    [InlineData("by-item-name: prop, by-name: label", "p1 p2", "sort-id", "a-1_smt.a a-1_smt.b")]
    public void Remove_takes_what_fits_all_selectors(string selector, string parameters, string props, string items)
    {
        Control control = Alter($"removes: [ {{ {selector} }} ]", out IReadOnlyList<ProfileProblem> problems);

        string.Join(' ', control.Params.Select(p => p.Id.Text)).Should().Be(parameters);
        string.Join(' ', control.Props.Select(p => p.Name.Text)).Should().Be(props);
        string.Join(' ', control.Parts[0].Parts.Select(p => p.Id!.Value.Text)).Should().Be(items);
        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("modify: { alters: [ { control-id: a-9 } ] }", "The resolved catalog has no control 'a-9', so this does nothing. Did you mean 'a-1'?")]
    [InlineData("modify: { alters: [ { control-id: a-1, adds: [ { by-id: a-1_stm, props: [] } ] } ] }", "The resolved catalog has no part or parameter in control 'a-1' 'a-1_stm', so this does nothing. Did you mean 'a-1_smt'?")]
    [InlineData("modify: { alters: [ { control-id: a-1, removes: [ { by-id: zzz } ] } ] }", "Nothing in control 'a-1' fits what is to be removed.")]
    public void What_does_nothing_is_a_warning(string modify, string message)
    {
        Resolve($"imports: [ {{ href: catalog.yaml, include-controls: [ {{ with-ids: [ a-1 ] }} ] }} ], {modify}", out IReadOnlyList<ProfileProblem> problems);

        ProfileProblem problem = problems.Should().ContainSingle().Subject;
        (problem.Severity, problem.Message, problem.Path).Should().Be((Severity.Warning, message, "profile.yaml"));
    }

    [Theory]
    [InlineData("missing.yaml", "The import 'missing.yaml' cannot be followed: there is no such file.")]
    [InlineData("profile.yaml", "The import 'profile.yaml' is circular: profile.yaml is being resolved already. It is ignored.")]
    [InlineData("circle.yaml", "The import 'profile.yaml' is circular: profile.yaml is being resolved already. It is ignored.")]
    [InlineData("poam.yaml", "The import 'poam.yaml' is neither a catalog nor a profile.")]
    public void Import_that_cannot_be_followed_is_an_error(string href, string message)
    {
        Catalog catalog = Resolve($"imports: [ {{ href: {href}, include-controls: [ {{ with-ids: [ a-1 ] }} ] }} ]", out IReadOnlyList<ProfileProblem> problems);

        catalog.Controls.Should().BeEmpty();
        ProfileProblem problem = problems.Should().ContainSingle().Subject;
        (problem.Severity, problem.Message).Should().Be((Severity.Error, message));
    }

    [Fact]
    public void Unknown_control_is_a_warning_with_the_nearest()
    {
        Resolve("imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a-11 ] } ] } ]", out IReadOnlyList<ProfileProblem> problems);

        problems.Should().ContainSingle().Which.Message.Should().Be("The imported catalog has no control 'a-11'. Did you mean 'a-1'?");
    }

    [Fact]
    public void Loose_parameters_stay_when_something_inserts_them()
    {
        Catalog catalog = Resolve("imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a-1, b-1 ] } ] } ]", out _);

        catalog.Params.Select(p => p.Id.Text).Should().BeEquivalentTo(["top", "via", "q"], "a-2, which has q, is not selected, and b-1 inserts it");
    }

    [Fact]
    public void Back_matter_keeps_what_is_linked_or_asks_for_it()
    {
        Catalog catalog = Resolve("imports: [ { href: catalog.yaml, include-all: {} } ]", out _);
        Catalog other = Resolve("imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a-2 ] } ] } ]", out _);

        catalog.BackMatter!.Resources.Select(r => r.Title?.Text).Should().Equal("linked", "kept");
        other.BackMatter!.Resources.Select(r => r.Title?.Text).Should().Equal("kept");
    }

    [Fact]
    public void Metadata_tells_when_and_from_what()
    {
        Catalog catalog = Resolve("imports: [ { href: catalog.yaml, include-all: {} } ]", out _);

        catalog.Metadata.Title.Text.Should().Be("T");
        catalog.Metadata.LastModified.Text.Should().Be("2026-05-02T08:00:00Z");
        catalog.Metadata.Props.Should().ContainSingle(p => p.Name == "resolution-tool");
        catalog.Metadata.Links.Should().ContainSingle(l => l.Rel == "source-profile" && l.Href == "profile.yaml");
        catalog.Uuid.IsValid.Should().BeTrue();
        catalog.Uuid.Text.Should().NotBe("2f2a4e9c-8d4d-4a1b-9f2a-2b3c4d5e6f70");
    }

    [Fact]
    public void Profiles_that_import_one_another_twice_do_not_fill_memory()
    {
        FileImports imports = new();
        imports.Texts["catalog.yaml"] = Catalog;
        imports.Texts["p0.yaml"] = $"profile: {{ {Head}, imports: [ {{ href: catalog.yaml, include-all: {{}} }} ] }}";
        for (int i = 1; i <= 30; i++)
        {
            imports.Texts[$"p{i}.yaml"] = $"profile: {{ {Head}, imports: [ {{ href: p{i - 1}.yaml, include-all: {{}} }}, {{ href: p{i - 1}.yaml, include-all: {{}} }} ] }}";
        }

        ProfileEngine engine = new(imports, DateTimeOffset.UnixEpoch);
        engine.Resolve(imports.Load("p30.yaml")!, "p30.yaml");

        engine.Problems.Should().Contain(p => p.Severity == Severity.Error && p.Message.StartsWith("The imports bring more than 50,000 controls", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Result_is_the_same_in_every_format(OscalFormat format)
    {
        FileImports imports = Imports("imports: [ { href: catalog.yaml, include-all: {} } ], merge: { as-is: true }");
        NodeDocument catalog = new ProfileEngine(imports, DateTimeOffset.UnixEpoch).Resolve(imports.Load("profile.yaml")!, "profile.yaml")!;
        ReadOnlyMemory<byte> text = new ProfileResolution(catalog, []).Write(format);

        NodeDocument read = Poam.Oscal.Formats.OscalReader.Read(text, null, format, OscalLimits.Default).Document;

        ContentComparison.Differences(catalog, read).Should().BeEmpty();
        Poam.Oscal.Validation.OscalValidator.Validate(text).Diagnostics.Should().NotContain(d => d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal), "the structure is sound");
    }

    private static Control Alter(string changes, out IReadOnlyList<ProfileProblem> problems) => Resolve(
        $"imports: [ {{ href: catalog.yaml, include-controls: [ {{ with-ids: [ a-1 ] }} ] }} ], modify: {{ alters: [ {{ control-id: a-1, {changes} }} ] }}", out problems).Controls[0];

    private static Catalog Resolve(string profile, out IReadOnlyList<ProfileProblem> problems)
    {
        FileImports imports = Imports(profile);
        ProfileEngine engine = new(imports, new DateTimeOffset(2026, 5, 2, 10, 0, 0, TimeSpan.FromHours(2)));
        NodeDocument catalog = engine.Resolve(imports.Load("profile.yaml")!, "profile.yaml")!;
        problems = engine.Problems;
        return new ProfileResolution(catalog, problems).Catalog!;
    }

    private static FileImports Imports(string profile)
    {
        FileImports imports = new();
        imports.Texts["catalog.yaml"] = Catalog;
        imports.Texts["profile.yaml"] = $"profile: {{ {Head},\n  {profile.Replace("\n", "\n  ", StringComparison.Ordinal)} }}";
        imports.Texts["circle.yaml"] = $"profile: {{ {Head}, imports: [ {{ href: profile.yaml, include-all: {{}} }} ] }}";
        imports.Texts["tailored.yaml"] =
            $"profile: {{ {Head}, imports: [ {{ href: catalog.yaml, include-controls: [ {{ with-ids: [ a-1 ] }} ] }} ], modify: {{ alters: [ {{ control-id: a-1, adds: [ {{ props: [ {{ name: extra, value: 'yes' }} ] }} ] }} ] }} }}";
        imports.Texts["poam.yaml"] = $"plan-of-action-and-milestones: {{ {Head} }}";
        return imports;
    }

    private static string Show(Part part, bool deep)
    {
        StringBuilder text = new(part.Id?.Text);
        if (deep && part.Parts.Count > 0)
        {
            text.Append(part.Props.Count > 0 ? "(new)" : "").Append('[').AppendJoin(' ', part.Parts.Select(p => p.Id?.Text)).Append(']');
        }

        return text.ToString();
    }
}
