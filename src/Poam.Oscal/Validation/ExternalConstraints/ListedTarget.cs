using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A value to which lists from outside apply.</summary>
internal sealed class ListedTarget(MetapathItem item, string text) : ListedValue
{
    /// <summary>Where it stands.</summary>
    public MetapathItem Item => item;

    /// <summary>The value.</summary>
    public string Text => text;

    /// <summary>The lists from outside that apply.</summary>
    public List<Occasion> Occasions { get; } = [];
}
