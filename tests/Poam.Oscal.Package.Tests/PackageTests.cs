using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Poam.Oscal.Tests;

namespace Poam.Oscal.Package.Tests;

/// <summary>What is in the packages, and what somebody does with them who has nothing else.</summary>
[Collection(PackedOnce.Name)]
public sealed class PackageTests(PackedRepository packed)
{
    [Theory]
    [InlineData("Poam.Oscal", "lib/net10.0/Poam.Oscal.dll", "lib/net10.0/Poam.Oscal.xml")]
    [InlineData("Poam.Oscal.JsonSchema", "lib/net10.0/Poam.Oscal.JsonSchema.dll", "lib/net10.0/Poam.Oscal.JsonSchema.xml")]
    public void Library_package_has_what_it_should_and_no_more(string id, params string[] files)
    {
        using ZipArchive package = packed.Open(id);

        package.Entries.Select(e => e.FullName).Where(IsContent).Should().BeEquivalentTo(["README.md", $"{id}.nuspec", .. files]);
        XElement metadata = MetadataOf(package, id);
        ValueOf(metadata, "license").Should().Be("MIT");
        ValueOf(metadata, "readme").Should().Be("README.md");
        ValueOf(metadata, "description").Should().NotBeNullOrEmpty();
        ElementOf(metadata, "repository").Attribute("url")!.Value.Should().StartWith("https://");
        DebugEntriesOf(package.GetEntry(files[0])!).Should().Contain([DebugDirectoryEntryType.EmbeddedPortablePdb, DebugDirectoryEntryType.Reproducible]);
    }

    [Fact]
    public void Library_needs_two_packages_and_the_add_on_exactly_this_library()
    {
        DependenciesOf("Poam.Oscal").Keys.Should().BeEquivalentTo("YamlDotNet", "Markdig");
        DependenciesOf("Poam.Oscal.JsonSchema")["Poam.Oscal"].Should().Be($"[{packed.Version}]");
        DependenciesOf("Poam.Oscal.JsonSchema").Keys.Should().Contain("NJsonSchema").And.Contain("Newtonsoft.Json");
    }

    [Fact]
    public void Tool_is_compiled_ahead_of_time_where_the_runtime_is_known()
    {
        IsCompiledAhead("Poam.Oscal.Tool.any").Should().BeFalse();
        if (packed.HasRuntime)
        {
            IsCompiledAhead($"Poam.Oscal.Tool.{PackedRepository.Runtime}").Should().BeTrue();
        }
    }

    [Fact]
    public void Samples_of_the_readme_run_in_a_new_program()
    {
        Shell shell = packed.ShellIn("app");
        File.WriteAllText(packed.PathOf("app", "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Poam.Oscal.JsonSchema" Version="{packed.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(packed.PathOf("app", "Program.cs"), """
            using Poam.Oscal.Tests.Readme;

            var poam = await ReadmeSamples.Load() ?? throw new InvalidOperationException("nothing was loaded");
            ReadmeSamples.Ask(poam);
            ReadmeSamples.Validate(ReadmeSamples.Change(poam));
            Console.WriteLine($"with schema: {ReadmeSamples.Schema().ErrorCount} errors");
            """);
        File.Copy(Repository.PathOf("tests", "Poam.Oscal.Tests", "Readme", "ReadmeSamples.cs"), packed.PathOf("app", "ReadmeSamples.cs"));
        File.Copy(Repository.PathOf("examples", "agency-portal", "poam.yaml"), packed.PathOf("app", "poam.yaml"));
        File.WriteAllText(packed.PathOf("app", "our-rules.schema.json"), """{"required":["catalog"]}""");

        string output = shell.Run("dotnet", "run", "-c", "Release", "-v", "q");

        output.Should().Contain("milestones").And.MatchRegex("(?m)^(Passed|Unchecked), (Passed|Unchecked)\\r?$").And.Contain("with schema: 1 errors");
    }

    [Fact]
    public void Tool_installed_from_its_package_validates()
    {
        Shell shell = packed.ShellIn("tool");
        File.Copy(Repository.PathOf("examples", "agency-portal", "ssp.yaml"), packed.PathOf("tool", "ssp.yaml"));
        shell.Run("dotnet", "tool", "install", "Poam.Oscal.Tool", "--version", packed.Version, "--tool-path", packed.PathOf("bin"), "--configfile", packed.PathOf("nuget.config"));

        string poam = packed.PathOf("bin", OperatingSystem.IsWindows() ? "poam.exe" : "poam");

        shell.Run(poam, "--version").Trim().Should().Be(packed.Version);
        shell.Run(poam, "validate", "ssp.yaml").Should().MatchRegex(@"^ssp\.yaml: (passed|unchecked) \(system-security-plan");
        shell.Run(poam, "validate", "ssp.yaml", "--schema", "generated").Should().MatchRegex(@"^ssp\.yaml: (passed|unchecked) \(system-security-plan");
    }

    [Fact]
    public void Build_package_has_the_targets_and_the_tool_and_nothing_to_reference()
    {
        using ZipArchive package = packed.Open("Poam.Oscal.MSBuild");
        string[] names = [.. package.Entries.Select(e => e.FullName).Where(IsContent)];

        names.Where(n => !n.StartsWith("tools/poam/", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "README.md", "Poam.Oscal.MSBuild.nuspec", "build/Poam.Oscal.MSBuild.props", "build/Poam.Oscal.MSBuild.targets");
        names.Should().Contain(["tools/poam/poam.dll", "tools/poam/poam.runtimeconfig.json", "tools/poam/Poam.Oscal.dll", "tools/poam/YamlDotNet.dll"])
            .And.NotContain(n => n.EndsWith(".pdb", StringComparison.Ordinal));
        XElement metadata = MetadataOf(package, "Poam.Oscal.MSBuild");
        ValueOf(metadata, "developmentDependency").Should().Be("true");
        DependenciesOf("Poam.Oscal.MSBuild").Should().BeEmpty();
    }

    [Fact]
    public void Build_with_the_package_validates_documents_when_they_change()
    {
        Shell shell = packed.ShellIn("checked");
        string document = packed.PathOf("checked", "poam.yaml");
        File.WriteAllText(packed.PathOf("checked", "checked.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Poam.Oscal.MSBuild" Version="{packed.Version}" PrivateAssets="all" />
                <OscalDocument Include="poam.yaml" />
              </ItemGroup>
            </Project>
            """);
        string good = File.ReadAllText(Repository.PathOf("examples", "house-rules", "poam.yaml"));
        File.WriteAllText(document, good);
        string[] build = ["build", "-v", "d", "-tl:off", "-nodeReuse:false", "-p:OscalFailOn=error"];
        const string UpToDate = "Skipping target \"ValidateOscalDocuments\" because all output files are up-to-date";

        shell.Run("dotnet", build).Should().Contain(" validate --format msbuild ").And.NotContain(UpToDate);
        shell.Run("dotnet", build).Should().Contain(UpToDate).And.NotContain(" validate --format msbuild ");
        shell.Run("dotnet", [.. build, "-p:OscalRules=+practice"]).Should().Contain("--rules", "an option changed");

        File.WriteAllText(document, good.Replace("oscal-version:", "oscal-versoin:", StringComparison.Ordinal));
        for (int run = 0; run < 2; run++)
        {
            (int code, string output) = shell.Try("dotnet", new Dictionary<string, string>(), build);
            code.Should().Be(1, "what failed is checked again");
            output.Should().MatchRegex(@"poam\.yaml\(\d+,\d+,\d+,\d+\): error OSCAL1003: .+oscal-version");
        }

        File.WriteAllText(document, good);
        shell.Run("dotnet", build).Should().NotContain(UpToDate);
        Directory.EnumerateFiles(packed.PathOf("checked", "bin"), "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName)
            .Should().BeEquivalentTo("checked.dll");
    }

    // The parts that make a package of a zip file.
    private static bool IsContent(string name) => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml";

    private static XElement MetadataOf(ZipArchive package, string id)
    {
        using Stream stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }

    private static XElement ElementOf(XElement metadata, string name) => metadata.Elements().Single(e => e.Name.LocalName == name);

    private static string ValueOf(XElement metadata, string name) => ElementOf(metadata, name).Value;

    private static DebugDirectoryEntryType[] DebugEntriesOf(ZipArchiveEntry assembly)
    {
        using PEReader reader = new(new MemoryStream(BytesOf(assembly)));
        return [.. reader.ReadDebugDirectory().Select(entry => entry.Type)];
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Dictionary<string, string> DependenciesOf(string id)
    {
        using ZipArchive package = packed.Open(id);
        return MetadataOf(package, id).Descendants().Where(e => e.Name.LocalName == "dependency")
            .ToDictionary(e => e.Attribute("id")!.Value, e => e.Attribute("version")!.Value, StringComparer.Ordinal);
    }

    private bool IsCompiledAhead(string id)
    {
        using ZipArchive package = packed.Open(id);
        using PEReader reader = new(new MemoryStream(BytesOf(package.Entries.Single(e => e.Name == "Poam.Oscal.dll"))));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
