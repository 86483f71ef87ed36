using System.Diagnostics;

namespace Poam.Oscal.Cli.Tests;

/// <summary>A search through folders finds pipes, too, and opening one waits until somebody writes to it.</summary>
public sealed class PipeInFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_folder_never_opens_pipes()
    {
        if (OperatingSystem.IsWindows())
        {
            // Its pipes have no names in folders.
            return;
        }

        _folder.Write("poam.json", Poams.Clean);
        string pipe = Path.Combine(_folder.Root, "pipe.json");
        using (Process make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
            make.ExitCode.Should().Be(0);
        }

        File.CreateSymbolicLink(Path.Combine(_folder.Root, "link.json"), pipe);
        TestEnvironment environment = new(_folder.Root);

        environment.Run("validate", ".").Should().Be(0);

        environment.OutputText.Should().Contain("poam.json: passed").And.Contain("2 files skipped");
    }
}
