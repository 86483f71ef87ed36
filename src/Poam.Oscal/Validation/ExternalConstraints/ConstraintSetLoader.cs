using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Reads a constraint file and what it imports. Nothing leaves the machine, and nothing is read from outside of the file's folder.</summary>
internal sealed class ConstraintSetLoader
{
    private const int MostFiles = 64;

    private static readonly OscalLimits Limits = new()
    {
        MaxInputBytes = 16 << 20,
        MaxDepth = 64,
        MaxNodes = 1 << 20,
        MaxScalarBytes = 1 << 20,
        MaxBase64Bytes = 1 << 20,
        MaxAliasNodes = 10_000,
        MaxFindings = 100,
    };

    private readonly Func<string, byte[]?>? _readImport;
    private readonly RuleSource _source;
    private readonly FaultList _faults = new();
    private readonly List<ExternalContext> _contexts = [];
    private readonly List<RuleDescriptor> _rules = [];
    private readonly DefinitionTree[] _models;
    private readonly List<string> _open = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private ConstraintSetLoader(Func<string, byte[]?>? readImport, RuleSource source)
    {
        _readImport = readImport;
        _source = source;
        _models = new DefinitionTree[DefinitionTree.ModelCount];
        for (int i = 0; i < _models.Length; i++)
        {
            _models[i] = new DefinitionTree(i + 1);
        }
    }

    /// <summary>Reads a file.</summary>
    public static ConstraintSetResult Load(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        return Parse(ReadFile(path), path, import => ReadBelow(folder, import));
    }

    /// <summary>Reads a text.</summary>
    public static ConstraintSetResult Parse(
        ReadOnlyMemory<byte> content, string path, Func<string, byte[]?>? readImport, RuleSource source = RuleSource.User)
    {
        ConstraintSetLoader loader = new(readImport, source);
        loader.Read(content, path, path);
        ConstraintSet? set = loader._faults.HasErrors
            ? null
            : new ConstraintSet(Path.GetFileNameWithoutExtension(path), [.. loader._contexts], [.. loader._rules]);
        return new ConstraintSetResult(set, loader._faults.All);
    }

    private static byte[] ReadFile(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream content = new();
        byte[] buffer = new byte[1 << 16];
        while (content.Length <= Limits.MaxInputBytes && stream.Read(buffer) is > 0 and int read)
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>Reads a file below a folder; a link that leads out of it is not followed.</summary>
    private static byte[]? ReadBelow(string folder, string path)
    {
        try
        {
            string full = Path.GetFullPath(path);
            string real = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
            string root = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
            bool isBelow = full.StartsWith(root, StringComparison.Ordinal) && real.StartsWith(root, StringComparison.Ordinal);
            return isBelow && File.Exists(full) ? ReadFile(full) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private void Read(ReadOnlyMemory<byte> content, string path, string shownPath)
    {
        ReadResult read = OscalReader.Read(content, path, null, Limits);
        foreach (Finding finding in read.Findings.InOrder())
        {
            if (finding.Rule.Id.StartsWith("OSCAL0", StringComparison.Ordinal))
            {
                _faults.Add(shownPath, read.Document, finding.Span, finding.Message, finding.Rule.Severity);
            }
        }

        if (_faults.HasErrors)
        {
            return;
        }

        _open.Add(Path.GetFullPath(path));
        ConstraintFileReader reader = new(shownPath, read.Document, _models, _rules, _faults) { Source = _source };
        List<ExternalContext> contexts = reader.Read();
        foreach ((string reference, TextSpan place) in reader.Imports)
        {
            Import(reference, path, shownPath, read.Document, place);
        }

        _contexts.AddRange(contexts);
        _open.RemoveAt(_open.Count - 1);
        _done.Add(Path.GetFullPath(path));
    }

    private void Import(string reference, string path, string shownPath, NodeDocument document, TextSpan place)
    {
        if (Locate(reference, path) is not { } target)
        {
            _faults.Add(shownPath, document, place, $"'{reference}' is not imported: only files in the folder of the constraint file and below are read.");
            return;
        }

        string full = Path.GetFullPath(target);
        if (_open.Contains(full))
        {
            _faults.Add(shownPath, document, place, $"'{reference}' imports this file in turn.");
        }
        else if (_done.Count >= MostFiles)
        {
            _faults.Add(shownPath, document, place, $"More than {MostFiles} files are imported.");
        }
        else if (!_done.Contains(full))
        {
            if (_readImport?.Invoke(target) is { } content)
            {
                Read(content, target, target);
            }
            else
            {
                _faults.Add(shownPath, document, place, $"'{reference}' cannot be read: there is no such file in the folder of the constraint file or below.");
            }
        }
    }

    /// <summary>The path of an import, or null for what is no relative path.</summary>
    private static string? Locate(string reference, string path)
    {
        if (reference.Contains(':', StringComparison.Ordinal) || reference.Contains('\\', StringComparison.Ordinal) || reference.StartsWith('/'))
        {
            return null;
        }

        string relative = Uri.UnescapeDataString(reference);
        return Path.Combine(Path.GetDirectoryName(path) ?? "", relative.Replace('/', Path.DirectorySeparatorChar)).Replace('\\', '/');
    }
}
