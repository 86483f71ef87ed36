namespace Poam.Oscal.Model;

/// <summary>The facts of a response to a risk.</summary>
internal sealed class ResponseFacts
{
    /// <summary>Its node; -1 for a record.</summary>
    public int Node { get; init; } = -1;

    /// <summary>Whether somebody else recommends it (<c>recommendation</c>), and nobody has planned it.</summary>
    public bool IsRecommendation { get; set; }

    /// <summary>Whether it is planned (<c>planned</c>).</summary>
    public bool IsPlanned { get; set; }

    /// <summary>Whether it is done (<c>completed</c>).</summary>
    public bool IsCompleted { get; set; }

    /// <summary>Whether it names what it needs (<c>required-asset</c>).</summary>
    public bool HasResources { get; set; }

    /// <summary>Whether a prop of it, or of one of its tasks, names a control. Only those who read documents fill it.</summary>
    public bool HasControl { get; set; }

    /// <summary>Whether it names who does it: a party among its origins.</summary>
    public bool HasParty { get; set; }
}
