using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation.Baselines;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>A baseline of findings and where it lies.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Shown">The path as reports show it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Baseline">The findings that it lists.</param>
internal sealed record BaselineFile(string FullPath, string Shown, ReadOnlyMemory<byte> Content, FindingBaseline Baseline)
{
    /// <summary>Reads a baseline.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static BaselineFile Load(string fullPath, ToolEnvironment environment)
    {
        string shown = PathText.Shown(fullPath, environment.CurrentFolder, keepAbsolute: false);
        InputContent content = new InputReader(environment, OscalLimits.Default.MaxInputBytes).Read(new InputFile(shown, fullPath, IsNamed: true));
        return content.Refusal is null
            ? new BaselineFile(fullPath, shown, content.Bytes, FindingBaseline.Parse(content.Bytes))
            : throw new UsageException($"the baseline {shown} cannot be read: {content.Refusal}");
    }

    /// <summary>The path under which a baseline in a folder lists a file.</summary>
    public static string Key(string baselinePath, InputFile file) =>
        file.FullPath is null ? file.Path : PathText.WithSlashes(Path.GetRelativePath(Path.GetDirectoryName(baselinePath)!, file.FullPath));
}
