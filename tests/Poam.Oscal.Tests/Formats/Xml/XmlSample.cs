namespace Poam.Oscal.Tests.Formats.Xml;

/// <summary>Small XML documents to break.</summary>
internal static class XmlSample
{
    /// <summary>The namespace of OSCAL.</summary>
    public const string Namespace = "http://csrc.nist.gov/ns/oscal/1.0";

    /// <summary>The pointer of the item in <see cref="Poam"/>.</summary>
    public const string Item = "/plan-of-action-and-milestones/poam-items/0";

    /// <summary>The pointer of the metadata in <see cref="Poam"/>.</summary>
    public const string Metadata = "/plan-of-action-and-milestones/metadata";

    /// <summary>The pointer of the part in <see cref="Part"/>.</summary>
    public const string PartPointer = "/catalog/controls/0/parts/0";

    /// <summary>What is in an item unless a test says otherwise: lines 4 and 5 are free.</summary>
    public const string Content = "<title>t</title><description><p>d</p></description>";

    /// <summary>A POA&amp;M: the root stands on line 1, the metadata on line 2, the item's tag on line 3 and its content from line 4 on.</summary>
    public static string Poam(string item = Content, string version = "1.1.2", string metadata = "", string root = $"xmlns=\"{Namespace}\"", string flags = "") =>
        $"<plan-of-action-and-milestones {root} uuid=\"{Sample.Uuid}\">\n"
        + $"<metadata><title>t</title><last-modified>2026-01-31T10:00:00Z</last-modified><version>1</version><oscal-version>{version}</oscal-version>{metadata}</metadata>\n"
        + $"<poam-item{flags}>\n{item}\n</poam-item>\n</plan-of-action-and-milestones>\n";

    /// <summary>A catalog with one part, whose content stands on line 4.</summary>
    public static string Part(string content) =>
        $"<catalog xmlns=\"{Namespace}\" uuid=\"{Sample.Uuid}\">\n"
        + "<metadata><title>t</title><last-modified>2026-01-31T10:00:00Z</last-modified><version>1</version><oscal-version>1.1.2</oscal-version></metadata>\n"
        + $"<control id=\"ac-1\"><title>t</title><part name=\"statement\">\n{content}\n</part></control>\n</catalog>\n";

    /// <summary>The findings of a text as <c>line:column RULE pointer</c>.</summary>
    public static string[] Findings(string text) => Sample.Findings(text, "poam.xml");

    /// <summary>The only finding of a text.</summary>
    public static Diagnostics.Diagnostic Only(string text) => Sample.Only(text, "poam.xml");
}
