using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation;

public sealed class TooLargeTests
{
    private static readonly ValidationOptions Options = Sample.Options with { Limits = new OscalLimits { MaxInputBytes = 100 } };

    [Theory]
    [InlineData("{ \"plan-of-action-and-milestones\": {", true, OscalFormat.Json)]
    [InlineData("<catalog ", true, OscalFormat.Xml)]
    [InlineData("{ \"name\": 1", false, OscalFormat.Json)]
    public void RefuseTooLarge_start_tells_format_and_whether_it_is_oscal(string start, bool isOscal, OscalFormat format)
    {
        ValidationResult result = OscalValidator.RefuseTooLarge(Encoding.UTF8.GetBytes(start), options: Options);

        (result.LooksLikeOscal, result.Format).Should().Be((isOscal, format));
        result.Diagnostics.Should().ContainSingle().Which.ToString().Should()
            .Be("1:1 error OSCAL0007: The file has more than 100 bytes, which is the limit.");
    }

    [Fact]
    public void Validate_content_beyond_the_limit_is_refused()
    {
        ValidationResult result = OscalValidator.Validate(Encoding.UTF8.GetBytes(Sample.PoamJson()), options: Options);

        result.LooksLikeOscal.Should().BeTrue();
        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("OSCAL0007");
    }
}
