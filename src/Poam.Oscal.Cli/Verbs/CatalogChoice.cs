using Poam.Oscal.Catalogs;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The catalog that a command line names.</summary>
internal static class CatalogChoice
{
    /// <summary>What an option that names a catalog takes, for its help.</summary>
    public const string HelpName = "rev5|rev4|FILE";

    /// <summary>The index of a catalog.</summary>
    /// <param name="name"><c>rev5</c>, <c>rev4</c>, or the path of a catalog in OSCAL.</param>
    /// <param name="environment">Where relative paths start.</param>
    /// <exception cref="UsageException">There is no such catalog.</exception>
    public static ControlIndex Load(string name, ToolEnvironment environment) => name switch
    {
        "rev5" => ControlIndex.Rev5,
        "rev4" => ControlIndex.Rev4,
        _ => Read(name, environment),
    };

    private static ControlIndex Read(string path, ToolEnvironment environment)
    {
        InputFile file = new(path, Path.GetFullPath(path, environment.CurrentFolder), IsNamed: true);
        InputContent content = new InputReader(environment, OscalLimits.Default.MaxInputBytes).Read(file);
        if (content.Refusal is not null)
        {
            throw new UsageException($"'{path}' is no catalog: {content.Refusal}. Give rev5, rev4 or the path of a catalog in OSCAL.");
        }

        return ControlIndex.Read(content.Bytes, path)
            ?? throw new UsageException($"'{path}' is no catalog in OSCAL. A profile has to be resolved first: poam resolve {path} --output catalog.json");
    }
}
