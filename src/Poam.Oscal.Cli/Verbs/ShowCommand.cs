using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Items;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam show</c>: one item as a page, with its history.</summary>
internal sealed class ShowCommand(ToolEnvironment environment)
{
    private readonly ItemOptions _items = new(environment);
    private readonly Argument<string> _item = new("ITEM") { Description = "The POAM-ID of an item, such as V-12, or the start of its UUID." };
    private readonly Option<string> _format = OptionValues.Choice("--format", "How the item is written.", ["text", "json"]);

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("show", "Shows one item of a POA&M: all fields, milestones, history.") { _item, _format };
        _items.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string wanted = parsed.GetValue(_item)!;
        ItemReader reader = new(environment);
        DateOnly asOf = _items.AsOf(parsed);
        List<ItemRow> rows = reader.Read(_items.InputsOf(parsed), asOf, _items.Policy(parsed));
        List<ItemRow> found = Find(rows, reader, wanted);
        if (found.Count == 0)
        {
            string? nearest = NearestName.Find(wanted, [.. rows.Select(r => r.Name)]);
            string hint = nearest is null ? " 'poam list' shows them all." : $" Did you mean '{nearest}'?";
            environment.Messages.WriteLine($"poam: there is no item '{wanted}'.{hint}");
            return reader.HasUnreadable ? ExitCode.Unreadable : ExitCode.Findings;
        }

        StandardOutputTarget target = new(environment);
        if (parsed.GetValue(_format) == "json")
        {
            target.Write(output => ItemJsonWriter.Write(output, found, asOf));
        }
        else
        {
            target.Write(string.Join('\n', found.Select(row => new ItemPage(row).Write())));
        }

        return reader.HasUnreadable ? ExitCode.Unreadable : ExitCode.Success;
    }

    /// <summary>The items of that id in all files; where no file has one, those whose UUID starts like that.</summary>
    private static List<ItemRow> Find(List<ItemRow> rows, ItemReader reader, string wanted)
    {
        PoamItem[] found = [.. reader.Documents.SelectMany(d => PoamIndex.Of(d.Document).FindItems(wanted))];
        bool isNamed = found.Any(i => wanted.Equals(i.PoamId, StringComparison.OrdinalIgnoreCase));
        return [.. rows.Where(r => found.Contains(r.View.Item) && (!isNamed || wanted.Equals(r.View.Id, StringComparison.OrdinalIgnoreCase)))];
    }
}
