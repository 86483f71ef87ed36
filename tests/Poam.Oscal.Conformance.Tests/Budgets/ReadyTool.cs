using System.Diagnostics;

namespace Poam.Oscal.Conformance.Tests.Budgets;

/// <summary>The tool as its packages have it: compiled ahead of time for this machine.</summary>
internal static class ReadyTool
{
    private static readonly Lazy<string> Folder = new(Publish);

    /// <summary>Runs the tool and records what the runtime compiles; skips the test where the compiler cannot be had.</summary>
    /// <param name="trace">The file for the record.</param>
    /// <param name="arguments">The arguments of the tool.</param>
    /// <returns>The exit code.</returns>
    public static int Trace(string trace, params string[] arguments)
    {
        // Both halves of what the just-in-time compiler tells: that it compiles, at the level that names the method.
        const string compiledMethods = "Microsoft-Windows-DotNETRuntime:0x10:5";
        ProcessStartInfo start = new(Path.Combine(Folder.Value, OperatingSystem.IsWindows() ? "poam.exe" : "poam"), arguments) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableEventPipe"] = "1";
        start.Environment["DOTNET_EventPipeConfig"] = compiledMethods;
        start.Environment["DOTNET_EventPipeOutputPath"] = trace;
        (int exitCode, _) = Run(start);
        return exitCode;
    }

    private static string Publish()
    {
        string artifacts = Path.Combine(AppContext.BaseDirectory, "ready");
        string output = Path.Combine(artifacts, "tool");

        // Folders of its own: a restore for one runtime must not touch what the solution was restored for.
        string[] arguments =
        [
            "publish", RepositoryFolder.At("src", "Poam.Oscal.Cli"), "-c", "Release", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true",
            "-p:RunAnalyzers=false", "--artifacts-path", artifacts, "-o", output, "--nologo", "-v", "q",
        ];
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true };
        foreach (string name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        (int exitCode, string text) = Run(start);
        Skip.If(exitCode != 0 && text.Contains("error NU", StringComparison.Ordinal), "The package with the compiler cannot be had here: " + text);
        exitCode.Should().Be(0, "the tool can be published: {0}", text);
        return output;
    }

    private static (int ExitCode, string Output) Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
