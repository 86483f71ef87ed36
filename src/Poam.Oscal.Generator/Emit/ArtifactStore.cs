using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>Writes generated files, and compares them with what is there.</summary>
internal sealed class ArtifactStore(string root, IReadOnlyList<IArtifact> artifacts, IReadOnlyList<string> generatedFolders)
{
    /// <summary>Writes the files that differ and deletes orphans; gives the paths of both.</summary>
    public IReadOnlyList<string> Write(ModelSet model)
    {
        var changed = new List<string>();
        foreach (var artifact in artifacts)
        {
            byte[] content = artifact.Build(model);
            string path = Absolute(artifact.RelativePath);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
                changed.Add(artifact.RelativePath);
            }
        }

        foreach (string orphan in Orphans())
        {
            File.Delete(Absolute(orphan));
            changed.Add(orphan);
        }

        return changed;
    }

    /// <summary>What is wrong with the files on disk, a line each; nothing if all are as the model gives them.</summary>
    public IReadOnlyList<string> Check(ModelSet model)
    {
        var problems = new List<string>();
        foreach (var artifact in artifacts)
        {
            string path = Absolute(artifact.RelativePath);
            if (!File.Exists(path))
            {
                problems.Add($"missing: {artifact.RelativePath}");
            }
            else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(artifact.Build(model)))
            {
                problems.Add($"stale: {artifact.RelativePath}");
            }
        }

        problems.AddRange(Orphans().Select(orphan => $"orphaned: {orphan}"));
        return problems;
    }

    private IEnumerable<string> Orphans()
    {
        var known = artifacts.Select(a => a.RelativePath).ToHashSet(StringComparer.Ordinal);
        return generatedFolders
            .Where(folder => Directory.Exists(Absolute(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Absolute(folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !known.Contains(path))
            .Order(StringComparer.Ordinal);
    }

    private string Absolute(string relativePath) => Path.Combine(root, relativePath);
}
