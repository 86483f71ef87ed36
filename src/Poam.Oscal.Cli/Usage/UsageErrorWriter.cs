using System.CommandLine;
using System.CommandLine.Parsing;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Cli.Usage;

/// <summary>Says what is wrong with a command line and what to type instead.</summary>
internal sealed class UsageErrorWriter(TextWriter writer)
{
    /// <summary>Writes the first error: those behind it usually follow from it.</summary>
    public void Write(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (MistakenOption.In(parsed) is { } option)
        {
            writer.WriteLine("poam: " + UnknownOption(option, command));
        }
        else if (parsed.UnmatchedTokens.Count > 0)
        {
            WriteUnmatched(command, parsed.UnmatchedTokens[0]);
        }
        else if (command is RootCommand)
        {
            writer.WriteLine("poam: say what to do. To check a file or a folder type: poam validate FILE-OR-FOLDER");
        }
        else
        {
            writer.WriteLine("poam: " + MessageOf(parsed.Errors[0], command));
        }

        writer.WriteLine($"'{PathOf(command)} --help' lists everything that can be typed.");
    }

    /// <summary>What to say about an option that does not exist.</summary>
    public static string UnknownOption(string token, Command command)
    {
        int valueStart = token.AsSpan().IndexOfAny('=', ':');
        string name = valueStart < 0 ? token : token[..valueStart];
        string? nearest = NearestName.Find(name, NamesOfOptions(command));
        if (nearest is not null)
        {
            return $"there is no option '{name}'. Did you mean '{nearest}'?";
        }

        return command.Arguments.Count == 0
            ? $"there is no option '{name}'."
            : $"there is no option '{name}'. A file whose name starts with a dash is written as './{name}'.";
    }

    private static List<string> NamesOfOptions(Command command)
    {
        List<string> names = ["--help"];
        foreach (Option option in command.Options)
        {
            names.Add(option.Name);
        }

        return names;
    }

    /// <summary>A command as it is typed, with those above it.</summary>
    private static string PathOf(Command command)
    {
        string path = command is RootCommand ? "poam" : command.Name;
        foreach (Symbol parent in command.Parents)
        {
            if (parent is Command above)
            {
                return PathOf(above) + " " + path;
            }
        }

        return path;
    }

    private static string MessageOf(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value: {option.Option.Name} {option.Option.HelpName}",
        ArgumentResult { Tokens.Count: 0 } argument => NeedsArgument(argument.Argument, command),
        CommandResult { Command.Arguments: [var argument, ..] } => NeedsArgument(argument, command),
        CommandResult { Command.Subcommands: [var first, ..] } => $"say what to do: {string.Join(", ", NamesOf(command))}, as in: {PathOf(first)}",
        _ => error.Message,
    };

    private static string NeedsArgument(Argument argument, Command command) => argument.Arity.MaximumNumberOfValues == 1
        ? $"{argument.Name} is missing. {argument.Description}"
        : $"say what to {(command.Name == "fmt" ? "format" : "check")}: a file, a folder, a pattern or - for standard input, as in: {PathOf(command)} poam.yaml";

    private static List<string> NamesOf(Command command)
    {
        List<string> verbs = [];
        foreach (Command verb in command.Subcommands)
        {
            verbs.Add(verb.Name);
        }

        return verbs;
    }

    private static bool LooksLikePath(string token) =>
        Path.HasExtension(token) || token.AsSpan().IndexOfAny('/', '\\') >= 0 || File.Exists(token) || Directory.Exists(token);

    private void WriteUnmatched(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            writer.WriteLine("poam: " + UnknownOption(token, command));
            return;
        }

        if (command.Arguments.Count > 0)
        {
            writer.WriteLine($"poam: '{token}' is one word too many for {PathOf(command)}.");
            return;
        }

        if (LooksLikePath(token))
        {
            writer.WriteLine($"poam: '{token}' is no command. To check it type: poam validate {token}");
            return;
        }

        List<string> verbs = NamesOf(command);
        string? nearest = NearestName.Find(token, verbs);
        writer.WriteLine(nearest is null
            ? $"poam: there is no command '{token}'. The commands are: {string.Join(", ", verbs)}."
            : $"poam: there is no command '{token}'. Did you mean '{PathOf(command)} {nearest}'?");
    }
}
