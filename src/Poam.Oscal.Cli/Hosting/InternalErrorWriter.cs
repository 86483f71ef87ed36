namespace Poam.Oscal.Cli.Hosting;

/// <summary>Reports a fault of the tool: one line for people, everything for those who look for it.</summary>
internal static class InternalErrorWriter
{
    private const string DebugVariable = "POAM_DEBUG";

    /// <summary>Writes an error to the messages.</summary>
    /// <param name="environment">Where messages go and whether details are wanted.</param>
    /// <param name="exception">What happened.</param>
    /// <param name="path">The file that it happened with; null when it was none in particular.</param>
    /// <param name="withHint">Whether to say what a person can do about it: once is enough.</param>
    public static void Write(ToolEnvironment environment, Exception exception, string? path = null, bool withHint = true)
    {
        TextWriter messages = environment.Messages;
        messages.WriteLine($"poam: internal error{(path is null ? "" : $" while checking {path}")}: {exception.GetType().Name}: {exception.Message}");
        if (environment.Variable(DebugVariable) is not null)
        {
            messages.WriteLine(exception);
        }
        else if (withHint)
        {
            messages.WriteLine($"This is a fault of poam, not of your document. {DebugVariable}=1 shows where; please report it.");
        }
    }
}
