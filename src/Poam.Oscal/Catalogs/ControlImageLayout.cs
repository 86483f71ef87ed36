namespace Poam.Oscal.Catalogs;

/// <summary>
/// How a control index lies in memory: a header of integers, rows of integers, then texts. Texts are named by number; a list is one text with
/// a line feed between its entries, 0 for an empty one and -1 for one that is not known.
/// </summary>
internal static class ControlImageLayout
{
    /// <summary>What the image starts with.</summary>
    public const int Magic = 0x58444943;

    /// <summary>The number of this layout.</summary>
    public const int Layout = 1;

    /// <summary>The list that is not known.</summary>
    public const int Unknown = -1;

    /// <summary>The integers of the header.</summary>
    public const int HeaderLength = 10;

    /// <summary>The integers of a control: see the constants below.</summary>
    public const int RowLength = 10;

    /// <summary>The column of the identifier.</summary>
    public const int Id = 0;

    /// <summary>The column of the label.</summary>
    public const int Label = 1;

    /// <summary>The column of the title.</summary>
    public const int Title = 2;

    /// <summary>The column of the family's place.</summary>
    public const int Family = 3;

    /// <summary>The column that is 1 for a withdrawn control.</summary>
    public const int Withdrawn = 4;

    /// <summary>The column of what replaces a withdrawn control, a list.</summary>
    public const int ReplacedBy = 5;

    /// <summary>The column of the ids of statements, a list.</summary>
    public const int Statements = 6;

    /// <summary>The column of the ids of objectives, a list.</summary>
    public const int Objectives = 7;

    /// <summary>The column of the ids of parameters, a list.</summary>
    public const int Parameters = 8;

    /// <summary>The column of the baselines, a bit each.</summary>
    public const int Baselines = 9;
}
