using System.Net;
using System.Net.Sockets;

namespace Poam.Oscal.Model.Building;

/// <summary>An asset that was added: an inventory item of OSCAL.</summary>
public sealed class AddedAsset : AddedSubject
{
    private readonly MarkupMultiline _description;
    private readonly List<AddedComponent> _components = [];

    internal AddedAsset(PoamBuilder builder, Uuid uuid, string id, MarkupMultiline description)
        : base(builder, uuid, "inventory-item")
    {
        _description = description;
        AddProp(new Property { Name = "asset-id", Value = id });
    }

    /// <summary>Adds an address: the prop <c>ipv4-address</c> or <c>ipv6-address</c>.</summary>
    /// <param name="address">The address.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public AddedAsset At(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        bool isVersion6 = address.AddressFamily == AddressFamily.InterNetworkV6;

        // OSCAL has no place for the zone that a link-local address of one machine is valid in.
        string text = isVersion6 ? new IPAddress(address.GetAddressBytes()).ToString() : address.ToString();
        AddProp(new Property { Name = isVersion6 ? "ipv6-address" : "ipv4-address", Value = text });
        return this;
    }

    /// <summary>Adds a name in the network: the prop <c>fqdn</c>.</summary>
    /// <param name="hostName">The fully qualified name.</param>
    /// <exception cref="ArgumentException">The name is empty or has blanks around it.</exception>
    public AddedAsset Named(string hostName)
    {
        AddProp(new Property { Name = "fqdn", Value = BuilderInput.Value(hostName, nameof(hostName)) });
        return this;
    }

    /// <summary>Says of which component the asset is an instance.</summary>
    /// <param name="component">The component.</param>
    /// <exception cref="ArgumentException">The component belongs to another builder.</exception>
    public AddedAsset Runs(AddedComponent component)
    {
        if (!_components.Contains(Own(component)))
        {
            _components.Add(component);
        }

        return this;
    }

    /// <summary>The inventory item, as OSCAL has it.</summary>
    internal InventoryItem ToRecord() => new()
    {
        Uuid = Uuid,
        Description = _description,
        Props = Props(),
        ImplementedComponents = [.. _components.Select(c => new ImplementedComponent { ComponentUuid = c.Uuid })],
    };
}
