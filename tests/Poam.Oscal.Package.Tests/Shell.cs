using System.Diagnostics;

namespace Poam.Oscal.Package.Tests;

/// <summary>Runs programs.</summary>
/// <param name="folder">The folder to run them in.</param>
/// <param name="packages">The folder that NuGet unpacks into, so that nothing on the machine is read or changed.</param>
internal sealed class Shell(string folder, string packages)
{
    private const int TimeoutMilliseconds = 900_000;

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code and all that it wrote.</returns>
    public (int ExitCode, string Output) Try(string program, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)}");
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>Runs a program that has to succeed.</summary>
    public string Run(string program, params string[] arguments)
    {
        (int exitCode, string output) = Try(program, new Dictionary<string, string>(), arguments);
        exitCode.Should().Be(0, "{0} {1} wrote: {2}", program, string.Join(' ', arguments), output);
        return output;
    }
}
