namespace Poam.Oscal.Generator.Model;

/// <summary>A data type with its lexical forms.</summary>
internal sealed class DataTypeModel
{
    /// <summary>The modern Metaschema name, such as <c>date-time-with-timezone</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One line in our own words.</summary>
    public string? Summary { get; set; }

    /// <summary>How JSON writes it: <c>string</c>, <c>integer</c>, <c>number</c> or <c>boolean</c>.</summary>
    public required string Json { get; init; }

    /// <summary>The lexical forms, oldest first, which together cover all releases.</summary>
    public List<LexicalFormRange> Forms { get; } = [];
}
