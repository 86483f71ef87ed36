using System.Runtime.CompilerServices;

namespace Poam.Oscal.Model.Building;

/// <summary>
/// Something that was added to a <see cref="PoamBuilder"/>. Links are made by handing it over, so that they lead to what is there and is of the right kind.
/// </summary>
public abstract class AddedObject
{
    private readonly List<Property> _props = [];

    private protected AddedObject(PoamBuilder builder, Uuid uuid)
    {
        Builder = builder;
        Uuid = uuid;
    }

    /// <summary>Its UUID in the document.</summary>
    public Uuid Uuid { get; }

    /// <summary>The builder that it belongs to.</summary>
    internal PoamBuilder Builder { get; }

    /// <summary>Adds a prop in a namespace of the tool's or of somebody else's: what OSCAL has no member for.</summary>
    /// <param name="name">The name, a token.</param>
    /// <param name="value">The value: one line without blanks around it.</param>
    /// <param name="ns">The namespace, an absolute URI such as <c>https://example.org/ns</c>; not OSCAL's own, which has lists of its names.</param>
    /// <exception cref="ArgumentException">One of them is not what it must be.</exception>
    /// <exception cref="InvalidOperationException">The object is one of the SSP.</exception>
    public void AddProp(string name, string value, string ns)
    {
        if (IsOfSsp)
        {
            throw new InvalidOperationException("This stands in the SSP, and so do its props.");
        }

        OscalUri space = BuilderInput.Address(ns, nameof(ns));
        if (ns == Property.OscalNamespace)
        {
            throw new ArgumentException("OSCAL's own namespace has lists of its names; take one of your own.", nameof(ns));
        }

        AddProp(new Property { Name = BuilderInput.Word(name, nameof(name)), Ns = space, Value = BuilderInput.Value(value, nameof(value)) });
    }

    /// <summary>Whether it stands in the SSP, so that the document only refers to it.</summary>
    internal virtual bool IsOfSsp => false;

    /// <summary>Adds a prop that is known to be right.</summary>
    internal void AddProp(Property prop) => _props.Add(prop);

    /// <summary>The props so far.</summary>
    internal OscalList<Property> Props() => [.. _props];

    /// <summary>Whether another object belongs to the same builder: anything else would dangle.</summary>
    private protected T Own<T>(T added, [CallerArgumentExpression(nameof(added))] string parameter = "")
        where T : AddedObject
    {
        ArgumentNullException.ThrowIfNull(added, parameter);
        return PoamBuilder.Own(Builder, added, parameter);
    }
}
