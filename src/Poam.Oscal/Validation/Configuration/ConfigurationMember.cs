namespace Poam.Oscal.Validation.Configuration;

/// <summary>A member of the configuration: its name, what its value is, and what it is for.</summary>
/// <param name="Name">The name; of the value of a list or a map, what one is called.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Summary">What it is for, in one sentence.</param>
internal sealed record ConfigurationMember(string Name, ConfigurationKind Kind, string Summary)
{
    /// <summary>The words of a <see cref="ConfigurationKind.Word"/>.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>The members of a <see cref="ConfigurationKind.Object"/>.</summary>
    public ConfigurationMember[] Members { get; init; } = [];

    /// <summary>Of an object, names of members of which exactly one is given; else empty.</summary>
    public string[] OneOf { get; init; } = [];

    /// <summary>What a value of a list or a map is.</summary>
    public ConfigurationMember? Item { get; init; }

    /// <summary>Of a list, whether a value alone stands for a list of it.</summary>
    public bool TakesOne { get; init; }

    /// <summary>Whether the member has to be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The member with a name, or null.</summary>
    public ConfigurationMember? Find(string name)
    {
        foreach (ConfigurationMember member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The names of the members.</summary>
    public List<string> Names()
    {
        List<string> names = [];
        foreach (ConfigurationMember member in Members)
        {
            names.Add(member.Name);
        }

        return names;
    }
}
