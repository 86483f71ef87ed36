using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Documents;

public sealed class FindingSinkTests
{
    [Fact]
    public void The_first_of_the_text_are_kept_whatever_order_they_come_in()
    {
        FindingSink sink = new(10);
        for (int i = 0; i < 1000; i++)
        {
            int offset = i * 7919 % 1000;
            if (sink.Count(Severity.Error, offset))
            {
                sink.Add(At(offset));
            }
        }

        sink.InOrder().Select(f => f.Span.Start).Should().Equal(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        sink.Errors.Should().Be(1000);
    }

    [Fact]
    public void Appended_findings_are_those_of_one_sink()
    {
        FindingSink one = new(10);
        FindingSink first = new(10);
        FindingSink second = first.Beside();
        for (int i = 0; i < 400; i++)
        {
            int offset = i * 7919 % 100;
            Severity severity = i % 3 == 0 ? Severity.Warning : Severity.Error;
            foreach (FindingSink sink in new[] { one, i < 150 ? first : second })
            {
                if (sink.Count(severity, offset))
                {
                    sink.Add(At(offset, $"{i}"));
                }
            }
        }

        first.Append(second);

        first.InOrder().Select(f => f.Message).Should().Equal(one.InOrder().Select(f => f.Message));
        (first.Errors, first.Warnings).Should().Be((one.Errors, one.Warnings));
    }

    [Fact]
    public void Findings_of_one_place_keep_the_order_in_which_they_came()
    {
        FindingSink sink = new(10);
        foreach (string message in new[] { "a", "b", "c" })
        {
            sink.Count(Severity.Info, 5).Should().BeTrue();
            sink.Add(At(5, message));
        }

        sink.InOrder().Select(f => f.Message).Should().Equal("a", "b", "c");
        sink.Infos.Should().Be(3);
    }

    [Fact]
    public void With_a_limit_of_none_everything_is_only_counted()
    {
        FindingSink sink = new(0);
        if (sink.Count(Severity.Warning, 1))
        {
            sink.Add(At(1));
        }

        sink.InOrder().Should().BeEmpty();
        sink.Warnings.Should().Be(1);
    }

    private static Finding At(int offset, string message = "m") =>
        new() { Rule = StructureRules.KnownMember, Message = message, Node = 0, Span = new TextSpan(offset, 1) };
}
