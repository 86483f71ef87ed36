namespace Poam.Oscal.Model.Building;

/// <summary>An inventory item of the SSP: the document refers to it by its UUID and does not repeat it.</summary>
public sealed class SspAsset : AddedSubject
{
    internal SspAsset(PoamBuilder builder, Uuid uuid, MarkupLine? title)
        : base(builder, uuid, "inventory-item") => Title = title;

    /// <inheritdoc/>
    internal override MarkupLine? Title { get; }

    /// <inheritdoc/>
    internal override bool IsOfSsp => true;
}
