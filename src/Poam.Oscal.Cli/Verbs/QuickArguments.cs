namespace Poam.Oscal.Cli.Verbs;

/// <summary>
/// Reads the plain command lines of <c>poam validate</c> without the command line parser, whose start costs more than checking a small document.
/// Whatever is not plain (help, an unknown option, a wrong value, <c>--</c>) is left to the parser, which has the words for it.
/// </summary>
internal static class QuickArguments
{
    /// <summary>Reads a command line.</summary>
    /// <returns>Its words, just as the parser would read them; null when it is not plain.</returns>
    public static ValidateArguments? Read(string[] args)
    {
        if (args.Length < 2 || args[0] != "validate")
        {
            return null;
        }

        List<string> inputs = new(args.Length);
        List<string> exclude = [];
        List<string> constraints = [];
        List<string> roots = [];
        List<string> maps = [];
        ValidateArguments read = new() { Inputs = inputs, Exclude = exclude, Constraints = constraints, Roots = roots, Maps = maps };
        for (int i = 1; i < args.Length; i++)
        {
            if (IsInput(args[i]))
            {
                inputs.Add(args[i]);
            }
            else if (WithFlag(read, args[i], i + 1 < args.Length ? args[i + 1] : "") is { } flagged)
            {
                read = flagged;
            }
            else if (i + 1 == args.Length || !IsInput(args[i + 1]))
            {
                return null;
            }
            else if (Repeated(args[i], args[i + 1]) is { } values)
            {
                values.Add(args[++i]);
            }
            else if (With(read, args[i], args[++i]) is { } more)
            {
                read = more;
            }
            else
            {
                return null;
            }
        }

        return inputs.Count == 0 ? null : read;

        List<string>? Repeated(string option, string value) => option switch
        {
            ValidateArguments.ExcludeOption => exclude,
            ValidateArguments.ConstraintsOption => constraints,
            ValidateArguments.RootOption => roots,
            ValidateArguments.MapOption when ValidateArguments.IsMap(value) => maps,
            _ => null,
        };
    }

    /// <summary>Whether the parser takes a word for an input or a value wherever it stands.</summary>
    private static bool IsInput(string word) => word == "-" || (word.Length > 0 && word[0] is not ('-' or '[') && word is not ("/?" or "/h"));

    /// <summary>Adds an option without a value; null when it is none, was given before, or when the parser would take the next word for its value.</summary>
    private static ValidateArguments? WithFlag(ValidateArguments read, string option, string next) => option switch
    {
        _ when bool.TryParse(next, out _) => null,
        ValidateArguments.NewOnlyOption when !read.NewOnly => read with { NewOnly = true },
        ValidateArguments.StrictLinksOption when !read.StrictLinks => read with { StrictLinks = true },
        ValidateArguments.AllowNetworkOption when !read.AllowNetwork => read with { AllowNetwork = true },
        _ => null,
    };

    /// <summary>Adds an option; null when it is unknown, was given before, or has a wrong value.</summary>
    private static ValidateArguments? With(ValidateArguments read, string option, string value) => option switch
    {
        ValidateArguments.FormatOption when read.Format is null && Has(ValidateArguments.Formats, value) => read with { Format = value },
        ValidateArguments.OutputOption when read.Output is null => read with { Output = value },
        ValidateArguments.StepSummaryOption when read.StepSummary is null => read with { StepSummary = value },
        ValidateArguments.ConfigOption when read.Config is null => read with { Config = value },
        ValidateArguments.FailOnOption when read.FailOn is null && Has(ValidateArguments.FailOns, value) => read with { FailOn = value },
        ValidateArguments.MaxFindingsOption when read.MaxFindings is null && ValidateArguments.IsCount(value) => read with { MaxFindings = value },
        ValidateArguments.AsOfOption when read.AsOf is null && ValidateArguments.IsDate(value) => read with { AsOf = value },
        ValidateArguments.RulesOption when read.Rules is null && ValidateArguments.IsRules(value) => read with { Rules = value },
        ValidateArguments.CatalogOption when read.Catalog is null => read with { Catalog = value },
        ValidateArguments.BaselineOption when read.Baseline is null => read with { Baseline = value },
        ValidateArguments.AgainstOption when read.Against is null => read with { Against = value },
        ValidateArguments.SchemaOption when read.Schema is null => read with { Schema = value },
        ValidateArguments.CompatOption when read.Compat is null && Has(ValidateArguments.Compats, value) => read with { Compat = value },
        ValidateArguments.ColorOption when read.Color is null && Has(ValidateArguments.Colors, value) => read with { Color = value },
        ValidateArguments.SspOption when read.Ssp is null => read with { Ssp = value },
        ValidateArguments.SarOption when read.Sar is null => read with { Sar = value },
        _ => null,
    };

    private static bool Has(string[] values, string value) => Array.IndexOf(values, value) >= 0;
}
