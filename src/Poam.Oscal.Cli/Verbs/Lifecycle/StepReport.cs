using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>Says what a step did to a file, or why not.</summary>
internal static class StepReport
{
    /// <summary>Says what was done, and what to look at.</summary>
    public static void Tell(ToolEnvironment environment, string shown, LifecycleResult result, IReadOnlyList<string> notes, IReadOnlyList<Diagnostic> warnings)
    {
        for (int i = 0; i < result.Actions.Count; i++)
        {
            environment.Messages.WriteLine(i == 0 ? $"{shown}: {result.Actions[i]}" : "  " + result.Actions[i]);
        }

        foreach (string note in result.Warnings.Concat(notes))
        {
            environment.Messages.WriteLine($"  note: {note}");
        }

        foreach (Diagnostic warning in warnings)
        {
            environment.Messages.WriteLine($"  note: {warning.Message} ({warning.Rule.Id})");
        }
    }

    /// <summary>Says why the file would not be valid.</summary>
    public static void Refuse(ToolEnvironment environment, string shown, IReadOnlyList<Diagnostic> faults)
    {
        foreach (Diagnostic fault in faults)
        {
            environment.Messages.WriteLine($"poam: {shown} would not be valid: {fault.Message} ({fault.Rule.Id})");
        }
    }
}
