using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Output;

/// <summary>Where a report goes.</summary>
internal abstract class ReportTarget
{
    /// <summary>The target that a caller asked for.</summary>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="environment">The process around.</param>
    /// <exception cref="UsageException">A file cannot be made there.</exception>
    public static ReportTarget For(string? path, ToolEnvironment environment) =>
        path is null ? new StandardOutputTarget(environment) : FileTarget.Create(path, environment.CurrentFolder);

    /// <summary>Writes the report.</summary>
    /// <param name="write">Writes it to a stream.</param>
    public abstract void Write(Action<Stream> write);
}
