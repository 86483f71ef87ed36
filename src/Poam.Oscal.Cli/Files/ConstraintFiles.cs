using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Files;

/// <summary>Reads the constraint files that a command line names.</summary>
internal sealed class ConstraintFiles(ToolEnvironment environment)
{
    /// <summary>Reads files and writes to the messages what is wrong with them.</summary>
    /// <exception cref="UsageException">The constraints of a file cannot be used.</exception>
    /// <exception cref="UnreadableException">A file cannot be read.</exception>
    public ConstraintSet[] Load(IReadOnlyList<string> paths)
    {
        ConstraintSet[] sets = new ConstraintSet[paths.Count];
        string? faulty = null;
        for (int i = 0; i < sets.Length; i++)
        {
            if (Load(paths[i]) is { } set)
            {
                sets[i] = set;
            }
            else
            {
                faulty ??= paths[i];
            }
        }

        return faulty is null ? sets : throw new UsageException($"the constraints of '{faulty}' cannot be used; nothing was checked.");
    }

    private ConstraintSet? Load(string path)
    {
        ConstraintSetResult result = Read(path);
        foreach (ConstraintFault fault in result.Faults)
        {
            string shown = PathText.Shown(fault.Path, environment.CurrentFolder, Path.IsPathRooted(path));
            environment.Messages.WriteLine($"{shown}:{fault.Location}: {(fault.Severity == Severity.Error ? "error" : "warning")}: {fault.Message}");
        }

        return result.Set;
    }

    private ConstraintSetResult Read(string path)
    {
        try
        {
            return ConstraintSet.Load(Path.GetFullPath(path, environment.CurrentFolder));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException($"cannot read the constraint file '{path}': there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException($"cannot read the constraint file '{path}': no permission to read it, or it is a folder");
        }
        catch (IOException exception)
        {
            throw new UnreadableException($"cannot read the constraint file '{path}': {exception.Message}");
        }
    }
}
