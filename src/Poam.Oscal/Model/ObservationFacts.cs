namespace Poam.Oscal.Model;

/// <summary>The facts of an observation.</summary>
internal sealed class ObservationFacts
{
    /// <summary>Its node; -1 for a record.</summary>
    public int Node { get; init; } = -1;

    /// <summary>What it is about.</summary>
    public ObservationTypes Types { get; set; }

    /// <summary>When it was made.</summary>
    public Moment Collected { get; set; }

    /// <summary>The node of that, or -1.</summary>
    public int CollectedNode { get; set; } = -1;

    /// <summary>Until when it holds, or none.</summary>
    public Moment Expires { get; set; }

    /// <summary>The node of that, or -1.</summary>
    public int ExpiresNode { get; set; } = -1;

    /// <summary>Whether it has evidence.</summary>
    public bool HasEvidence { get; set; }

    /// <summary>Whether it was made by a test, which is evidence of itself.</summary>
    public bool IsTest { get; set; }

    /// <summary>What the list that took it last was marked with, so that none takes it twice.</summary>
    public int Mark { get; set; }

    /// <summary>Whether it names a component.</summary>
    public bool HasComponent { get; set; }
}
