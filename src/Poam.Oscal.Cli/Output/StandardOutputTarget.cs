using System.Text;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Output;

/// <summary>A report on standard output.</summary>
internal sealed class StandardOutputTarget(ToolEnvironment environment) : ReportTarget
{
    private const int BufferSize = 1 << 15;
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);

    public override void Write(Action<Stream> write)
    {
        try
        {
            using BufferedStream buffered = new(environment.OpenOutput(), BufferSize);
            write(buffered);
        }
        catch (IOException exception) when (IsClosedByReader(exception))
        {
            // The reader has seen enough (`poam validate . | head`): no reason to complain, and the verdict stands.
        }
    }

    /// <summary>Writes a text in UTF-8.</summary>
    public void Write(string text) => Write(output => output.Write(Encoding.UTF8.GetBytes(text)));

    private static bool IsClosedByReader(IOException exception) =>
        exception.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsClosingPipe;
}
