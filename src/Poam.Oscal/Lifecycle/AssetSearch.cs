using System.Net;
using System.Net.Sockets;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Finds the assets and components that people name, in the document and in the SSP, and adds those that neither has.</summary>
/// <param name="draft">The document while it is changed.</param>
/// <param name="ssp">The SSP, or null.</param>
internal sealed class AssetSearch(LifecycleDraft draft, SystemSecurityPlan? ssp)
{
    private const int ShortestUuid = 8;

    private static readonly string[] Names = ["asset-id", "ipv4-address", "ipv6-address", "fqdn", "hostname", "netbios-name", "uri", "serial-number"];

    /// <summary>The subject that a name stands for.</summary>
    public SubjectReference Find(string name)
    {
        name = name.Trim();
        draft.RefuseIf(!WeaknessValues.IsValue(name), "An asset has no name.");
        return Known(name, draft.Assets, draft.Components) is { } own ? own
            : ssp?.SystemImplementation is { } system && Known(name, system.InventoryItems, system.Components) is { } imported ? Say(imported, name)
            : Added(name);
    }

    private SubjectReference? Known(string name, IEnumerable<InventoryItem> assets, IEnumerable<SystemComponent> components)
    {
        SubjectReference[] found =
        [
            .. assets.Where(a => IsUuid(a.Uuid, name) || HasName(a.Props, name)).Select(a => Subject(a.Uuid, "inventory-item")),
            .. components.Where(c => IsUuid(c.Uuid, name) || Is(c.Title.ToPlainText(), name) || HasName(c.Props, name)).Select(c => Subject(c.Uuid, "component")),
        ];
        string which = string.Join(", ", found.Select(f => $"{f.SubjectUuid.Text[..Math.Min(ShortestUuid, f.SubjectUuid.Text.Length)]} ({f.Type.Text})"));
        draft.RefuseIf(found.Length > 1, $"'{name}' is {found.Length} assets: {which}. Name the one by the start of its UUID.");
        return found.FirstOrDefault();
    }

    private SubjectReference Say(SubjectReference subject, string name)
    {
        draft.Did($"seen on {name}, {(subject.Type == "component" ? "a component" : "an inventory item")} of the SSP");

        // Readers of this document alone would see a UUID.
        return subject with { Title = TitleOf(subject) };
    }

    private MarkupLine? TitleOf(SubjectReference subject) =>
        ssp?.SystemImplementation.Components.FirstOrDefault(c => c.Uuid == subject.SubjectUuid)?.Title
        ?? (ssp?.SystemImplementation.InventoryItems.FirstOrDefault(a => a.Uuid == subject.SubjectUuid)?.Props.ValueOf("asset-id") is { } id ? id : default(MarkupLine?));

    private SubjectReference Added(string name)
    {
        InventoryItem asset = new()
        {
            Uuid = draft.Ids.Next("asset", name),
            Description = name,
            Props = [new Property { Name = "asset-id", Value = name }, .. Addresses(name)],
        };
        draft.Add(asset);
        draft.Did($"asset added: {name}, which neither this document nor {(ssp is null ? "an SSP that can be read" : "the SSP")} has");
        return Subject(asset.Uuid, "inventory-item");
    }

    private static IEnumerable<Property> Addresses(string name)
    {
        if (name.Contains(':', StringComparison.Ordinal) || name.Count(c => c == '.') == 3)
        {
            if (IPAddress.TryParse(name, out IPAddress? address))
            {
                return [new Property { Name = address.AddressFamily == AddressFamily.InterNetworkV6 ? "ipv6-address" : "ipv4-address", Value = name }];
            }
        }

        bool isHost = name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns && !name.EndsWith('.');
        return isHost ? [new Property { Name = "fqdn", Value = name }] : [];
    }

    private static SubjectReference Subject(Uuid uuid, Token type) => new() { SubjectUuid = uuid, Type = type };

    private static bool IsUuid(Uuid uuid, string name) => name.Length >= ShortestUuid && uuid.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? text, string name) => name.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static bool HasName(OscalList<Property> props, string name) => props.Any(p => Names.Contains(p.Name.Text) && Is(p.Value, name));
}
