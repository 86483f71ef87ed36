using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>
/// Writes JSON as XML by the definitions of a release: flags as attributes, members in the order of the model. Markdown is taken for
/// plain text.
/// </summary>
/// <param name="release">The place of the release in the order of publication.</param>
/// <param name="unknownAsAttribute">Whether unknown members become attributes; else they become elements behind the others.</param>
internal sealed class XmlText(int release, bool unknownAsAttribute)
{
    private static readonly XNamespace Oscal = "http://csrc.nist.gov/ns/oscal/1.0";

    /// <summary>The XML of a document.</summary>
    public string Write(JsonObject document)
    {
        var (name, value) = document.First();
        var root = new XElement(Oscal + name);
        Fill(root, value, ModelView.Find(0, name));
        return root.ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
    }

    private void Fill(XElement element, JsonNode? value, ModelMember? member)
    {
        if (value is JsonObject holder)
        {
            FillObject(element, holder, member?.Definition ?? 0);
        }
        else if (TextOf(value) is { Length: > 0 } text)
        {
            bool isProse = member is not null && !ModelView.IsObject(member) && ModelView.DataTypeOf(member, release) == "markup-multiline";
            element.Add(isProse ? new XElement(Oscal + "p", text) : text);
        }
    }

    private void FillObject(XElement element, JsonObject holder, int definition)
    {
        var unknown = holder.Where(pair => ModelView.Find(definition, pair.Key) is null);
        var known = holder.Select(pair => (Member: ModelView.Find(definition, pair.Key), pair.Value))
            .Where(pair => pair.Member is not null)
            .OrderBy(pair => pair.Member!.Row.Place);
        foreach (var (member, value) in known)
        {
            Add(element, member!, value);
        }

        foreach (var (name, value) in unknown)
        {
            if (unknownAsAttribute)
            {
                element.SetAttributeValue(name, TextOf(value));
                continue;
            }

            var stranger = new XElement(Oscal + name);
            element.Add(stranger);
            Fill(stranger, value is JsonArray { Count: > 0 } array ? array[0] : value, null);
        }
    }

    private void Add(XElement element, ModelMember member, JsonNode? value)
    {
        if (member.IsFlag)
        {
            element.SetAttributeValue(member.XmlName, TextOf(value));
            return;
        }

        if (member.IsValue)
        {
            element.Add(TextOf(value));
            return;
        }

        if (member.IsUnwrapped)
        {
            Fill(element, value, member);
            return;
        }

        var parent = element;
        if (member.IsGrouped)
        {
            parent = new XElement(Oscal + member.Name);
            element.Add(parent);
        }

        foreach (var item in value is JsonArray array ? array.AsEnumerable() : [value])
        {
            var child = new XElement(Oscal + member.XmlName);
            parent.Add(child);
            Fill(child, item, member);
        }
    }

    private static string TextOf(JsonNode? value) =>
        value is null ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
