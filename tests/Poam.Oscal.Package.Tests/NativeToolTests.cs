using System.IO.Compression;
using Poam.Oscal.Tests;

namespace Poam.Oscal.Package.Tests;

/// <summary>The tool as machine code: one file that needs no runtime, and says what the tool on the runtime says.</summary>
[Collection(PackedOnce.Name)]
public sealed class NativeToolTests(PackedRepository packed)
{
    private const string Poam = "agency-portal/poam.yaml";
    private const string Day = "--as-of 2026-05-01";

    private static readonly string[] CommandLines =
    [
        "--help", "--version", "validate", "validate --help", "validate nowhere.yaml", $"validate {Poam} --nonsense",
        $"validate agency-portal {Day}", $"validate agency-portal {Day} --rules +practice,+fedramp --format json", $"validate broken {Day}", $"validate broken {Day} --format json",
        $"validate . {Day} --format sarif", $"validate . {Day} --format junit", $"validate . {Day} --format github", $"validate . {Day} --format msbuild",
        $"validate {Poam} {Day} --schema generated", $"validate agency-portal {Day} --schema ours.schema.json --format json", $"validate {Poam} {Day} --catalog rev4",
        $"convert {Poam} --to json", $"convert {Poam} --to xml", "convert agency-portal/poam.xml --to yaml", $"fmt {Poam} --check", $"resolve agency-portal/profile.yaml {Day}",
        $"list {Poam} {Day}", $"list {Poam} {Day} --format json", $"status {Poam} {Day}", $"diff {Poam} agency-portal/poam-1.0.4.yaml",
        $"query {Poam} //poam-item/title", $"upgrade {Poam} --dry-run", $"controls {Poam}", "rules", "explain POAM2003", "explain OSCAL1003", "config schema",
    ];

    [SkippableFact]
    public void Native_package_is_one_program()
    {
        Skip.If(packed.WhyNoMachineCode is not null, packed.WhyNoMachineCode);
        using ZipArchive package = packed.Open($"Poam.Oscal.Tool.{PackedRepository.Runtime}", "native");

        package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("tools/", StringComparison.Ordinal)).Select(n => Path.GetFileName(n))
            .Should().BeEquivalentTo("DotnetToolSettings.xml", Program);
    }

    [SkippableFact]
    public void Native_tool_says_what_the_tool_on_the_runtime_says()
    {
        Skip.If(packed.WhyNoMachineCode is not null, packed.WhyNoMachineCode);
        string native = Unpack($"Poam.Oscal.Tool.{PackedRepository.Runtime}", "native", Program);
        string managed = Unpack("Poam.Oscal.Tool.any", "feed", "poam.dll");
        Shell shell = MakeDocuments();

        foreach (string line in CommandLines)
        {
            string[] arguments = line.Split(' ');
            (int ExitCode, string Output) said = shell.Try(native, new Dictionary<string, string>(), arguments);

            said.Should().Be(shell.Try("dotnet", new Dictionary<string, string>(), [managed, .. arguments]), "poam {0}", line);
            said.ExitCode.Should().BeLessThan(4, "poam {0} wrote: {1}", line, said.Output);
        }
    }

    private static string Program => OperatingSystem.IsWindows() ? "poam.exe" : "poam";

    /// <summary>Documents that pass and documents that do not, in all three formats, and a schema with what schemas can have.</summary>
    private Shell MakeDocuments()
    {
        Shell shell = packed.ShellIn("documents");
        string examples = Repository.PathOf("examples");
        foreach (string file in Directory.GetFiles(examples, "*", SearchOption.AllDirectories))
        {
            string copy = packed.PathOf("documents", Path.GetRelativePath(examples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(packed.PathOf("documents", "ours.schema.json"), """
            {
              "$defs": { "short": { "type": "string", "maxLength": 5, "pattern": "^[a-z]+$" } },
              "properties": {
                "plan-of-action-and-milestones": {
                  "required": ["back-matter", "nothing"],
                  "properties": {
                    "uuid": { "format": "uuid" },
                    "metadata": { "properties": { "title": { "$ref": "#/$defs/short" }, "version": { "enum": ["9"] } }, "additionalProperties": false },
                    "poam-items": { "maxItems": 0, "uniqueItems": true, "items": { "not": { "required": ["title"] } } },
                    "risks": { "type": "object", "if": { "minItems": 1 }, "then": { "maxItems": 0 } }
                  }
                }
              }
            }
            """);
        return shell;
    }

    private string Unpack(string id, string folder, string name)
    {
        using ZipArchive package = packed.Open(id, folder);
        package.ExtractToDirectory(packed.PathOf(id));
        string path = Directory.GetFiles(packed.PathOf(id), name, SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
