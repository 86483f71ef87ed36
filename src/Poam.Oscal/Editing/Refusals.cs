namespace Poam.Oscal.Editing;

/// <summary>Why an edit is refused.</summary>
internal static class Refusals
{
    /// <summary>The value is repeated by an alias.</summary>
    public const string InsideAlias = "The value comes from an alias (`*name`): a change would have to be made at its anchor, where it changes other places, too. Write the value out first.";

    /// <summary>The elements of the text have a prefix.</summary>
    public const string HasPrefix = "The elements of this XML have a prefix (`<o:metadata>`): texts and attributes can be changed, but no elements can be added. Let the root declare OSCAL's namespace as the default (`xmlns=`) and remove the prefix.";

    /// <summary>The text cannot be laid out.</summary>
    public const string NoLayout = "The text has names that are no plain names, merge keys or a second document: it cannot be edited as it is. Correct that first.";

    /// <summary>The text could not be read.</summary>
    public const string NotRead = "The document cannot be read to its end, or has no root of OSCAL. Correct what validation reports first.";

    /// <summary>The new text would not mean what was asked for.</summary>
    /// <param name="pointer">Where it would mean something else.</param>
    public static string ReadsDifferently(string pointer) =>
        $"The text around `{(pointer.Length == 0 ? "/" : pointer)}` cannot be edited without changing what else it says: anchors, unusual indentation, names with a prefix or a value that the format cannot hold. Nothing was changed.";
}
