using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation;

/// <summary>Rules that stand for what users bring along.</summary>
internal static class UserRules
{
    /// <summary>A document keeps the JSON Schema that it is checked against.</summary>
    public static RuleDescriptor Schema { get; } = new(
        "USER1001",
        "Keep the JSON Schema that was asked for",
        Severity.Error,
        RuleSource.User,
        """
        The document breaks a JSON Schema that you named: `poam validate --schema FILE`, or `SchemaCheck` in the library. The message ends in the
        place of the broken keyword inside the schema, such as `#/definitions/risk/required`, and the rule's key in reports names the keyword:
        `USER1001/required`.

        Documents in YAML and XML are checked as the JSON that `poam convert` makes of them; places and pointers are those of the document itself.

        OSCAL's own rules run beside the schema and mostly say the same in better words, so a fault may be reported twice:
        `--rules -USER1001` leaves the schema out.

        - The schema is right: mend the document.
        - The schema is wrong or belongs to another release: name another one. `--schema generated` takes the one that was made for the
          document's own model and release. The schemas that NIST publishes differ from its definitions in places, which docs/conformance.md lists.
        """);

    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [Schema];
}
