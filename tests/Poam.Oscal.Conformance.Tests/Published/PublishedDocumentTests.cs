using Poam.Oscal.Documents;

namespace Poam.Oscal.Conformance.Tests.Published;

public sealed class PublishedDocumentTests
{
    // FedRAMP's documents for tests that must fail are fragments.
    private const string Fragment = "-INVALID.xml";

    // Why a document that is meant to be valid is not.
    private static readonly Dictionary<string, string> Faulty = new(StringComparer.Ordinal)
    {
        ["oscal/profile-resolution/examples/without-parent_profile.xml"] = "has an attribute of a draft, `with-parent-controls`, that no release has",
    };

    [SkippableTheory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Validate_published_documents_finds_what_is_listed(OscalFormat format)
    {
        var documents = PublishedDocument.RequireAll(format);

        documents.Should().NotBeEmpty();
        var refused = documents.Where(document => document.HasStructureErrors).Select(document => document.Path);
        refused.Except(Faulty.Keys).Where(path => !path.EndsWith(Fragment, StringComparison.Ordinal)).Should().BeEmpty("their structure is valid");
        ExpectedFile.Check($"published-{format.ToString().ToLowerInvariant()}.txt", [.. documents.SelectMany(document => document.Lines())]);
    }
}
