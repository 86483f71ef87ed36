using System.Net;
using Poam.Oscal.Editing;
using Poam.Oscal.JsonSchema;
using Poam.Oscal.Linking;
using Poam.Oscal.Model;
using Poam.Oscal.Model.Building;
using Poam.Oscal.Upgrade;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Readme;

/// <summary>The samples of the README, where the compiler sees them; a test compares them with the README.</summary>
internal static class ReadmeSamples
{
    /// <summary>Sample <c>load</c>.</summary>
    public static async Task<PoamDocument?> Load()
    {
        // sample: load
        var (poam, diagnostics) = await PoamDocument.LoadAsync("poam.yaml");
        foreach (var finding in diagnostics)
        {
            Console.WriteLine(finding);
        }

        // end
        return poam;
    }

    /// <summary>Sample <c>ask</c>.</summary>
    public static void Ask(PoamDocument poam)
    {
        // sample: ask
        PoamIndex index = PoamIndex.Of(poam);
        foreach (PoamItem item in poam.PoamItems.Where(index.IsOpen))
        {
            string controls = string.Join(", ", index.ControlIdsOf(item));
            Console.WriteLine($"{item.PoamId} {item.Title} ({controls}), due {index.DueOn(item):yyyy-MM-dd}");
            foreach (Risk risk in index.RisksOf(item))
            {
                Console.WriteLine($"  {risk.Status}, {risk.AdjustedRating ?? risk.OriginalRating}, {risk.Milestones().Count} milestones");
            }
        }

        // end
    }

    /// <summary>Sample <c>change</c>.</summary>
    public static PoamDocument Change(PoamDocument poam)
    {
        // sample: change
        PoamItem added = new()
        {
            Uuid = Uuid.NewVersion4(),
            Title = "Backups are not tested",
            Description = "No restore was tried in the last year.",
        };
        PoamDocument next = poam with
        {
            Metadata = poam.Metadata with { Version = "1.1", LastModified = Timestamp.Now(TimeProvider.System) },
            PoamItems = [.. poam.PoamItems, added],
        };

        // end
        return next;
    }

    /// <summary>Sample <c>build</c>.</summary>
    public static PoamDocument Build(Guid ids, TimeProvider clock, DateTimeOffset seen)
    {
        // sample: build
        PoamBuilder builder = PoamBuilder.ForSystem("Portal POA&M", "portal", options: new PoamBuilderOptions { IdNamespace = ids, Clock = clock });
        AddedPerson owner = builder.AddPerson("Dana Whitlock");
        AddedComponent scanner = builder.AddComponent("Example Scanner", "Looks at every host each night.");
        AddedAsset host = builder.AddAsset("web-01", "Web server").At(IPAddress.Parse("192.0.2.10"));
        AddedEvidence report = builder.AddEvidence("Scan of the web servers", "evidence/scan.csv");
        AddedObservation scan = builder.AddObservation("Port 443 accepts TLS 1.0.", seen, by: scanner, key: "104743/web-01").Of(host).Attach(report);

        AddedItem item = builder.AddWeakness("V-12", "Old protocol versions are accepted", "The web server accepts TLS 1.0.");
        item.Risk.SeenIn(scan).Weakens("SC-8(1)").Rate(RiskLevel.High, RiskLevel.High, scanner).DueOn(new DateOnly(2026, 7, 1));
        item.Risk.Log("Item opened", seen, by: owner);
        item.Risk.Plan("Turn it off", "Accept TLS 1.2 and later only.", owner, resources: "Four hours")
            .AddMilestone("The configuration is rolled out", new DateOnly(2026, 6, 20), owner);
        PoamDocument built = builder.Build();

        // end
        return built;
    }

    /// <summary>Sample <c>save</c>.</summary>
    public static async Task<SaveResult> Save()
    {
        // sample: save
        var loaded = await PoamDocument.LoadAsync("poam.yaml");
        var poam = loaded.Document!;
        SaveResult saved = await loaded.SaveAsync(poam with { Metadata = poam.Metadata with { Version = "1.1" } });
        await poam.SaveAsync("poam.xml");

        // end
        return saved;
    }

    /// <summary>Sample <c>upgrade</c>.</summary>
    public static UpgradeResult Upgrade(byte[] yaml)
    {
        // sample: upgrade
        UpgradeResult upgraded = OscalUpgrade.To(yaml, "1.2.2");
        foreach (var finding in upgraded.Undecided)
        {
            Console.WriteLine(finding);
        }

        // end
        return upgraded;
    }

    /// <summary>Sample <c>edit</c>.</summary>
    public static byte[] Edit(byte[] yaml)
    {
        // sample: edit
        EditResult edited = new DocumentEditor(yaml)
            .Set("/plan-of-action-and-milestones/metadata/version", "1.1")
            .Append("/plan-of-action-and-milestones/poam-items/0/props", new Property { Name = "ticket", Ns = "https://example.org/ns", Value = "SEC-7" })
            .Apply();

        // end
        return edited.Content.ToArray();
    }

    /// <summary>Sample <c>validate</c>.</summary>
    public static void Validate(PoamDocument next)
    {
        // sample: validate
        ValidationResult file = OscalValidator.Validate(File.ReadAllBytes("poam.yaml"), "poam.yaml");
        ValidationResult memory = next.Validate();
        Console.WriteLine($"{file.Verdict}, {memory.Verdict}");

        // end
    }

    /// <summary>Sample <c>schema</c>.</summary>
    public static ValidationResult Schema()
    {
        // sample: schema
        ValidationOptions withSchema = new() { Checks = [SchemaCheck.Load("our-rules.schema.json"), SchemaCheck.Generated] };
        ValidationResult both = OscalValidator.Validate(File.ReadAllBytes("poam.yaml"), "poam.yaml", withSchema);

        // end
        return both;
    }

    /// <summary>Sample <c>links</c>.</summary>
    public static void Links()
    {
        // sample: links
        ArtifactSet artifacts = new();
        ArtifactResult opened = artifacts.Open("poam.yaml");
        if (opened.Artifact is { } document)
        {
            LinkIndex links = LinkIndex.Of(document, artifacts, sar: "assessment-results.yaml");
            foreach (LinkedObject statement in links.Objects.Where(o => o.Kind is "statement" or "by-component"))
            {
                foreach (LinkReference reference in statement.ReferredBy)
                {
                    Console.WriteLine($"{statement.Document.Name}:{statement.Location} {statement} <- {reference.From} ({reference.Name})");
                }
            }
        }

        // end
    }
}
