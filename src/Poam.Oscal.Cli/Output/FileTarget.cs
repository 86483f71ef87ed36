using System.Runtime.InteropServices;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Output;

/// <summary>
/// A report in a file. It is written beside the file and then takes its place, so that whoever reads the file sees the old report
/// or the new one and never half of one.
/// </summary>
internal sealed class FileTarget : ReportTarget
{
    private const int BufferSize = 1 << 15;
    private readonly string _shown;
    private readonly string _path;
    private readonly string _temporary;

    private FileTarget(string shown, string path)
    {
        _shown = shown;
        _path = path;
        _temporary = IsDevice(path)
            ? path
            : Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
    }

    /// <summary>Checks that the file can be made before any work is done.</summary>
    /// <param name="shown">The file as the caller named it.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    /// <param name="option">The option that names it, with a blank; empty for an argument.</param>
    /// <exception cref="UsageException">It cannot.</exception>
    public static FileTarget Create(string shown, string currentFolder, string option = "--output ")
    {
        string path = Path.GetFullPath(shown, currentFolder);
        if (Directory.Exists(path))
        {
            throw new UsageException($"{option}{shown} is a folder. Name a file in it: {option}{PathIn(shown)}");
        }

        string? folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{option}{shown}: the folder '{folder}' does not exist. Make it first.");
        }

        return new FileTarget(option + shown, FinalPath(path));
    }

    public override void Write(Action<Stream> write)
    {
        try
        {
            if (_temporary == _path)
            {
                WriteTo(_path, FileMode.Open, write);
                return;
            }

            // Ctrl-C ends the process at once; only this file would stay behind.
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Clean);
            using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Clean);
            WriteAndReplace(write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{_shown} cannot be written: {exception.Message}");
        }
    }

    private static string PathIn(string folder) => Path.TrimEndingDirectorySeparator(folder) + "/report.json";

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>A link stays a link: what it points at is replaced.</summary>
    private static string FinalPath(string path) =>
        !IsDevice(path) && File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    private static void WriteTo(string path, FileMode mode, Action<Stream> write)
    {
        using FileStream stream = new(path, mode, FileAccess.Write, FileShare.Read, BufferSize);
        write(stream);
    }

    private void WriteAndReplace(Action<Stream> write)
    {
        bool isDone = false;
        try
        {
            WriteTo(_temporary, FileMode.Create, write);
            KeepMode();
            File.Move(_temporary, _path, overwrite: true);
            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                File.Delete(_temporary);
            }
        }
    }

    /// <summary>Who may read the old file may read the new one, and nobody else.</summary>
    private void KeepMode()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        }
    }

    private void Clean(PosixSignalContext context) => File.Delete(_temporary);
}
