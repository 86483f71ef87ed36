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

    /// <summary>One warning: the release is not known.</summary>
    public static string UnknownRelease { get; } = Clean.Replace("1.1.3", "1.9.0", StringComparison.Ordinal);

    /// <summary>Two errors: a null in line 10, an empty array in line 12.</summary>
    public static string Broken { get; } = Clean
        .Replace("{ \"id\": \"ACP-0042\" }", "{ \"id\": null }", StringComparison.Ordinal)
        .Replace("\"Set a password.\"", "\"d\", \"props\": []", StringComparison.Ordinal);
}
