using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam query</c>: the parts of a document that a Metapath expression finds.</summary>
internal sealed class QueryCommand(ToolEnvironment environment)
{
    private readonly Argument<string> _file = new("FILE") { Description = "The document, or - for standard input." };

    private readonly Argument<string> _expression = new("METAPATH")
    {
        Description = "What to find, with the names of XML, such as \"//poam-item[not(@uuid)]/title\" or \"count(//risk[status = 'open'])\".",
    };

    private readonly Option<string> _format = OptionValues.Choice("--format", "How the matches are written.", ["text", "json"]);

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new(
            "query",
            "Prints what a Metapath expression finds in an OSCAL document: place, JSON pointer and value. "
            + "Exit codes: 0 the query ran, 2 wrong usage or a wrong expression, 3 the document could not be read, 4 internal error.")
        {
            _file, _expression, _format,
        };
        command.SetAction(parsed => Run(parsed.GetValue(_file)!, parsed.GetValue(_expression)!, parsed.GetValue(_format) == "json"));
        return command;
    }

    private int Run(string file, string expression, bool asJson)
    {
        InputFile input = NamedInput.Of(file, environment);
        InputContent content = new InputReader(environment, OscalLimits.Default.MaxInputBytes).Read(input);
        if (content.Refusal is not null)
        {
            return Unreadable(input, content.Refusal);
        }

        QueryResult result = OscalQuery.Run(content.Bytes, expression, input.FullPath, new QueryOptions { Now = environment.Clock.GetUtcNow() });
        if (result.Error is { } error)
        {
            environment.Messages.WriteLine($"poam: {error.Message}");
            WritePlace(expression, error.Offset);
            return ExitCode.Usage;
        }

        if (result.Model is null)
        {
            return Unreadable(input, "it is no OSCAL document; 'poam validate' says more");
        }

        foreach (string hint in result.Hints)
        {
            environment.Messages.WriteLine("poam: " + hint);
        }

        if (result.DocumentErrors > 0)
        {
            string errors = result.DocumentErrors == 1 ? "an error" : $"{result.DocumentErrors} errors";
            environment.Messages.WriteLine($"poam: {input.Path} has {errors}, so something may be missing here; 'poam validate' says more");
        }

        QueryWriter writer = new(input.Path, expression, result);
        new StandardOutputTarget(environment).Write(asJson ? writer.WriteJson : writer.WriteText);
        return ExitCode.Success;
    }

    private int Unreadable(InputFile input, string reason)
    {
        environment.Messages.WriteLine($"poam: {input.Path}: {reason}");
        return ExitCode.Unreadable;
    }

    /// <summary>Points at the place of an error in an expression of one short line; of others, the place is counted.</summary>
    private void WritePlace(string expression, int offset)
    {
        const int Widest = 120;
        if (expression.Length is > 0 and <= Widest && expression.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            environment.Messages.WriteLine("  " + expression);
            environment.Messages.WriteLine("  " + new string(' ', offset) + "^");
        }
        else
        {
            environment.Messages.WriteLine($"  at character {offset + 1} of the expression");
        }
    }
}
