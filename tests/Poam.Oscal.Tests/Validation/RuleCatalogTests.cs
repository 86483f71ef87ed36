using System.Text.RegularExpressions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Reports;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

public sealed partial class RuleCatalogTests
{
    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        RuleCatalog.All.Select(r => r.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Rules_say_what_to_do()
    {
        RuleCatalog.All.Should().OnlyContain(r => RuleId().IsMatch(r.Id) && r.Title.Length > 10 && !r.Title.EndsWith('.') && r.Help.Length > 40);
    }

    [Fact]
    public void Pages_equal_what_the_exporter_prints()
    {
        string folder = Repository.PathOf("docs", "rules");
        if (Repository.UpdatesExpected)
        {
            foreach (RuleDescriptor rule in RuleCatalog.All)
            {
                File.WriteAllText(Path.Combine(folder, rule.Id + ".md"), RulePage.Write(rule));
            }
        }

        Dictionary<string, string> pages = Directory.GetFiles(folder, "*.md")
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => File.ReadAllText(f).ReplaceLineEndings("\n"));
        pages.Should().BeEquivalentTo(RuleCatalog.All.ToDictionary(r => r.Id, RulePage.Write), "pages are exported: run the tests with POAM_UPDATE_EXPECTED=1");
    }

    [Fact]
    public void Find_of_another_case_finds_the_rule()
    {
        RuleCatalog.Find("oscal1003").Should().BeSameAs(RuleCatalog.All.Single(r => r.Id == "OSCAL1003"));
        RuleCatalog.Find("OSCAL9999").Should().BeNull();
    }

    [GeneratedRegex(@"^(OSCAL|POAM|FRMP|USER)\d{4}\z")]
    private static partial Regex RuleId();
}
