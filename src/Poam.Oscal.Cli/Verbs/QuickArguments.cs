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
        ValidateArguments read = new() { Inputs = inputs, Exclude = exclude, Constraints = constraints };
        for (int i = 1; i < args.Length; i++)
        {
            if (IsInput(args[i]))
            {
                inputs.Add(args[i]);
            }
            else if (i + 1 == args.Length || !IsInput(args[i + 1]))
            {
                return null;
            }
            else if (args[i] == ValidateArguments.ExcludeOption)
            {
                exclude.Add(args[++i]);
            }
            else if (args[i] == ValidateArguments.ConstraintsOption)
            {
                constraints.Add(args[++i]);
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
    }

    /// <summary>Whether the parser takes a word for an input or a value wherever it stands.</summary>
    private static bool IsInput(string word) => word == "-" || (word.Length > 0 && word[0] is not ('-' or '[') && word is not ("/?" or "/h"));

    /// <summary>Adds an option; null when it is unknown, was given before, or has a wrong value.</summary>
    private static ValidateArguments? With(ValidateArguments read, string option, string value) => option switch
    {
        ValidateArguments.FormatOption when read.Format is null && Has(ValidateArguments.Formats, value) => read with { Format = value },
        ValidateArguments.OutputOption when read.Output is null => read with { Output = value },
        ValidateArguments.StepSummaryOption when read.StepSummary is null => read with { StepSummary = value },
        ValidateArguments.FailOnOption when read.FailOn is null && Has(ValidateArguments.FailOns, value) => read with { FailOn = value },
        ValidateArguments.MaxFindingsOption when read.MaxFindings is null && ValidateArguments.IsCount(value) => read with { MaxFindings = value },
        ValidateArguments.AsOfOption when read.AsOf is null && ValidateArguments.IsDate(value) => read with { AsOf = value },
        ValidateArguments.RulesOption when read.Rules is null && ValidateArguments.IsRules(value) => read with { Rules = value },
        ValidateArguments.AgainstOption when read.Against is null => read with { Against = value },
        ValidateArguments.SchemaOption when read.Schema is null => read with { Schema = value },
        ValidateArguments.CompatOption when read.Compat is null && Has(ValidateArguments.Compats, value) => read with { Compat = value },
        ValidateArguments.ColorOption when read.Color is null && Has(ValidateArguments.Colors, value) => read with { Color = value },
        _ => null,
    };

    private static bool Has(string[] values, string value) => Array.IndexOf(values, value) >= 0;
}
