using System.Globalization;
using Poam.Oscal.Definitions;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;

namespace Poam.Oscal.Validation.Rules;

/// <summary>How messages write facts.</summary>
internal static class FactText
{
    /// <summary>The day of a point in time, as it is written.</summary>
    public static string Day(Moment moment) => moment.Day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The text of a node, quoted.</summary>
    public static string Quote(RuleContext context, int node) => AdviceText.Quote(context.Document.TextOf(node));

    /// <summary>An object with its title: <c>milestone 'Proxy updated'</c>, or <c>milestone</c> alone.</summary>
    public static string Name(RuleContext context, int node, string kind)
    {
        string title = ObjectNames.TitleOf(context.Links, node);
        return title.Length > 0 ? $"{kind} '{title}'" : kind;
    }

    /// <summary>An item with what people call it: <c>V-3 'Old protocol versions'</c>.</summary>
    public static string Item(RuleContext context, ItemFacts item)
    {
        string name = Name(context, item.Node, item.PoamIdNode < 0 ? "The item" : AdviceText.Decode(context.Document.TextOf(item.PoamIdNode)));
        return name;
    }

    /// <summary>A number of days.</summary>
    public static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    /// <summary>What a deviation is called.</summary>
    public static string Name(ObservationTypes deviation) => deviation switch
    {
        ObservationTypes.FalsePositive => "false positive",
        ObservationTypes.OperationalRequirement => "operational requirement",
        _ => "risk adjustment",
    };
}
