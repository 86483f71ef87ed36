using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>Something that is wrong in some releases, kept until the release of the document is known.</summary>
internal struct PendingFinding
{
    /// <summary>The rule.</summary>
    public RuleDescriptor Rule;

    /// <summary>The releases in which it is wrong.</summary>
    public OscalReleaseSet Faulty;

    /// <summary>The node it is about.</summary>
    public int Node;

    /// <summary>The member, choice or list that the rule speaks of.</summary>
    public int Subject;

    /// <summary>The place.</summary>
    public TextSpan Span;
}
