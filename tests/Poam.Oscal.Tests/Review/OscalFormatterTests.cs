using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>Documents in canonical form say what they said.</summary>
public sealed class OscalFormatterTests
{
    private const string Start = "plan-of-action-and-milestones:\n";

    public static TheoryData<string> Files() =>
    [
        .. new[] { "examples", "tests/fixtures" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".json" or ".yaml" or ".xml")
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> ValidFixtures() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "valid")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Portal() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("examples", "agency-portal"), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Format_keeps_the_content_or_the_text(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.PathOf(file));
        foreach (FormatOptions options in new[] { new FormatOptions(), new FormatOptions { KeepOrder = true, IndentSize = 4 }, new FormatOptions { IndentSize = 0 } })
        {
            FormatResult first = OscalFormatter.Format(bytes, file, options);
            if (!first.IsDone)
            {
                first.Content.ToArray().Should().Equal(bytes);
                first.Refusals.Should().OnlyContain(r => r.Message.Length > 0 && r.Location.Line > 0);
                continue;
            }

            OscalFormatter.Format(first.Content, file, options).IsChanged.Should().BeFalse("what is in canonical form stays");
            ContentComparison.Differences(Read(bytes, file), Read(first.Content, file)).Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(ValidFixtures))]
    public void Format_leaves_what_the_writers_write(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.PathOf("tests", "fixtures", "valid", file));
        foreach (OscalFormat format in Enum.GetValues<OscalFormat>())
        {
            ConversionResult converted = OscalConverter.Convert(bytes, format, file);
            FormatResult result = OscalFormatter.Format(converted.Content);
            result.Refusals.Should().BeEmpty();
            Text(result).Should().Be(Encoding.UTF8.GetString(converted.Content.Span));
        }
    }

    [Theory]
    [MemberData(nameof(Portal))]
    public void Format_keeps_comments_beside_their_members(string file)
    {
        string text = File.ReadAllText(Repository.PathOf("examples", "agency-portal", file));
        Neighbours(Format(text)).Should().BeEquivalentTo(Neighbours(text));
    }

    /// <summary>The examples show the form; those that are broken on purpose would lose their fault.</summary>
    [Fact]
    public void Format_leaves_the_examples()
    {
        string broken = Repository.PathOf("examples", "broken");
        string[] files = [.. Directory.EnumerateFiles(Repository.PathOf("examples"), "*.*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(broken, StringComparison.Ordinal) && Path.GetExtension(f) is ".json" or ".yaml" or ".xml")];

        (string File, FormatResult Result)[] results = [.. files.Select(f => (f, OscalFormatter.Format(File.ReadAllBytes(f), f))).Where(r => r.Item2.LooksLikeOscal)];

        results.Should().HaveCountGreaterThan(9).And.OnlyContain(r => r.Result.IsDone && !r.Result.IsChanged, "'poam fmt examples --exclude broken' does it");
    }

    [Fact]
    public void Format_orders_members_and_takes_comments_along()
    {
        string text = """
            # top

            # second
            ---
            # root
            plan-of-action-and-milestones: # behind root
              # meta
              metadata:   # behind meta


                # title up
                title: |  # in header
                  Two
                  lines

                # version
                version: "1" # trailing
                oscal-version: 1.1.3
                  # odd indent
                # end of metadata
              uuid: 8131dde5-3937-47ea-a1c2-411b635b019b   # uid
              # above list
              poam-items: # behind list
              # above first
              - # in the item
                title: A
                # above description
                description: B # d
                # end of A

              # above second
              - description: long # ld
                title: C
                props: [ {name: a, value: b}, # in flow
                  {name: c, value: d} ] # behind flow
                # last of item
              # after items
            # tail

            """;
        Format(text).Should().Be("""
            # top

            # second
            # root
            plan-of-action-and-milestones: # behind root
              uuid: 8131dde5-3937-47ea-a1c2-411b635b019b # uid
              # meta
              metadata: # behind meta
                # title up
                # in header
                title: |
                  Two
                  lines

                # version
                version: "1" # trailing
                oscal-version: 1.1.3
                # odd indent
                # end of metadata
              # above list
              poam-items: # behind list
                # above first
                # in the item
                - title: A
                  # above description
                  description: B # d
                  # end of A

                # above second
                - title: C
                  description: long # ld
                  props: # behind flow
                    # in flow
                    - name: a
                      value: b
                    - name: c
                      value: d
                  # last of item
                # after items
            # tail

            """);
        Format(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Should().Be(Format(text), "line ends are normalised");
        Format(Format(text)).Should().Be(Format(text));
        Format(text, new FormatOptions { KeepOrder = true }).Should().Contain("behind list\n").And.MatchRegex("(?s)metadata:.*uuid: 8131");
    }

    [Fact]
    public void Format_keeps_comments_of_XML()
    {
        string text = """
            <?xml version="1.0"?>
            <?xml-model href="oscal.sch"?>
            <!-- top -->
            <plan-of-action-and-milestones xmlns="http://csrc.nist.gov/ns/oscal/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" uuid="8131dde5-3937-47ea-a1c2-411b635b019b"> <!-- first -->
               <metadata>
                 <title>A <!-- inside --> b</title> <!-- behind -->


                 <version>1</version><oscal-version>1.1.3</oscal-version>
                 <!-- above group -->
                 <revisions>
                   <!-- above item -->
                   <revision><version>0</version><!-- end --></revision>
                   <!-- end of group -->
                 </revisions> <!-- behind group -->
               </metadata>
               <poam-item><title>t</title><description><p>d</p></description></poam-item>
               <!-- last -->
            </plan-of-action-and-milestones>
            <!-- tail -->
            """;
        Format(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Should().Be("""
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-model href="oscal.sch"?>
            <!-- top -->
            <plan-of-action-and-milestones xmlns="http://csrc.nist.gov/ns/oscal/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" uuid="8131dde5-3937-47ea-a1c2-411b635b019b">
              <!-- first -->
              <metadata>
                <title>A <!-- inside --> b</title> <!-- behind -->

                <version>1</version>
                <oscal-version>1.1.3</oscal-version>
                <!-- above group -->
                <revisions>
                  <!-- above item -->
                  <revision>
                    <version>0</version> <!-- end -->
                  </revision>
                  <!-- end of group -->
                </revisions> <!-- behind group -->
              </metadata>
              <poam-item>
                <title>t</title>
                <description><p>d</p></description>
              </poam-item>
              <!-- last -->
            </plan-of-action-and-milestones>
            <!-- tail -->

            """);
    }

    [Fact]
    public void Format_keeps_a_comment_in_an_element_that_has_nothing_else()
    {
        string start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">\n";
        string end = "</plan-of-action-and-milestones>\n";
        Format(start + "<metadata><!-- empty --></metadata><back-matter></back-matter>" + end)
            .Should().Be(start + "  <metadata>\n    <!-- empty -->\n  </metadata>\n  <back-matter/>\n" + end);
    }

    [Fact]
    public void Format_keeps_the_schema_first()
    {
        Format("""{"$schema":"s","plan-of-action-and-milestones":{"metadata":{"title":"t"},"uuid":"x"}}""").Should().Be("""
            {
              "$schema": "s",
              "plan-of-action-and-milestones": {
                "uuid": "x",
                "metadata": {
                  "title": "t"
                }
              }
            }

            """);
    }

    [Theory]
    [InlineData(Start + "  uuid: &a x\n  metadata:\n    title: *a\n", "2:9", "*Anchors*")]
    [InlineData(Start + "  uuid: !!str x\n", "2:9", "*tags*")]
    [InlineData(Start + "  metadata:\n    props: []\n", "3:5", "*an empty list*")]
    [InlineData(Start + "  metadata:\n    props: {name: a, value: b}\n", "3:5", "*in the place of a list*")]
    [InlineData(Start + "  uuid: x\n---\n" + Start + "  uuid: x\n", "1:1", "*a second document*")]
    [InlineData("%YAML 1.2\n---\n" + Start + "  uuid: x\n", "1:1", "*directive*")]
    [InlineData("{\"plan-of-action-and-milestones\":{\"metadata\":{\"props\":[]}}}", "1:47", "*an empty list*")]
    [InlineData("<plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">\n<metadata>\n<version>1<!-- c --></version></metadata></plan-of-action-and-milestones>", "3:11", "*comment would be lost*")]
    [InlineData("<plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">\nstray<metadata/></plan-of-action-and-milestones>", "2:1", "*text would be lost*")]
    [InlineData("<plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">\n<metadata>only text</metadata></plan-of-action-and-milestones>", "2:11", "*text would be lost*")]
    [InlineData("<plan-of-action-and-milestones xmlns=\"http://csrc.nist.gov/ns/oscal/1.1\">\n<metadata/></plan-of-action-and-milestones>", "1:2", "*namespace*")]
    [InlineData("{\"plan-of-action-and-milestones\":{/* c */\"uuid\":\"x\"}}", "1:2", "*a comment*")]
    [InlineData("{\"plan-of-action-and-milestones\":{\"uuid\":", "*", "*read to its end*")]
    public void Format_refuses_what_would_be_lost(string text, string place, string message)
    {
        FormatResult result = OscalFormatter.Format(Encoding.UTF8.GetBytes(text));

        result.IsDone.Should().BeFalse();
        result.IsChanged.Should().BeFalse();
        Text(result).Should().Be(text);
        result.Refusals.Should().ContainSingle().Which.Message.Should().Match(message);
        result.Refusals[0].Location.ToString().Should().Match(place);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Format_keeps_comments_wherever_they_stand(int seed)
    {
        Random random = new(seed);
        string[] files = [.. Directory.EnumerateFiles(Repository.PathOf("examples", "agency-portal"), "*.yaml").Order(StringComparer.Ordinal)];
        int formatted = 0;
        for (int run = 0; run < 25; run++)
        {
            List<string> lines = [.. File.ReadAllLines(files[random.Next(files.Length)])];
            for (int i = 0; i < 6; i++)
            {
                int at = random.Next(lines.Count);
                switch (random.Next(3))
                {
                    case 0:
                        lines.Insert(at, new string(' ', random.Next(10)) + $"# own {i}");
                        break;
                    case 1:
                        lines.Insert(at, "");
                        break;
                    default:
                        lines[at] += $" # behind {i}";
                        break;
                }
            }

            // In the middle of a text that goes on in the next line, a comment is an error.
            string text = string.Join('\n', lines) + "\n";
            if (!Read(Encoding.UTF8.GetBytes(text), "poam.yaml").IsWhole)
            {
                continue;
            }

            formatted++;
            foreach (FormatOptions options in new[] { new FormatOptions(), new FormatOptions { KeepOrder = true, IndentSize = 4 } })
            {
                string once = Format(text, options);
                Format(once, options).Should().Be(once, "this was formatted:\n{0}", text);
            }
        }

        formatted.Should().BeGreaterThan(10);
    }

    [Fact]
    public void Format_keeps_empty_lines_out_of_texts()
    {
        string text = Start + "  metadata:\n    title: |+\n      a\n      b\n\n\n    # c\n    version: '1'\n";
        Format(Format(text)).Should().Be(Start + "  metadata:\n    title: |+\n      a\n      b\n\n\n    # c\n    version: \"1\"\n");
    }

    [Fact]
    public void Format_turns_other_encodings_into_UTF_8()
    {
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Start + "  uuid: x # é\n")];
        Text(OscalFormatter.Format(text)).Should().Be(Start + "  uuid: x # é\n");
    }

    private static string Format(string text, FormatOptions? options = null)
    {
        FormatResult result = OscalFormatter.Format(Encoding.UTF8.GetBytes(text), null, options);
        result.Refusals.Should().BeEmpty();
        return Text(result);
    }

    private static string Text(FormatResult result) => Encoding.UTF8.GetString(result.Content.Span);

    private static NodeDocument Read(ReadOnlyMemory<byte> content, string path) => OscalReader.Read(content, path, null, OscalLimits.Default).Document;

    /// <summary>Each comment line with the line of content below it; quotes aside.</summary>
    private static List<string> Neighbours(string text)
    {
        List<string> pairs = [];
        string[] lines = [.. text.Split('\n').Select(l => l.Trim().Replace("\"", "", StringComparison.Ordinal)).Where(l => l.Length > 0)];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                pairs.Add(lines[i] + " / " + lines.Skip(i).FirstOrDefault(l => !l.StartsWith('#')));
            }
        }

        return pairs;
    }
}
