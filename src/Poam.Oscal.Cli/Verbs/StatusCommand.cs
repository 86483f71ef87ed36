using System.CommandLine;
using System.Globalization;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Cli.Verbs.Lifecycle;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam status</c>: where POA&amp;Ms stand.</summary>
internal sealed class StatusCommand(ToolEnvironment environment)
{
    private readonly ItemOptions _items = new(environment);

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("status", "Sums POA&Ms up: counts, what is overdue, severities, families, next milestones.");
        _items.AddTo(command);
        command.Subcommands.Add(new StatusSetCommand(environment).Create());
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        ItemReader reader = new(environment);
        DateOnly asOf = _items.AsOf(parsed);
        List<ItemRow> rows = reader.Read(_items.InputsOf(parsed), asOf, _items.Policy(parsed));
        if (reader.Documents.Count > 0)
        {
            string title = reader.Documents.Count == 1
                ? $"{reader.Documents[0].Document.Metadata?.Title.ToPlainText()} ({reader.Documents[0].Path})"
                : string.Create(CultureInfo.InvariantCulture, $"{reader.Documents.Count} POA&Ms");
            new StandardOutputTarget(environment).Write(new StatusPage(rows, asOf).Write(title));
        }

        return reader.HasUnreadable ? ExitCode.Unreadable : ExitCode.Success;
    }
}
