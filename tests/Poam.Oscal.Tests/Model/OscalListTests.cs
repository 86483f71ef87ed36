using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

/// <summary>Lists compare by content and are never null.</summary>
public sealed class OscalListTests
{
    [Fact]
    public void Lists_of_equal_items_are_equal()
    {
        OscalList<Token> first = ["a", "b"];
        OscalList<Token> second = ["a", "b"];

        first.Should().BeEquivalentTo(second, options => options.WithStrictOrdering());
        first.Equals(second).Should().BeTrue();
        first.GetHashCode().Should().Be(second.GetHashCode());
        first.Equals(["b", "a"]).Should().BeFalse();
        first.Equals((OscalList<Token>?)null).Should().BeFalse();
    }

    [Fact]
    public void Empty_lists_are_one_object()
    {
        OscalList<Token> empty = [];

        empty.Should().BeSameAs(OscalList.Create<Token>());
        empty.Count.Should().Be(0);
    }

    [Fact]
    public void Property_set_to_null_is_empty()
    {
        Metadata metadata = new() { Title = "t", LastModified = "2026-05-01T12:00:00Z", Version = "1", OscalVersion = "1.2.2", Props = null! };

        metadata.Props.Should().BeEmpty();
    }

    [Fact]
    public void List_grows_by_spread()
    {
        OscalList<string> list = ["a"];

        list = [.. list, "b"];

        list.Should().Equal("a", "b");
        list[1].Should().Be("b");
        list.ToString().Should().Be("[a, b]");
    }
}
