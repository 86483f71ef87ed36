using System.Diagnostics;
using System.Text;

namespace Poam.Oscal.Cli.Tests;

/// <summary>Runs the built tool as a process, as a script would.</summary>
internal sealed record ToolProcess(int ExitCode, string Output, string Messages)
{
    private const int TimeoutMilliseconds = 60_000;

    public static ToolProcess Run(string folder, params string[] arguments) => RunWith(folder, "", arguments);

    public static ToolProcess RunWith(string folder, string input, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> messages = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill();
            throw new TimeoutException("poam " + string.Join(' ', arguments));
        }

        process.WaitForExit();
        return new ToolProcess(process.ExitCode, output.Result, messages.Result);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "poam.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
