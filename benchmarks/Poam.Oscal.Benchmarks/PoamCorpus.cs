using System.Buffers;
using System.Text.Json;

namespace Poam.Oscal.Benchmarks;

/// <summary>
/// Writes POA&amp;Ms of any size that look like real ones: for each item a risk, an observation, a finding, two milestones, a log and evidence,
/// about 8 KB together. The same number of items gives the same bytes, and no default rule finds anything on any day before the deadlines.
/// </summary>
public static class PoamCorpus
{
    private const string Party = "b7a3c1d2-5e4f-4a6b-8c9d-0e1f2a3b4c5d";
    private const string Tool = "c8b4d2e3-6f50-4b7c-9dae-1f203b4c5d6e";

    // Far off: what is overdue depends on the day of the run, and a clean document must stay clean.
    private const string FirstMilestone = "2096-06-01T00:00:00Z";
    private const string Deadline = "2096-07-01T00:00:00Z";
    private const string Status = "remediating";
    private const string FedRamp = "http://fedramp.gov/ns/oscal";

    // From here on the family has no withdrawn control.
    private const int FirstControl = 34;
    private const int ControlCount = 18;

    // A little more than an item takes, so that the buffer of the largest document is not doubled.
    private const int ItemBytes = 9000;

    private const string Text =
        "The scanner found that the service still offers an outdated protocol version on its management interface. "
        + "An attacker on the internal network could read or change administrative traffic.\n\n"
        + "* Affected: the management interface of the **portal** hosts\n* Found by: monthly authenticated scan\n* Repeated: no\n\n"
        + "See `vendor-advisory` for the fixed versions.";

    /// <summary>The faults of a broken item and its risk: an unknown member, two references to nothing, a date that is none, a prop of nobody's.</summary>
    public const int FaultsOfBrokenItem = 5;

    /// <summary>A document with so many POA&amp;M items, as JSON with two blanks of indentation.</summary>
    /// <param name="items">How many.</param>
    /// <param name="brokenEvery">Every so many items one is broken, with its risk; 0 for none.</param>
    public static byte[] Json(int items, int brokenEvery = 0)
    {
        bool IsBroken(int item) => brokenEvery > 0 && item % brokenEvery == 0;

        ArrayBufferWriter<byte> buffer = new((items * ItemBytes) + 4096);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartObject("plan-of-action-and-milestones");
            json.WriteString("uuid", Uuid(0, 0));
            WriteMetadata(json);
            json.WriteStartObject("system-id");
            json.WriteString("id", "portal-1");
            json.WriteEndObject();
            WriteScanner(json);
            WriteEach(json, "observations", items, WriteObservation);
            WriteEach(json, "risks", items, (j, item) => WriteRisk(j, item, IsBroken(item)));
            WriteEach(json, "findings", items, WriteFinding);
            WriteEach(json, "poam-items", items, (j, item) => WriteItem(j, item, IsBroken(item)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json)
    {
        json.WriteStartObject("metadata");
        json.WriteString("title", "Plan of action and milestones of the portal");
        json.WriteString("last-modified", "2026-05-01T09:30:00Z");
        json.WriteString("version", "2026-05");
        json.WriteString("oscal-version", "1.1.3");
        WriteObjects(json, "roles", j =>
        {
            j.WriteString("id", "system-owner");
            j.WriteString("title", "System owner");
        });
        WriteObjects(json, "parties", j =>
        {
            j.WriteString("uuid", Party);
            j.WriteString("type", "organization");
            j.WriteString("name", "Portal team");
        });
        json.WriteEndObject();
    }

    private static void WriteScanner(Utf8JsonWriter json)
    {
        json.WriteStartObject("local-definitions");
        WriteObjects(json, "components", j =>
        {
            j.WriteString("uuid", Tool);
            j.WriteString("type", "software");
            j.WriteString("title", "Vulnerability scanner");
            j.WriteString("description", "Scans every host of the portal once a month, with credentials.");
            j.WriteStartObject("status");
            j.WriteString("state", "operational");
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, int item)
    {
        json.WriteString("uuid", Uuid(1, item));
        json.WriteString("title", $"Scan result {item}");
        json.WriteString("description", Text);
        WriteStrings(json, "methods", "TEST");
        WriteStrings(json, "types", "discovery");
        WriteOrigins(json);
        WriteObjects(json, "subjects", j =>
        {
            j.WriteString("subject-uuid", Party);
            j.WriteString("type", "party");
        });
        WriteObjects(json, "relevant-evidence", j =>
        {
            j.WriteString("href", $"evidence/scan-{item}.json");
            j.WriteString("description", "The raw result of the scan.");
        });
        json.WriteString("collected", "2026-04-02T04:00:00Z");
    }

    private static void WriteRisk(Utf8JsonWriter json, int item, bool isBroken)
    {
        json.WriteString("uuid", Uuid(2, item));
        json.WriteString("title", $"Outdated protocol {item}");
        json.WriteString("description", Text);
        json.WriteString("statement", Text);
        WriteProps(json, isBroken ? null : FedRamp, ("impacted-control-id", Control(item)), ("priority", "2"));
        json.WriteString("status", Status);
        WriteObjects(json, "characterizations", j =>
        {
            j.WriteStartObject("origin");
            WriteActors(j);
            j.WriteEndObject();
            j.WriteStartArray("facets");
            WriteFacet(j, "likelihood", "moderate");
            WriteFacet(j, "impact", item % 3 == 0 ? "high" : "moderate");
            j.WriteEndArray();
        });
        json.WriteString("deadline", isBroken ? Deadline[..^1] : Deadline);
        WriteObjects(json, "remediations", j => WriteResponse(j, item));
        json.WriteStartObject("risk-log");
        json.WriteStartArray("entries");
        WriteEntry(json, 6, item, "2026-04-02T05:00:00Z", "open");
        WriteEntry(json, 7, item, "2026-04-10T05:00:00Z", Status);
        json.WriteEndArray();
        json.WriteEndObject();
        WriteObjects(json, "related-observations", j => j.WriteString("observation-uuid", Uuid(1, item)));
    }

    private static void WriteResponse(Utf8JsonWriter json, int item)
    {
        json.WriteString("uuid", Uuid(3, item));
        json.WriteString("lifecycle", "planned");
        json.WriteString("title", "Update the components");
        json.WriteString("description", Text);
        json.WriteStartArray("tasks");
        WriteMilestone(json, 4, item, "Staging is updated", FirstMilestone);
        WriteMilestone(json, 5, item, "Production is updated", Deadline);
        json.WriteEndArray();
    }

    private static void WriteMilestone(Utf8JsonWriter json, int kind, int item, string title, string end)
    {
        json.WriteStartObject();
        json.WriteString("uuid", Uuid(kind, item));
        json.WriteString("type", "milestone");
        json.WriteString("title", title);
        json.WriteString("description", "All hosts run the fixed version and the scan is clean.");
        json.WriteStartObject("timing");
        json.WriteStartObject("within-date-range");
        json.WriteString("start", "2026-05-01T00:00:00Z");
        json.WriteString("end", end);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteObjects(json, "responsible-roles", j =>
        {
            j.WriteString("role-id", "system-owner");
            WriteStrings(j, "party-uuids", Party);
        });
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, int kind, int item, string start, string status)
    {
        json.WriteStartObject();
        json.WriteString("uuid", Uuid(kind, item));
        json.WriteString("title", "Status changed");
        json.WriteString("start", start);
        WriteObjects(json, "logged-by", j => j.WriteString("party-uuid", Party));
        json.WriteString("status-change", status);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, int item)
    {
        json.WriteString("uuid", Uuid(8, item));
        json.WriteString("title", $"Finding {item}");
        json.WriteString("description", Text);
        WriteOrigins(json);
        json.WriteStartObject("target");
        json.WriteString("type", "statement-id");
        json.WriteString("target-id", Control(item) + "_smt");
        json.WriteStartObject("status");
        json.WriteString("state", "not-satisfied");
        json.WriteString("reason", "fail");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteObjects(json, "related-observations", j => j.WriteString("observation-uuid", Uuid(1, item)));
        WriteObjects(json, "related-risks", j => j.WriteString("risk-uuid", Uuid(2, item)));
    }

    private static void WriteItem(Utf8JsonWriter json, int item, bool isBroken)
    {
        json.WriteString("uuid", Uuid(9, item));
        json.WriteString("title", $"Outdated protocol on the management interface ({item})");
        json.WriteString("description", Text);
        WriteProps(json, FedRamp, ("POAM-ID", $"V-{item}"));
        if (isBroken)
        {
            json.WriteString("remark", "There is no such member.");
        }

        WriteObjects(json, "origins", WriteActors);
        WriteObjects(json, "related-findings", j => j.WriteString("finding-uuid", Uuid(isBroken ? 10 : 8, item)));
        WriteObjects(json, "related-observations", j => j.WriteString("observation-uuid", Uuid(1, item)));
        WriteObjects(json, "related-risks", j => j.WriteString("risk-uuid", Uuid(isBroken ? 11 : 2, item)));
    }

    private static void WriteFacet(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("system", FedRamp);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteProps(Utf8JsonWriter json, string? ns, params (string Name, string Value)[] props)
    {
        json.WriteStartArray("props");
        foreach ((string name, string value) in props)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (ns is not null)
            {
                json.WriteString("ns", ns);
            }

            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOrigins(Utf8JsonWriter json) => WriteObjects(json, "origins", WriteActors);

    private static void WriteActors(Utf8JsonWriter json) => WriteObjects(json, "actors", j =>
    {
        j.WriteString("type", "tool");
        j.WriteString("actor-uuid", Tool);
    });

    private static void WriteEach(Utf8JsonWriter json, string name, int items, Action<Utf8JsonWriter, int> write)
    {
        json.WriteStartArray(name);
        for (int item = 1; item <= items; item++)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteObjects(Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Control(int item) => $"sc-{FirstControl + (item % ControlCount)}";

    /// <summary>A UUID of version 4 by kind and number, spread so that neighbours differ in their first digits.</summary>
    private static string Uuid(int kind, int item)
    {
        uint spread = unchecked((uint)((item * 16) + kind) * 2654435761u);
        return $"{spread:x8}-{kind:x4}-4{item & 0xFFF:x3}-8{kind:x3}-{item:x12}";
    }
}
