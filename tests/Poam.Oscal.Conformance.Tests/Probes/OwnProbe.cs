using System.Text.Json.Nodes;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Conformance.Tests.Probes;

/// <summary>A small document that tries one thing, and in which releases that thing is right.</summary>
/// <param name="Model">The model.</param>
/// <param name="Name">What it tries.</param>
/// <param name="Members">The members of the root beside <c>uuid</c> and <c>metadata</c>, in JSON without the braces; may be empty.</param>
/// <param name="Releases">The releases in which it is right: <c>all</c>, <c>none</c>, <c>1.1.0-</c>, <c>-1.0.6</c> or <c>1.2.0-1.2.0</c>.</param>
/// <param name="Rule">The rule that every error has in the other releases.</param>
/// <param name="XmlReleases">The releases in which it is right in XML, if they are others.</param>
internal sealed record OwnProbe(string Model, string Name, string Members, string Releases, string Rule, string? XmlReleases = null)
{
    /// <summary>The document at a release.</summary>
    public JsonObject At(string release) => JsonNode.Parse(
        $$$"""
        {"{{{Model}}}":{"uuid":"c0ffee00-0000-4000-8000-000000000001",
          "metadata":{"title":"t","last-modified":"2026-01-31T10:00:00Z","version":"1","oscal-version":"{{{release}}}"}
          {{{(Members.Length > 0 ? "," : "")}}}{{{Members}}} } }
        """)!.AsObject();

    /// <summary>Whether it is right in a release and format.</summary>
    public bool IsRightIn(string release, OscalFormat format)
    {
        string releases = (format == OscalFormat.Xml ? XmlReleases : null) ?? Releases;
        if (releases is "all" or "none")
        {
            return releases == "all";
        }

        string[] ends = releases.Split('-');
        return string.CompareOrdinal(ends[0], release) <= 0 && (ends[1].Length == 0 || string.CompareOrdinal(release, ends[1]) <= 0);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Model}: {Name}";
}
