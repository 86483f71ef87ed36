using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>A POA&amp;M that is made: validated, brought into canonical form, written.</summary>
internal sealed class NewFile
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".xml"];

    private readonly ToolEnvironment _environment;
    private readonly string _shown;
    private readonly string _path;
    private readonly FileTarget _target;

    private NewFile(ToolEnvironment environment, string shown)
    {
        _environment = environment;
        _shown = shown;
        _path = Path.GetFullPath(shown, environment.CurrentFolder);
        _target = FileTarget.Create(shown, environment.CurrentFolder, option: "");
    }

    /// <summary>The file of a name; one without an extension is YAML.</summary>
    /// <exception cref="UsageException">It is there, or its extension is that of no format.</exception>
    public static NewFile At(ToolEnvironment environment, string name, bool isForced)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        NewFile file = new(environment, extension.Length == 0 ? name + ".yaml" : name);
        return extension.Length > 0 && Array.IndexOf(Extensions, extension) < 0 ? throw new UsageException($"'{name}' does not say which format to write: end it in .yaml, .json or .xml.")
            : File.Exists(file._path) && !isForced ? throw new UsageException($"{file._shown} is there already; --force replaces it, and 'poam add {file._shown}' adds to it.")
            : file;
    }

    /// <summary>How it is validated before it is written.</summary>
    public ValidationOptions Check(DateOnly day) => LifecycleFile.CheckOf(_environment, _shown, _path, day);

    /// <summary>Loads the SSP that it will import.</summary>
    /// <exception cref="UnreadableException">The file cannot be read, or is no SSP.</exception>
    public SystemSecurityPlan LoadSsp(string ssp)
    {
        try
        {
            return SystemSecurityPlan.LoadAsync(Path.GetFullPath(ssp, _environment.CurrentFolder)).GetAwaiter().GetResult().Document
                ?? throw new UnreadableException($"{ssp} is no SSP that can be read; 'poam validate {ssp}' says more");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{ssp} cannot be read: {exception.Message}");
        }
    }

    /// <summary>The address of a file from this one.</summary>
    public string HrefOf(string other)
    {
        string relative = Path.GetRelativePath(Path.GetDirectoryName(_path)!, Path.GetFullPath(other, _environment.CurrentFolder));
        string[] parts = relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return string.Join('/', parts.Select(Uri.EscapeDataString));
    }

    /// <summary>Writes what was made, or says why not.</summary>
    /// <returns>The exit code.</returns>
    public int Write(LifecycleResult result, ValidationOptions check, bool isDry)
    {
        if (result.Document is not { } poam)
        {
            _environment.Messages.WriteLine("poam: " + result.Refusal);
            return ExitCode.Findings;
        }

        using MemoryStream text = new();
        OscalFormat format = FormatOf(_path);
        SaveResult saved = poam.SaveAsync(text, format).GetAwaiter().GetResult();
        ReadOnlyMemory<byte> content = OscalFormatter.Format(text.ToArray(), _path).Content;
        Diagnostic[] findings = saved.IsWritten ? [.. OscalValidator.Validate(content, _path, check).Diagnostics] : [.. saved.Diagnostics];
        Diagnostic[] faults = [.. findings.Where(f => f.Severity == Severity.Error)];
        if (faults.Length > 0)
        {
            StepReport.Refuse(_environment, _shown, faults);
            _environment.Messages.WriteLine($"poam: {_shown} was not written.");
            return ExitCode.Findings;
        }

        if (isDry)
        {
            new StandardOutputTarget(_environment).Write(stream => stream.Write(content.Span));
        }
        else
        {
            _target.Write(stream => stream.Write(content.Span));
        }

        StepReport.Tell(_environment, _shown, result, [], [.. findings.Where(f => f.Severity == Severity.Warning)]);
        if (isDry)
        {
            _environment.Messages.WriteLine($"poam: {_shown} was not written (--dry-run).");
        }

        return ExitCode.Success;
    }

    private static OscalFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => OscalFormat.Json,
        ".xml" => OscalFormat.Xml,
        _ => OscalFormat.Yaml,
    };
}
