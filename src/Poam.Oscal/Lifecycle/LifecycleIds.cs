using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>
/// The UUIDs of what a step adds: of version 5, from the document's UUID and what is added. So the same step on the same document gives the same
/// text, and one step that was taken on two branches is one after the merge. Releases before 1.0.3 know random ones only.
/// </summary>
internal sealed class LifecycleIds
{
    private readonly PoamIndex _index;
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly Guid? _space;

    /// <summary>Prepares for a document.</summary>
    public LifecycleIds(PoamIndex index)
    {
        _index = index;
        int release = ReleaseOf(index.Document);
        bool knowsVersion5 = release < 0 || release >= Release("1.0.3");
        _space = knowsVersion5 ? index.Document.Uuid.Value : null;
    }

    /// <summary>The place of a release among all; -1 for one that is not known.</summary>
    public static int Release(string text) => DefinitionImage.Current.FindRelease(Encoding.UTF8.GetBytes(text));

    /// <summary>The place of the release of a document among all; -1 for one that is not known.</summary>
    public static int ReleaseOf(PoamDocument document) => document.Metadata?.OscalVersion is { } version ? Release(version) : -1;

    /// <summary>A UUID that the document does not have.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="parts">What tells it apart from others of the kind.</param>
    public Uuid Next(string kind, params ReadOnlySpan<string> parts)
    {
        if (_space is not { } space)
        {
            return Uuid.NewVersion4();
        }

        string name = $"{kind}\n{string.Join('\n', parts)}";
        Uuid uuid = Uuid.NewVersion5(space, name);
        for (int copy = 2; _made.Contains(uuid.Text) || _index.Find<OscalObject>(uuid) is not null; copy++)
        {
            uuid = Uuid.NewVersion5(space, $"{name}\n{copy}");
        }

        _made.Add(uuid.Text);
        return uuid;
    }
}
