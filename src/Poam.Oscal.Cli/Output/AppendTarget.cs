using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Output;

/// <summary>A file that others write to as well, such as the summary of a build step: what is there stays.</summary>
internal sealed class AppendTarget(string path) : ReportTarget
{
    public override void Write(Action<Stream> write)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            write(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {exception.Message}");
        }
    }
}
