using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>
/// Installs the npm packages of the oracle, at the versions of its lock file, into the user's cache: once a machine.
/// </summary>
internal static class NodePackages
{
    private const int InstallTimeoutSeconds = 180;
    private static readonly string[] Manifests = ["package.json", "package-lock.json"];

    /// <summary>The folder that holds <c>oracle.js</c> and the lists of packages.</summary>
    public static string ScriptFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Oracles", "node");

    /// <summary>The folder that holds <c>node_modules</c>; installs it if need be.</summary>
    /// <exception cref="OracleUnavailableException">Node or npm is absent, or the packages cannot be installed.</exception>
    public static string Require()
    {
        Run("node", ["--version"], ScriptFolder, "there is no Node.js on the PATH");
        string folder = Path.Combine(CacheFolder(), "poam-oscal-tests", "ajv-" + Fingerprint());
        if (Directory.Exists(folder))
        {
            return folder;
        }

        // A folder of our own, moved when complete: two test runs may install at the same time.
        string building = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(building);
        foreach (string name in Manifests)
        {
            File.Copy(Path.Combine(ScriptFolder, name), Path.Combine(building, name));
        }

        Install(building);
        try
        {
            Directory.Move(building, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(building, recursive: true);
        }

        return folder;
    }

    private static void Install(string folder)
    {
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        const string failure = "npm could not install ajv";
        if (OperatingSystem.IsWindows())
        {
            Run("cmd", ["/c", "npm", .. arguments], folder, failure);
        }
        else
        {
            Run("npm", arguments, folder, failure);
        }
    }

    private static void Run(string program, string[] arguments, string folder, string failure)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new OracleUnavailableException(failure + ".");
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(InstallTimeoutSeconds)))
            {
                process.Kill(entireProcessTree: true);
                throw new OracleUnavailableException($"{failure}: it did not end within {InstallTimeoutSeconds} seconds.");
            }

            Task.WaitAll(output, errors);
            if (process.ExitCode != 0)
            {
                throw new OracleUnavailableException($"{failure}: exit code {process.ExitCode}. {errors.Result.Trim()}");
            }
        }
        catch (Win32Exception exception)
        {
            throw new OracleUnavailableException($"{failure}: {program} does not start.", exception);
        }
    }

    private static string Fingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(ScriptFolder, "package-lock.json"))))[..12];

    private static string CacheFolder()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache)
        {
            return cache;
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return home.Length > 0 ? home : Path.GetTempPath();
    }
}
