namespace Poam.Oscal.Model.Building;

/// <summary>Gives each object that is added its UUID: at random, or from the keys of a tool.</summary>
/// <param name="space">The namespace; null for random ids.</param>
internal sealed class BuilderIds(Guid? space)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The UUID of the next object of a kind.</summary>
    /// <param name="kind">The kind, in words: a message may show it.</param>
    /// <param name="key">The key that the tool gave, or null.</param>
    /// <param name="natural">What tells such objects apart where the tool gave no key; null when only their order does.</param>
    /// <param name="parent">The object that it is inside of, or null: keys need to differ there only.</param>
    /// <exception cref="ArgumentException">Another object of the kind has the key.</exception>
    public Uuid Next(string kind, string? key, string? natural = null, Uuid? parent = null)
    {
        string scope = parent is { } inside ? $"{kind} of {inside.Text}" : kind;
        int count = _counts[scope] = _counts.GetValueOrDefault(scope) + 1;

        // A key that is a number must not meet the number of an object without a key.
        string name = key is not null ? $"{scope}\nkey\n{key}" : natural is not null ? $"{scope}\nname\n{natural}" : $"{scope}\nnumber\n{count}";
        bool matters = key is not null || space is not null;
        if (matters && !_taken.Add(name))
        {
            throw new ArgumentException(
                key is not null ? $"There is a {kind} with the key '{key}' already." : $"There is a {kind} '{natural}' already: give each a key of its own, so that their ids differ.",
                nameof(key));
        }

        return Made(name) ?? Uuid.NewVersion4();
    }

    /// <summary>The UUID of the document itself.</summary>
    /// <param name="system">What names the system.</param>
    public Uuid OfDocument(string system) => Made($"document\nname\n{system}") ?? Uuid.NewVersion4();

    private Uuid? Made(string name) => space is { } known ? Uuid.NewVersion5(known, name) : default(Uuid?);
}
