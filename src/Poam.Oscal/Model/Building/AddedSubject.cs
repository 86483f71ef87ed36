namespace Poam.Oscal.Model.Building;

/// <summary>What an observation can be about: a component, an asset or a party.</summary>
public abstract class AddedSubject : AddedObject
{
    private protected AddedSubject(PoamBuilder builder, Uuid uuid, string kind)
        : base(builder, uuid) => Kind = kind;

    /// <summary>The kind, as OSCAL calls it: <c>component</c>, <c>inventory-item</c> or <c>party</c>.</summary>
    internal string Kind { get; }

    /// <summary>What those who refer to it call it; null where the document says that itself.</summary>
    internal virtual MarkupLine? Title => null;
}
