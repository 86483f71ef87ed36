namespace Poam.Oscal.Review.Formatting;

/// <summary>Why a text is left as it is.</summary>
internal static class FormatMessages
{
    /// <summary>It could not be read.</summary>
    public const string NotRead = "The text cannot be read to its end, or has no root of OSCAL. Correct what `poam validate` reports first.";

    /// <summary>It cannot be laid out.</summary>
    public const string NoLayout = "The text has names that are no plain names, merge keys or a second document. Write them out, one document a file, first.";

    /// <summary>JSON that is more than JSON allows.</summary>
    public const string NoPlainJson = "The text has a comment, which JSON has not and which would be lost, or more than one value. Correct what `poam validate` reports first.";

    /// <summary>Elements of another namespace.</summary>
    public const string ChangesNamespace = "The namespace is not that of OSCAL, and would be written as if it were. Correct what `poam validate` reports first.";

    /// <summary>An anchor, an alias or a tag of YAML.</summary>
    public const string HasAnchor = "Anchors (`&name`), aliases (`*name`) and tags (`!name`) would be lost. Write the values out first.";

    /// <summary>A directive of YAML.</summary>
    public const string HasDirective = "The directive (`%…`) would be lost. OSCAL needs none: remove it first.";

    /// <summary>A comment that has no place.</summary>
    public const string LosesComment = "The comment would be lost: it stands inside a value, or in an element that has nothing else. Move it to a line of its own first.";

    /// <summary>The new text would not say the same.</summary>
    public const string ReadsDifferently = "Written anew, this would not say the same: correct what `poam validate` reports here first.";

    /// <summary>The new text is longer than may be read.</summary>
    public const string BecomesTooLarge = "Indented, the text would be larger than may be read. Format it with less indentation.";

    /// <summary>Lists that are none, or empty, or come twice.</summary>
    public const string HasOtherShape = "This would not stay as it is: an empty list, a name that comes twice, or one value in the place of a list. Correct what `poam validate` reports first.";

    /// <summary>Elements and attributes that have no place.</summary>
    public const string LosesTags = "Elements or attributes would be lost: an attribute that OSCAL does not have here, a list element that is empty or comes twice, or a declaration of a namespace inside. Correct or remove them first.";

    /// <summary>Text where OSCAL has none.</summary>
    public const string HasStrayText = "The text would be lost, as OSCAL has none here. Remove it first.";
}
