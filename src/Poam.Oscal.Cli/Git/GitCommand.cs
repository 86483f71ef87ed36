using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Git;

/// <summary>Runs git in a folder, without a shell.</summary>
/// <param name="folder">The folder.</param>
internal sealed class GitCommand(string folder)
{
    /// <summary>What git prints.</summary>
    /// <param name="arguments">The arguments, each as it is.</param>
    /// <exception cref="UsageException">There is no git, or it says that something is wrong.</exception>
    public byte[] Output(params string[] arguments)
    {
        (int code, byte[] output, string error) = Run(arguments);
        return code == 0 ? output : throw new UsageException($"git {arguments[0]} failed: {FirstLine(error)}");
    }

    /// <summary>What git prints, as lines of text.</summary>
    /// <exception cref="UsageException">There is no git, or it says that something is wrong.</exception>
    public string Text(params string[] arguments) => Encoding.UTF8.GetString(Output(arguments)).TrimEnd('\n');

    /// <summary>Runs git.</summary>
    /// <returns>Its exit code, what it prints, and what it says of errors.</returns>
    /// <exception cref="UsageException">There is no git.</exception>
    public (int Code, byte[] Output, string Error) Run(params string[] arguments)
    {
        ProcessStartInfo start = new("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Messages are read by this program and shown to people.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using Process process = Process.Start(start) ?? throw new UsageException("git could not be started.");
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync();
            using MemoryStream output = new();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new UsageException("there is no git command here. Install git, or name two files.");
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim() is { Length: > 0 } line ? line : "no reason was given";
}
