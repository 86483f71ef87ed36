using System.Text;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Validation.Configuration;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>The JSON Schema of the configuration accepts what the reader accepts.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly string[] Configurations =
    [
        "{}",
        "[]",
        """{ "rules": ["default", "-POAM2022"], "severities": { "OSCAL1003": "info" }, "fail-on": "unchecked", "catalog": "rev5", "baseline": "low" }""",
        """{ "rules": "default" }""",
        """{ "rules": [1] }""",
        """{ "rules": [null] }""",
        """{ "severities": { "OSCAL1003": "fatal" } }""",
        """{ "severities": [] }""",
        """{ "fail-on": "never" }""",
        """{ "fail-on": null }""",
        """{ "catalog": "" }""",
        """{ "catalog": 5 }""",
        """{ "strict-links": true }""",
        """{ "strict-links": "true" }""",
        """{ "map": { "https://a/": "b" } }""",
        """{ "map": { "https://a/": [] } }""",
        """{ "roots": [""] }""",
        """{ "policy": { "sla": { "policy": "dod", "critical": 15 }, "stale-after": 30 } }""",
        """{ "policy": { "sla": { "critical": 0 } } }""",
        """{ "policy": { "sla": { "urgent": 1 } } }""",
        """{ "policy": { "stale-after": "30" } }""",
        """{ "policy": { "stale-after": 3000000000 } }""",
        """{ "overrides": [{ "paths": ["a"], "fail-on": "info" }] }""",
        """{ "overrides": [{ "fail-on": "info" }] }""",
        """{ "overrides": [{ "paths": ["a"], "exclude": [] }] }""",
        """{ "suppressions": [{ "rule": "OSCAL1003", "uuid": "u", "reason": "r", "until": "2026-09-30", "path": "p" }] }""",
        """{ "suppressions": [{ "rule": "OSCAL1003", "uuid": "u", "reason": "r", "until": "2026-09-31" }] }""",
        """{ "suppressions": [{ "rule": "OSCAL1003", "reason": "r" }] }""",
        """{ "suppressions": [{ "rule": "OSCAL1003", "uuid": "u", "pointer": "/p", "reason": "r" }] }""",
        """{ "suppressions": [{ "rule": "OSCAL1003", "fingerprint": "f" }] }""",
        """{ "$schema": "x", "known-findings": "known.json", "exclude": ["a"], "constraints": [] }""",
        """{ "rulez": [] }""",
    ];

    [SkippableFact]
    public void Schema_accepts_what_the_reader_accepts()
    {
        string schema = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "schemas", "config", "poam.config.schema.json"));
        AjvOracle oracle = SchemaOracles.RequireAjv();
        oracle.Compile("configuration", schema);

        IReadOnlyList<SchemaVerdict> verdicts = oracle.Validate("configuration", Configurations);

        for (int i = 0; i < Configurations.Length; i++)
        {
            PoamConfiguration configuration = PoamConfiguration.Parse(Encoding.UTF8.GetBytes(Configurations[i]), "c.json");
            verdicts[i].IsValid.Should().Be(configuration.Diagnostics.Count == 0, $"of {Configurations[i]}: {string.Join(" ", configuration.Diagnostics)} {verdicts[i]}");
        }
    }
}
