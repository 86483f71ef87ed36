using System.Text.RegularExpressions;

namespace Poam.Oscal.Conformance.Tests.Causes;

public sealed partial class ConformancePageTests
{
    [Fact]
    public void Page_has_a_row_for_every_cause_and_no_other()
    {
        string page = File.ReadAllText(RepositoryFolder.At("docs", "conformance.md"));
        var rows = CauseRow().Matches(page).Select(match => (Id: match.Groups["id"].Value, Releases: match.Groups["releases"].Value));

        rows.Should().BeEquivalentTo(SchemaCauses.All.Select(cause => (cause.Id, Releases: ReleasesOf(cause))));
    }

    private static string ReleasesOf(Cause cause) => (cause.First, cause.Last) switch
    {
        (SchemaCauses.Oldest, SchemaCauses.Newest) => "all",
        (SchemaCauses.Oldest, _) => $"to {cause.Last}",
        (_, SchemaCauses.Newest) => $"from {cause.First}",
        _ when cause.First == cause.Last => cause.First,
        _ => $"{cause.First} to {cause.Last}",
    };

    [GeneratedRegex(@"^\| `(?<id>[a-z-]+)` \| (?<releases>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex CauseRow();
}
