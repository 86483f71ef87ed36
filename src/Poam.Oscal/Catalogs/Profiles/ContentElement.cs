using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>
/// A piece of a catalog that can be moved, changed and copied, which the nodes of a document cannot. Members of a list are siblings under one
/// name, as in the node table.
/// </summary>
internal sealed class ContentElement(string name, NodeKind kind, string text = "")
{
    /// <summary>The JSON name of the member.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public NodeKind Kind { get; } = kind;

    /// <summary>The text of a scalar.</summary>
    public string Text { get; } = text;

    /// <summary>The elements inside, in their order; the canonical order among different names is the writers' work.</summary>
    public List<ContentElement> Children { get; private init; } = [];

    /// <summary>Whether a control is there for the sake of a control inside it alone.</summary>
    public bool IsImplicit { get; set; }

    /// <summary>Makes a string.</summary>
    public static ContentElement OfText(string name, string text) => new(name, NodeKind.String, text);

    /// <summary>Makes an object.</summary>
    public static ContentElement OfObject(string name, params ReadOnlySpan<ContentElement> children)
    {
        ContentElement element = new(name, NodeKind.Object);
        element.Children.AddRange(children);
        return element;
    }

    /// <summary>The first element inside with a name, or null.</summary>
    public ContentElement? Child(string name) => Children.Find(c => c.Name == name);

    /// <summary>The elements inside with a name, as they are now.</summary>
    public List<ContentElement> All(string name) => Children.FindAll(c => c.Name == name);

    /// <summary>The text of a scalar inside, or null.</summary>
    public string? Value(string name) => Child(name) is { Kind: not (NodeKind.Object or NodeKind.Array) } child ? child.Text : null;

    /// <summary>The text of <c>id</c>, or null.</summary>
    public string? Id => Value("id");

    /// <summary>A copy of it and all inside.</summary>
    public ContentElement Clone() => new(Name, Kind, Text) { Children = Children.ConvertAll(c => c.Clone()), IsImplicit = IsImplicit };

    /// <summary>Whether two elements have the same content.</summary>
    public bool HasContentOf(ContentElement other)
    {
        if (Name != other.Name || Kind != other.Kind || Text != other.Text || Children.Count != other.Children.Count)
        {
            return false;
        }

        for (int i = 0; i < Children.Count; i++)
        {
            if (!Children[i].HasContentOf(other.Children[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts an element in the place of those with its name.</summary>
    public void Replace(ContentElement child)
    {
        Children.RemoveAll(c => c.Name == child.Name);
        Children.Add(child);
    }

    /// <summary>It and all elements inside, each before what it holds.</summary>
    public IEnumerable<ContentElement> Walk()
    {
        Stack<ContentElement> waiting = new();
        waiting.Push(this);
        while (waiting.TryPop(out ContentElement? element))
        {
            yield return element;
            for (int i = element.Children.Count - 1; i >= 0; i--)
            {
                waiting.Push(element.Children[i]);
            }
        }
    }
}
