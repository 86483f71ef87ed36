using System.Runtime.CompilerServices;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The catalog and the baseline that a command line names for a validation.</summary>
internal static class BaselineChoice
{
    /// <summary>Adds them to the options. A method of its own, so that a plain run loads none of it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="settings">What was asked for.</param>
    /// <param name="environment">Where relative paths start.</param>
    /// <exception cref="UsageException">There is no such catalog or baseline.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValidationOptions Apply(ValidationOptions options, ValidateSettings settings, ToolEnvironment environment)
    {
        ControlIndex? catalog = settings.Catalog is null ? null : CatalogChoice.Load(settings.Catalog, environment);
        options = options with { Catalog = catalog };
        return settings.Baseline is not { } name ? options
            : IsName(name, catalog) ? options with { BaselineName = name.ToLowerInvariant() }
            : options with { Baseline = Load(name, catalog, options.Artifacts ?? new ArtifactSet(), environment) };
    }

    private static bool IsName(string name, ControlIndex? catalog) => catalog is not null
        ? catalog.FindBaseline(name) is not null
        : ControlIndex.Rev5.FindBaseline(name) is not null || ControlIndex.Rev4.FindBaseline(name) is not null;

    private static ControlBaseline Load(string path, ControlIndex? catalog, ArtifactSet artifacts, ToolEnvironment environment)
    {
        ArtifactResult opened = artifacts.Open(path);
        if (opened.Artifact is not { } profile)
        {
            string names = string.Join(", ", (catalog ?? ControlIndex.Rev5).Baselines.Select(b => b.Name));
            throw new UsageException($"'{path}' is no baseline: it is neither {(names.Length == 0 ? "a name that the catalog knows" : "one of " + names)} nor a profile that can be read ({opened.Reason}).");
        }

        ProfileResolution resolution = ProfileResolver.Resolve(profile, artifacts, environment.Clock);
        return resolution is { HasErrors: false } && resolution.Index(path) is { } index
            ? ControlBaseline.Of(path, index.Title, index.Controls.Select(c => c.Id))
            : throw new UsageException($"'{path}' is no baseline: it cannot be resolved. 'poam resolve {path}' says why.");
    }
}
