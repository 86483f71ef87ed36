namespace Poam.Oscal.Review.Formatting;

/// <summary>An XML element that is open.</summary>
internal sealed class XmlAsideFrame
{
    /// <summary>Its node; of an element around a list, the first node inside, -1 until that comes.</summary>
    public required int Node { get; set; }

    /// <summary>Whether it is an element around a list.</summary>
    public required bool IsList { get; init; }

    /// <summary>What stands above an element around a list, until its first node is known.</summary>
    public required List<string> Above { get; init; }
}
