namespace Poam.Oscal.Tests.Validation;

public sealed class LooksLikeOscalTests
{
    [Theory]
    [InlineData("{ \"plan-of-action-and-milestones\": {", true)]
    [InlineData("{ \"model\": \"plan-of-action-and-milestones\" }", false)]
    [InlineData("{ \"catalog\": { }, ", true)]
    [InlineData("{ \"build\": { \"profile\": 1 } }", false)]
    [InlineData("{ \"build\": { \"profile\": ", false)]
    public void LooksLikeOscal_depends_on_the_root(string text, bool expected) =>
        Sample.Validate(text).LooksLikeOscal.Should().Be(expected);
}
