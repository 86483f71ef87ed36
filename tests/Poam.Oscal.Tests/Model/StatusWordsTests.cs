using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

public sealed class StatusWordsTests
{
    [Theory]
    [InlineData("open", ItemStatus.Open)]
    [InlineData("Ongoing", ItemStatus.Open)]
    [InlineData("In Progress", ItemStatus.InProgress)]
    [InlineData("in-progress", ItemStatus.InProgress)]
    [InlineData("deviation-requested", ItemStatus.InProgress)]
    [InlineData("Risk Accepted", ItemStatus.Deferred)]
    [InlineData("deviation-approved", ItemStatus.Deferred)]
    [InlineData("COMPLETED", ItemStatus.Complete)]
    [InlineData("Not Applicable", ItemStatus.Complete)]
    public void Parse_reads_the_words_of_all_audiences(string word, ItemStatus status)
    {
        StatusWords.Parse(word).Should().Be(status);
    }

    [Fact]
    public void Parse_of_another_word_is_null()
    {
        StatusWords.Parse("somewhat").Should().BeNull();
    }

    [Fact]
    public void Words_are_read_as_they_are_written()
    {
        foreach (ItemStatus status in Enum.GetValues<ItemStatus>())
        {
            StatusWords.Parse(StatusWords.Of(status)).Should().Be(status);
            StatusWords.Parse(StatusWords.ToRiskStatus(status).Text).Should().Be(status);
        }
    }

    [Fact]
    public void Audiences_have_words_for_what_is_derived()
    {
        StatusWords.Of(ItemStatus.InProgress, StatusVocabulary.Omb, isOverdue: true).Should().Be("Delayed");
        StatusWords.Of(ItemStatus.Complete, StatusVocabulary.Emass, isFalsePositive: true).Should().Be("Not Applicable");
        StatusWords.Of(ItemStatus.Deferred, StatusVocabulary.FedRamp).Should().Be("Open");
    }
}
