using System.CommandLine;
using System.Text;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam list</c>: the items of POA&amp;Ms, as a table or as data.</summary>
internal sealed class ListCommand(ToolEnvironment environment)
{
    private static readonly string[] Statuses = ["open", "in-progress", "deferred", "complete"];
    private static readonly string[] Severities = ["critical", "high", "moderate", "low", "very-low"];

    private readonly ItemOptions _items = new(environment);
    private readonly Option<string> _status = new("--status") { HelpName = "STATUS,...", Description = "Only items of these statuses: open, in-progress, deferred, complete, or the words of FedRAMP, eMASS, OMB and OSCAL." };
    private readonly Option<bool> _open = new("--open") { Description = "Only items that are not complete." };
    private readonly Option<string> _control = new("--control") { HelpName = "ID,...", Description = "Only items about these controls and their enhancements, such as ac-2 or AC-2(3)." };
    private readonly Option<string> _family = new("--family") { HelpName = "FAMILY,...", Description = "Only items about controls of these families, such as AC." };
    private readonly Option<string> _severity = new("--severity") { HelpName = "LEVEL,...", Description = "Only items rated like this: critical, high, moderate, low, very-low." };
    private readonly Option<string> _owner = new("--owner") { HelpName = "NAME", Description = "Only items of somebody whose name or e-mail address has this in it." };
    private readonly Option<bool> _overdue = new("--overdue") { Description = "Only items that are past due without an excuse." };
    private readonly Option<string> _dueBefore = ItemOptions.DateOption("--due-before", "Only open items that are due before this day.");
    private readonly Option<string> _query = new("--query") { HelpName = "TEXT", Description = "Only items with this text in a title, description, log entry, control, CVE or asset." };
    private readonly Option<string> _sort = new("--sort") { HelpName = "[-]COLUMN,...", Description = "Sort by these columns; a - before a name turns its order. [default: the order of the document]" };
    private readonly Option<string> _columns = new("--columns") { HelpName = "COLUMN,...", Description = $"What to show: {string.Join(", ", ItemColumn.Names)}." };
    private readonly Option<string> _format = OptionValues.Choice("--format", "How the list is written.", ["table", "json", "csv", "markdown"]);
    private readonly Option<string> _output = new("--output") { HelpName = "FILE", Description = "Write the list to a file instead of standard output." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("list", "Lists the items of POA&Ms: status, severity, controls, due date, owner, weakness.")
        {
            _status, _open, _control, _family, _severity, _owner, _overdue, _dueBefore, _query, _sort, _columns, _format, _output,
        };
        _items.AddTo(command);
        _columns.CompletionSources.Add([.. ItemColumn.Names]);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        ReportTarget target = ReportTarget.For(parsed.GetValue(_output), environment);
        ItemFilter filter = Filter(parsed);
        List<(ItemColumn Column, bool IsTurned)> order = Order(parsed.GetValue(_sort));
        List<ItemColumn> columns = ItemOptions.Words("--columns", parsed.GetValue(_columns), ItemColumn.Find, ItemColumn.Names);
        ItemReader reader = new(environment);
        DateOnly asOf = _items.AsOf(parsed);
        List<ItemRow> all = reader.Read(_items.InputsOf(parsed), asOf, _items.Policy(parsed));
        List<ItemRow> rows = [.. Sort(all.Where(filter.Accepts), order)];
        if (columns.Count == 0)
        {
            IEnumerable<string> usual = reader.Documents.Count > 1 ? ItemColumn.Usual.SkipLast(1).Append("file").Append("weakness") : ItemColumn.Usual;
            columns = [.. usual.Select(name => ItemColumn.Find(name)!)];
        }

        if (reader.Documents.Count == 0)
        {
            return ExitCode.Unreadable;
        }

        NoteUnknownControls(filter, all);
        string format = parsed.GetValue(_format)!;
        target.Write(output =>
        {
            if (format == "json")
            {
                ItemJsonWriter.Write(output, rows, asOf);
            }
            else
            {
                output.Write(Encoding.UTF8.GetBytes(Write(format, columns, rows, asOf, parsed.GetValue(_output) is null)));
            }
        });
        return reader.HasUnreadable ? ExitCode.Unreadable : ExitCode.Success;
    }

    /// <summary>A list without items looks as if all were well; it may be the control that is misspelt.</summary>
    private void NoteUnknownControls(ItemFilter filter, List<ItemRow> all)
    {
        string[] known = [.. all.SelectMany(r => r.View.Controls).Distinct(StringComparer.Ordinal)];
        foreach (string wanted in filter.Controls.Where(w => !known.Any(c => ControlName.IsOrIsPartOf(c, w))))
        {
            string hint = NearestName.Find(wanted.ToLowerInvariant(), known) is { } near ? $" Did you mean '{near}'?" : "";
            environment.Messages.WriteLine($"poam: no item is about a control '{wanted}'.{hint}");
        }

        foreach (string wanted in filter.Families.Where(w => !known.Any(c => ControlName.IsOfFamily(c, w))))
        {
            environment.Messages.WriteLine($"poam: no item is about a control of the family '{wanted}'.");
        }
    }

    private string Write(string format, List<ItemColumn> columns, List<ItemRow> rows, DateOnly asOf, bool isForScreen)
    {
        bool isData = format == "csv";
        CellTable table = new(
            [.. columns.Select(c => isData ? c.Name : c.Heading)],
            [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(c => CellText.Of(c.Text(row)))])]);
        int overdue = rows.Count(r => r.View.IsOverdue);
        string summary = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{rows.Count} {(rows.Count == 1 ? "item" : "items")}{(overdue > 0 ? $", {overdue} overdue" : "")} · as of {asOf:yyyy-MM-dd}");
        return format switch
        {
            "csv" => table.ToCsv(),
            "markdown" => $"{table.ToMarkdown()}\n{summary}\n",
            _ when rows.Count == 0 => summary + "\n",
            _ => $"{table.ToText(isForScreen ? environment.OutputWidth : 0)}\n{summary}\n",
        };
    }

    private ItemFilter Filter(ParseResult parsed) => new()
    {
        Statuses = [.. ItemOptions.Words("--status", parsed.GetValue(_status), word => (object?)StatusWords.Parse(word), Statuses).Cast<ItemStatus>()],
        OnlyOpen = parsed.GetValue(_open),
        Controls = ItemOptions.Words("--control", parsed.GetValue(_control), word => word, []),
        Families = ItemOptions.Words("--family", parsed.GetValue(_family), word => word, []),
        Levels = [.. ItemOptions.Words("--severity", parsed.GetValue(_severity), word => (object?)LevelOf(word), Severities).Cast<RiskLevel>()],
        Owner = parsed.GetValue(_owner),
        OnlyOverdue = parsed.GetValue(_overdue),
        DueBefore = ItemOptions.DayOf(parsed.GetValue(_dueBefore)),
        Query = parsed.GetValue(_query),
    };

    private static RiskLevel? LevelOf(string word) => word.ToLowerInvariant() switch
    {
        "critical" or "very-high" => RiskLevel.Critical,
        "high" => RiskLevel.High,
        "moderate" or "medium" => RiskLevel.Moderate,
        "low" => RiskLevel.Low,
        "very-low" => RiskLevel.VeryLow,
        _ => null,
    };

    private static List<(ItemColumn Column, bool IsTurned)> Order(string? text) =>
    [
        .. ItemOptions.Words("--sort", text, word => ItemColumn.Find(word.TrimStart('-')) is null ? null : word, ItemColumn.Names)
            .Select(word => (ItemColumn.Find(word.TrimStart('-'))!, word.StartsWith('-'))),
    ];

    /// <summary>Items that a column says nothing of come last, whichever way it is turned.</summary>
    private static IEnumerable<ItemRow> Sort(IEnumerable<ItemRow> rows, List<(ItemColumn Column, bool IsTurned)> order)
    {
        IOrderedEnumerable<ItemRow>? sorted = null;
        foreach ((ItemColumn column, bool isTurned) in order)
        {
            sorted = sorted is null ? rows.OrderBy(r => column.Key(r) is null) : sorted.ThenBy(r => column.Key(r) is null);
            sorted = isTurned ? sorted.ThenByDescending(column.Key) : sorted.ThenBy(column.Key);
        }

        return sorted ?? rows;
    }
}
