using System.CommandLine;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>The verb <c>poam check-in</c>: what the vendor says who owes a fix.</summary>
internal sealed class CheckInCommand(ToolEnvironment environment)
{
    private readonly Option<string?> _text = StepTexts.Option("--text", "What the vendor said, in Markdown.");
    private readonly Option<string?> _product = new("--product") { HelpName = "TITLE", Description = "The product that waits for the fix, as the title of a component; the first check-in takes one." };
    private readonly Option<string> _expected = ItemOptions.DateOption("--expected", "The day for which the vendor promises the fix.");
    private readonly Option<bool> _resolved = new("--resolved") { Description = "The vendor has released the fix." };
    private readonly Option<string> _released = ItemOptions.DateOption("--released", "The day on which the fix was released: the time for the remediation starts then.");

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        LifecycleVerb verb = new(environment);
        return verb.Create(
            "check-in",
            "Logs that the vendor was asked who owes the fix of an item.",
            (parsed, life) => life.CheckIn(verb.ItemOf(parsed), new VendorCheckIn
            {
                Description = StepTexts.Optional(parsed, _text),
                Product = parsed.GetValue(_product) is { } product ? product : default(MarkupLine?),
                ExpectedOn = ItemOptions.DayOf(parsed.GetValue(_expected)),
                IsResolved = parsed.GetValue(_resolved),
                ReleasedOn = ItemOptions.DayOf(parsed.GetValue(_released)),
            }),
            _text, _product, _expected, _resolved, _released);
    }
}
