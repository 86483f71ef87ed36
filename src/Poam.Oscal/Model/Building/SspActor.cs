namespace Poam.Oscal.Model.Building;

/// <summary>A component or a party of the SSP: the document refers to it by its UUID and does not repeat it.</summary>
public sealed class SspActor : AddedActor
{
    internal SspActor(PoamBuilder builder, Uuid uuid, string kind, MarkupLine? title)
        : base(builder, uuid, kind) => Title = title;

    /// <inheritdoc/>
    internal override MarkupLine? Title { get; }

    /// <inheritdoc/>
    internal override bool IsOfSsp => true;
}
