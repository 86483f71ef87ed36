namespace Poam.Oscal.Cli.Tests;

/// <summary>Small POA&amp;Ms, right and wrong.</summary>
internal static class Poams
{
    public const string Clean =
        """
        {
          "plan-of-action-and-milestones": {
            "uuid": "dc802e5e-f43f-4efe-86a4-b6033583427f",
            "metadata": {
              "title": "Printers",
              "last-modified": "2026-07-31T16:42:18-04:00",
              "version": "1.5",
              "oscal-version": "1.1.3"
            },
            "system-id": { "id": "ACP-0042" },
            "poam-items": [
              { "title": "Printer with default password", "description": "Set a password.", "uuid": "0aa9f0f4-7d92-4e9a-8d2f-0c0b3f1a7c11" }
            ]
          }
        }
        """;

    /// <summary>A high risk, found on 1 April 2026 and logged the day before, that nothing gives a date.</summary>
    public const string Undated =
        """
        plan-of-action-and-milestones:
          uuid: dc802e5e-f43f-4efe-86a4-b6033583427f
          metadata:
            title: Portal
            last-modified: "2026-04-01T16:42:18Z"
            version: "1.0"
            oscal-version: 1.1.3
            parties: [ { uuid: fcef9bac-d0b8-59c2-b4d7-7d011f47cd51, type: person, name: Dana Whitlock } ]
          system-id: { id: ACP-0042 }
          observations:
            - { uuid: 4e3efa6c-7a70-54d6-89a7-8accb8100227, description: The scanner reports version 1., methods: [TEST], types: [finding], collected: "2026-04-01T09:00:00Z" }
          risks:
            - uuid: 0c2afa88-0540-5748-af05-71b4aadf9c46
              title: Requests can be mixed
              description: Two users may see each other.
              statement: Data may leak.
              status: open
              characterizations:
                - origin: { actors: [ { type: party, actor-uuid: fcef9bac-d0b8-59c2-b4d7-7d011f47cd51 } ] }
                  facets: [ { name: risk, system: http://fedramp.gov/ns/oscal, value: high } ]
              risk-log: { entries: [ { uuid: 048a7294-82ae-5066-b7b1-4765a60ff220, start: "2026-03-31T10:00:00Z", status-change: open } ] }
              related-observations: [ { observation-uuid: 4e3efa6c-7a70-54d6-89a7-8accb8100227 } ]
          poam-items:
            - { uuid: b726fede-34d4-5a4b-9032-2518ae1f5415, title: Old proxy, description: The edge proxy is out of date., related-risks: [ { risk-uuid: 0c2afa88-0540-5748-af05-71b4aadf9c46 } ] }
        """;

    /// <summary>One warning: the release is not known.</summary>
    public static string UnknownRelease { get; } = Clean.Replace("1.1.3", "1.9.0", StringComparison.Ordinal);

    /// <summary>Two errors: a null in line 10, an empty array in line 12.</summary>
    public static string Broken { get; } = Clean
        .Replace("{ \"id\": \"ACP-0042\" }", "{ \"id\": null }", StringComparison.Ordinal)
        .Replace("\"Set a password.\"", "\"d\", \"props\": []", StringComparison.Ordinal);
}
