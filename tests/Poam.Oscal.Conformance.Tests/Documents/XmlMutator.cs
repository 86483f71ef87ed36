using System.Xml.Linq;

namespace Poam.Oscal.Conformance.Tests.Documents;

/// <summary>Breaks XML documents, the same way for the same seed.</summary>
internal sealed class XmlMutator(int seed)
{
    private const int Operators = 13;

    private static readonly XNamespace Oscal = "http://csrc.nist.gov/ns/oscal/1.0";

    private static readonly string[] Values = ["", " a", "a b", "\u00E9", "1", "2024-01-01T00:00:00Z", " 2024-01-01T00:00:00Z ", "a\nb"];

    private static readonly string[] Inserted = ["p", "em", "a", "img", "ul", "insert", "code", "div", "title", "remarks", "li", "h1", "pre", "table"];

    private readonly Random _random = new(seed);

    /// <summary>Changes a document in one place.</summary>
    /// <returns>What was done, or null when there was nothing to do.</returns>
    public string? Mutate(XDocument document)
    {
        List<XElement> elements = [.. document.Descendants()];
        XElement element = elements[_random.Next(1, elements.Count)];
        string path = string.Join('/', element.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName));
        int operation = _random.Next(Operators);
        string? done = operation < 6 ? MutateElement(element, operation) : MutateContent(element, elements, operation);
        return done is null ? null : $"{done} {path}";
    }

    private string? MutateElement(XElement element, int operation)
    {
        XElement parent = element.Parent!;
        switch (operation)
        {
            case 0:
                element.Remove();
                return "delete";
            case 1:
                element.AddAfterSelf(new XElement(element));
                return "duplicate";
            case 2:
                element.Name = Oscal + (element.Name.LocalName + "x");
                return "rename";
            case 3:
                element.Remove();
                parent.Add(element);
                return "move to the end";
            case 4:
                element.Name = XName.Get(element.Name.LocalName, _random.Next(2) == 0 ? "" : "urn:x");
                return "other namespace";
            default:
                if (element.ElementsAfterSelf().FirstOrDefault() is not { } next)
                {
                    return null;
                }

                next.Remove();
                element.AddBeforeSelf(next);
                return "swap";
        }
    }

    private string? MutateContent(XElement element, List<XElement> elements, int operation)
    {
        switch (operation)
        {
            case 6:
                element.AddFirst(new XText("some text"));
                return "text";
            case 7:
                element.RemoveNodes();
                return "empty";
            case 8:
                element.SetAttributeValue("zzz", "1");
                return "unknown attribute";
            case 9:
                element.Add(new XElement(Oscal + Inserted[_random.Next(Inserted.Length)], _random.Next(2) == 0 ? "q" : null));
                return "insert";
            case 10:
                XElement target = elements[_random.Next(1, elements.Count)];
                if (element.DescendantsAndSelf().Contains(target))
                {
                    return null;
                }

                element.Remove();
                target.Add(element);
                return "move into " + target.Name.LocalName;
            case 11 when !element.HasElements:
                element.Value = Values[_random.Next(Values.Length)];
                return "other value";
            case 12 when element.HasAttributes:
                return MutateAttribute(element.Attributes().ElementAt(_random.Next(element.Attributes().Count())));
            default:
                return null;
        }
    }

    private string? MutateAttribute(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            return null;
        }

        string name = attribute.Name.LocalName;
        if (_random.Next(2) == 0)
        {
            attribute.Remove();
            return $"delete @{name} of";
        }

        attribute.Value = Values[_random.Next(Values.Length)];
        return $"other value of @{name} of";
    }
}
