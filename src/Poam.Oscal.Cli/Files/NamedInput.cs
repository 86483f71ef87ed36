using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Cli.Files;

/// <summary>An input that the caller of a verb named.</summary>
internal static class NamedInput
{
    private const string StandardInput = "-";

    /// <summary>The input of a name: <c>-</c> is standard input.</summary>
    public static InputFile Of(string name, ToolEnvironment environment) =>
        name == StandardInput ? InputFile.StandardInput : new InputFile(name, Path.GetFullPath(name, environment.CurrentFolder), IsNamed: true);

    /// <summary>Reads an input; says why where that cannot be done.</summary>
    /// <returns>The bytes, or null.</returns>
    public static ReadOnlyMemory<byte>? Read(InputFile file, ToolEnvironment environment)
    {
        InputContent content = new InputReader(environment, OscalLimits.Default.MaxInputBytes).Read(file);
        if (content.Refusal is null)
        {
            return content.Bytes;
        }

        environment.Messages.WriteLine($"poam: {file.Path}: {content.Refusal}");
        return null;
    }
}
