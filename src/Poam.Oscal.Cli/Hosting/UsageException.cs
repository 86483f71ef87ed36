namespace Poam.Oscal.Cli.Hosting;

/// <summary>The command line asks for something that cannot be done; the message says what to type instead.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="exitCode">The exit code, where the fault is not in the command line itself.</param>
internal sealed class UsageException(string message, int exitCode = ExitCode.Usage) : Exception(message)
{
    /// <summary>One of <see cref="Hosting.ExitCode"/>.</summary>
    public int ExitCode => exitCode;
}
