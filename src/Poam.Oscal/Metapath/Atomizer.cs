using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>Takes the values of nodes.</summary>
internal static class Atomizer
{
    /// <summary>The value of an item: of a node its typed value, of a value itself.</summary>
    /// <param name="item">The item.</param>
    /// <param name="value">Its value.</param>
    /// <param name="problem">Why it has none, or null.</param>
    /// <param name="code">The kind of problem.</param>
    public static bool TryValue(in MetapathItem item, out MetapathItem value, out string? problem, out MetapathErrorCode code)
    {
        value = item;
        problem = null;
        code = MetapathErrorCode.Type;
        if (item.Kind == MetapathItemKind.Map)
        {
            problem = "A map has no value.";
            return false;
        }

        return !item.IsNode || TryNodeValue(item, out value, out problem, ref code);
    }

    private static bool TryNodeValue(in MetapathItem node, out MetapathItem value, out string? problem, ref MetapathErrorCode code)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        NodeDocument document = node.Document;
        int member = DocumentNodes.MemberOf(node);
        ref readonly OscalImageMember row = ref definitions.Members[member];
        ref readonly OscalImageDefinition definition = ref definitions.Definitions[row.Definition];
        value = default;
        if (member == 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly)
        {
            problem = member == 0 ? "A document has no value." : $"'{definitions.Text(row.XmlName)}' is an object: it has no value.";
            return false;
        }

        int type = new OscalReleaseSet(row.OtherDataTypeReleases).Contains(document.Release) ? row.OtherDataType : definition.DataType;
        MetapathItemKind kind = KindOf(DataTypeCheck.FormOf(definitions, type, document.Release));
        int scalar = node.Node;
        if (!node.IsDefault && document.KindOf(scalar) == NodeKind.Object)
        {
            scalar = ValueOf(document, scalar);
        }

        problem = null;
        if (node.IsDefault)
        {
            value = MetapathItem.OfDefaultValue(kind, document, member);
        }
        else if (scalar < 0 || document.KindOf(scalar) is NodeKind.Object or NodeKind.Array)
        {
            problem = $"'{definitions.Text(row.XmlName)}' has no value here, because the document is broken.";
            code = MetapathErrorCode.Value;
            return false;
        }
        else
        {
            value = document.KindOf(scalar) == NodeKind.Markup
                ? MetapathItem.OfValue(kind, MarkupText.Of(document.TextOf(scalar)))
                : MetapathItem.OfScalar(kind, document, scalar);
        }

        return true;
    }

    /// <summary>The row of the value of a field that has flags, or -1.</summary>
    private static int ValueOf(NodeDocument document, int field)
    {
        for (int child = document.FirstChild(field); child >= 0; child = document.NextSibling(child))
        {
            OscalMemberTraits traits = (OscalMemberTraits)DefinitionImage.Current.Members[document.MemberOf(child)].Traits;
            bool isFirst = (document.TraitsOf(child) & NodeTraits.Repeated) == 0;
            if ((traits & OscalMemberTraits.Value) != 0 && isFirst && document.KindOf(child) != NodeKind.Null)
            {
                return child;
            }
        }

        return -1;
    }

    private static MetapathItemKind KindOf(LexicalForm form) => form switch
    {
        LexicalForm.Integer or LexicalForm.NonNegativeInteger or LexicalForm.PositiveInteger => MetapathItemKind.Integer,
        LexicalForm.Decimal => MetapathItemKind.Decimal,
        LexicalForm.Boolean => MetapathItemKind.Boolean,
        LexicalForm.Date or LexicalForm.DateAnyOffset or LexicalForm.DateWithTimezone => MetapathItemKind.Date,
        LexicalForm.DateTime or LexicalForm.DateTimeWithTimezone or LexicalForm.DateTimeAnyOffset => MetapathItemKind.DateTime,
        _ => MetapathItemKind.Text,
    };
}
