using System.CommandLine;
using System.Globalization;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam resolve</c>: the catalog that a profile stands for.</summary>
internal sealed class ResolveCommand(ToolEnvironment environment)
{
    private const string DateFormat = "yyyy-MM-dd";
    private static readonly string[] Formats = ["json", "yaml", "xml"];

    private readonly Argument<string> _profile = new("PROFILE") { Description = "The profile to resolve." };
    private readonly Option<string?> _to = new("--to") { HelpName = string.Join('|', Formats), Description = "The format to write; by default that of the output file, or of the profile." };
    private readonly Option<string?> _output = new("--output") { HelpName = "FILE", Description = "The file to write; without it, standard output." };
    private readonly Option<bool> _allowPartial = new("--allow-partial") { Description = "Write what there is when an import cannot be followed." };
    private readonly Option<string[]> _roots = new("--root") { HelpName = "DIR", Description = "A further folder from which imports may be read.", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> _maps = new("--map") { HelpName = "URI-OR-PATH=PATH", Description = "A file or folder to read in the place of a URI or a path.", DefaultValueFactory = _ => [] };
    private readonly Option<bool> _allowNetwork = new("--allow-network") { Description = "Read imports over https." };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "DATE", Description = "The day to write as the day of the resolution (YYYY-MM-DD); by default now." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "resolve",
            "Writes the catalog that a profile stands for: imports followed, controls selected, merged and modified. "
            + "Exit codes: 0 resolved, 1 an import could not be followed or the document is no profile, 2 wrong usage, 3 the profile could not be read, 4 internal error.")
        {
            _profile, _to, _output, _allowPartial, _roots, _maps, _allowNetwork, _asOf,
        };
        _to.CompletionSources.Add(Formats);
        _to.Validators.Add(result => OptionValues.Check(result, value => Array.IndexOf(Formats, value) >= 0, string.Join(", ", Formats)));
        _asOf.Validators.Add(result => OptionValues.Check(result, ValidateArguments.IsDate, "a day: YYYY-MM-DD"));
        _maps.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError("--map takes what is replaced, =, and the file or folder to read: --map https://example.org/=mirror/");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(_profile)!,
            parsed.GetValue(_to),
            parsed.GetValue(_output),
            parsed.GetValue(_allowPartial),
            new ArtifactOptions
            {
                CurrentFolder = environment.CurrentFolder,
                Roots = parsed.GetValue(_roots) ?? [],
                Maps = [.. (parsed.GetValue(_maps) ?? []).Select(LinkedArtifacts.MapOf)],
                AllowNetwork = parsed.GetValue(_allowNetwork),
            },
            parsed.GetValue(_asOf)));
        return command;
    }

    private int Run(string path, string? to, string? output, bool allowsPartial, ArtifactOptions options, string? asOf)
    {
        ReportTarget target = ReportTarget.For(output, environment);
        ArtifactSet artifacts = new(options);
        ArtifactResult opened = artifacts.Open(path);
        if (opened.Artifact is not { } profile)
        {
            environment.Messages.WriteLine($"poam: {path}: {opened.Reason}");
            return ExitCode.Unreadable;
        }

        ProfileResolution resolution = ProfileResolver.Resolve(profile, artifacts, ClockOf(asOf), path);
        foreach (ProfileProblem problem in resolution.Problems)
        {
            environment.Messages.WriteLine($"{problem.Path}:{problem.Location}  {(problem.Severity == Severity.Error ? "error" : "warning")}  {problem.Message}");
        }

        if (resolution.Catalog is null)
        {
            environment.Messages.WriteLine($"poam: {path} is a {profile.Model}, not a profile.");
            return ExitCode.Findings;
        }

        if (resolution.HasErrors && !allowsPartial)
        {
            environment.Messages.WriteLine("poam: nothing was written, as controls would be missing. --allow-partial writes what there is.");
            return ExitCode.Findings;
        }

        ReadOnlyMemory<byte> text = resolution.Write(FormatOf(to, output) ?? profile.Format);
        target.Write(stream => stream.Write(text.Span));
        return ExitCode.Success;
    }

    private TimeProvider ClockOf(string? asOf) => asOf is null
        ? environment.Clock
        : DayClock.AtStartOf(DateOnly.ParseExact(asOf, DateFormat, CultureInfo.InvariantCulture));

    private static OscalFormat? FormatOf(string? name, string? output) => (name ?? Path.GetExtension(output ?? "").TrimStart('.').ToLowerInvariant()) switch
    {
        "json" => OscalFormat.Json,
        "yaml" or "yml" => OscalFormat.Yaml,
        "xml" => OscalFormat.Xml,
        _ => null,
    };
}
