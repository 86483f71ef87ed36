using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Poam.Oscal.Tests;

namespace Poam.Oscal.Package.Tests;

/// <summary>
/// The packages of this repository, packed once for all tests. The version is one that nobody else has, so that no cache can stand in for it.
/// </summary>
public sealed class PackedRepository : IDisposable
{
    private static readonly string[] Projects = ["Poam.Oscal", "Poam.Oscal.JsonSchema", "Poam.Oscal.Cli", "Poam.Oscal.MSBuild"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("poam-packages-");
    private readonly Lazy<string?> _whyNoMachineCode;

    public PackedRepository()
    {
        _whyNoMachineCode = new Lazy<string?>(PackMachineCode);
        Directory.CreateDirectory(PathOf("feed"));
        File.WriteAllText(PathOf("nuget.config"), Configuration());
        Version = string.Create(CultureInfo.InvariantCulture, $"0.0.1-test.{DateTime.UtcNow.Ticks}");
        foreach (string project in Projects)
        {
            if (project == "Poam.Oscal.Cli")
            {
                // A registry without the runtime's files can still serve the package for any runtime.
                HasRuntime = Pack(project, $"{Runtime};any");
                (HasRuntime || Pack(project, "any")).Should().BeTrue();
            }
            else
            {
                // The package for builds holds the tool for any runtime.
                Pack(project, "any").Should().BeTrue();
            }
        }
    }

    /// <summary>The version of the packages.</summary>
    public string Version { get; }

    /// <summary>Whether the tool could be compiled ahead of time for this machine.</summary>
    public bool HasRuntime { get; }

    /// <summary>Why the tool cannot be made machine code here; null when it can.</summary>
    public string? WhyNoMachineCode => _whyNoMachineCode.Value;

    /// <summary>The runtime of this machine, as packages name it.</summary>
    public static string Runtime { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>A path in the folder of the tests.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_root.FullName, .. parts]);

    /// <summary>Opens a package.</summary>
    public ZipArchive Open(string id, string folder = "feed") => ZipFile.OpenRead(PathOf(folder, $"{id}.{Version}.nupkg"));

    /// <summary>A shell in a folder of the tests, made if need be.</summary>
    internal Shell ShellIn(string folder)
    {
        Directory.CreateDirectory(PathOf(folder));
        return new Shell(PathOf(folder), PathOf("packages"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private bool Pack(string project, string runtimes)
    {
        (int exitCode, string output) = TryPack(project, "feed", runtimes.Length > 0 ? new Dictionary<string, string> { ["ToolRuntimes"] = runtimes } : []);
        (exitCode == 0 || LacksFiles(output)).Should().BeTrue(output);
        return exitCode == 0;
    }

    private string? PackMachineCode()
    {
        (int exitCode, string output) = TryPack("Poam.Oscal.Cli", "native", [], "-r", Runtime, "-p:NativeTool=true");
        bool lacksTools = LacksFiles(output) || output.Contains("linker", StringComparison.OrdinalIgnoreCase);
        (exitCode == 0 || lacksTools).Should().BeTrue(output);
        return exitCode == 0 ? null : output;
    }

    private (int ExitCode, string Output) TryPack(string project, string folder, Dictionary<string, string> variables, params string[] more) => ShellIn("pack").Try(
        "dotnet",
        variables,
        [
            "pack", Repository.PathOf("src", project), "-c", "Release", "-o", PathOf(folder), "--artifacts-path", PathOf("artifacts"),
            "--configfile", PathOf("nuget.config"), "-p:Version=" + Version, "-p:RunAnalyzers=false", "-p:NuGetAudit=false", "-v", "q", "-tl:off", .. more,
        ]);

    /// <summary>Whether a registry has not what packing needs.</summary>
    private static bool LacksFiles(string output) => output.Contains("NU1101", StringComparison.Ordinal) || output.Contains("NU1102", StringComparison.Ordinal);

    /// <summary>The sources that the machine has, and the folder of the packages. What the machine has unpacked before saves a download.</summary>
    private string Configuration()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string unpacked = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        string fallback = Directory.Exists(unpacked) ? $"""<fallbackPackageFolders><add key="machine" value="{unpacked}" /></fallbackPackageFolders>""" : "";
        string sources = string.Concat(Sources().Select((url, i) => string.Create(CultureInfo.InvariantCulture, $"""<add key="machine{i}" value="{url}" />""")));
        return $"""
            <configuration>
              <packageSources>
                {sources}
                <add key="tested" value="{PathOf("feed")}" />
              </packageSources>
              {fallback}
            </configuration>
            """;
    }

    /// <summary>The addresses of the sources that are turned on, as the machine lists them.</summary>
    private IEnumerable<string> Sources() =>
        ShellIn("sources").Run("dotnet", "nuget", "list", "source", "--format", "short").Split('\n')
            .Where(line => line.StartsWith("E ", StringComparison.Ordinal))
            .Select(line => System.Security.SecurityElement.Escape(line[2..].Trim()));
}
