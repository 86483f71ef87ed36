namespace Poam.Oscal.Definitions;

/// <summary>Checks the text of a value against its data type.</summary>
internal static class DataTypeCheck
{
    /// <summary>The releases whose form of the data type takes a text.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <param name="dataType">The number of the data type.</param>
    /// <param name="text">The text.</param>
    /// <param name="xml">Whether the text comes from XML, whose forms of numbers and truth values differ from those of JSON.</param>
    /// <param name="asked">The releases that matter; the answer says nothing of others.</param>
    public static OscalReleaseSet AcceptedBy(DefinitionImage definitions, int dataType, ReadOnlySpan<byte> text, bool xml, OscalReleaseSet asked)
    {
        ref readonly OscalImageDataType type = ref definitions.DataTypes[dataType];
        ImageRows<OscalImageForm> forms = definitions.Forms.Slice(type.FirstForm, type.FormCount);
        uint accepted = 0;
        for (int i = 0; i < forms.Length; i++)
        {
            ref readonly OscalImageForm form = ref forms[i];
            if ((form.Releases & asked.Bits) != 0 && Accepts((LexicalForm)form.Form, text, xml))
            {
                accepted |= form.Releases;
            }
        }

        return new OscalReleaseSet(accepted);
    }

    /// <summary>The lexical form that a data type has in a release.</summary>
    public static LexicalForm FormOf(DefinitionImage definitions, int dataType, int release)
    {
        ref readonly OscalImageDataType type = ref definitions.DataTypes[dataType];
        for (int i = type.FirstForm; i < type.FirstForm + type.FormCount; i++)
        {
            if (new OscalReleaseSet(definitions.Forms[i].Releases).Contains(release))
            {
                return (LexicalForm)definitions.Forms[i].Form;
            }
        }

        return LexicalForm.Text;
    }

    private static bool Accepts(LexicalForm form, ReadOnlySpan<byte> text, bool xml) =>
        xml ? LexicalScanner.AcceptsXml(form, text) : LexicalScanner.Accepts(form, text);
}
