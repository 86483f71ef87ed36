using System.Globalization;
using System.Runtime.CompilerServices;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.JsonSchema;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The JSON Schema that <c>--schema</c> names.</summary>
internal static class SchemaChoice
{
    private const string Generated = "generated";

    /// <summary>Loads it. A method of its own, so that a run without a schema never loads what reads one.</summary>
    /// <param name="schema">A file, or <c>generated</c>.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <exception cref="UsageException">The file cannot be read, or is no JSON Schema.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReadOnlyList<DocumentCheck> Load(string schema, string folder)
    {
        if (schema == Generated)
        {
            return [SchemaCheck.Generated];
        }

        string path = Path.GetFullPath(schema, folder);
        try
        {
            return [SchemaCheck.Load(path)];
        }
        catch (SchemaException exception)
        {
            string file = exception.Path is null || exception.Path == path ? schema : exception.Path;
            string place = exception.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $":{exception.Line}:{exception.Column}") : "";
            throw new UsageException($"{file}{place}: {exception.Message}", exception.IsUnreadable ? ExitCode.Unreadable : ExitCode.Usage);
        }
    }
}
