using System.CommandLine;
using System.CommandLine.Parsing;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Usage;

/// <summary>Options that do not exist: the parser takes them for arguments. Behind <c>--</c> everything is an argument.</summary>
internal static class MistakenOption
{
    /// <summary>The first argument that is meant as an option; null for none.</summary>
    public static string? In(ParseResult parsed)
    {
        foreach (Token token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return null;
            }
        }

        foreach (SymbolResult child in parsed.CommandResult.Children)
        {
            foreach (Token token in child is ArgumentResult argument ? argument.Tokens : [])
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                {
                    return token.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Refuses a command line that has one.</summary>
    /// <exception cref="UsageException">It has one.</exception>
    public static void Refuse(ParseResult parsed)
    {
        if (In(parsed) is { } option)
        {
            throw new UsageException(UsageErrorWriter.UnknownOption(option, parsed.CommandResult.Command));
        }
    }
}
