namespace Poam.Oscal.Catalogs;

/// <summary>A selection of controls under a name, such as NIST's MODERATE or FedRAMP's HIGH.</summary>
public sealed class ControlBaseline
{
    private readonly HashSet<string> _ids;

    internal ControlBaseline(string name, string title, IReadOnlyList<string> controlIds)
    {
        Name = name;
        Title = title;
        ControlIds = controlIds;
        _ids = new HashSet<string>(controlIds, StringComparer.Ordinal);
    }

    /// <summary>Makes a baseline of one's own.</summary>
    /// <param name="name">The short name.</param>
    /// <param name="title">The title, as messages show it.</param>
    /// <param name="controlIds">The identifiers of the controls that it selects.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ControlBaseline Of(string name, string title, IEnumerable<string> controlIds)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(controlIds);
        return new ControlBaseline(name, title, [.. controlIds]);
    }

    /// <summary>The short name, such as <c>fedramp-moderate</c>.</summary>
    public string Name { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The identifiers of the controls that it selects, in the order of the catalog.</summary>
    public IReadOnlyList<string> ControlIds { get; }

    /// <summary>Whether it selects a control.</summary>
    /// <param name="controlId">The identifier, such as <c>ac-2.1</c>.</param>
    public bool Selects(string controlId) => _ids.Contains(controlId);
}
