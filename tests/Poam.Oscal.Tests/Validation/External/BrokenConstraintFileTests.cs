using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Validation;
using static Poam.Oscal.Tests.Validation.External.ExternalSample;

namespace Poam.Oscal.Tests.Validation.External;

/// <summary>Constraint files come from outside: whatever is in them, reading and running them ends without an exception.</summary>
public sealed class BrokenConstraintFileTests
{
    private static readonly string[] Files = [System.IO.File.ReadAllText(Repository.PathOf("examples", "house-rules", "house-rules.yaml")), ConstraintFileTests.Xml, ConstraintFileTests.Json];

    [Fact]
    public void Damaged_file_gives_faults_or_constraints_that_run()
    {
        var damages = Gen.Choose(0, Files.Length - 1).SelectMany(
            which => Gen.Choose(0, Files[which].Length - 1).SelectMany(start => Gen.Choose(0, 8).SelectMany(length => Gen.Choose(0, 127).Select(with => (which, start, length, with)))));

        Prop.ForAll(damages.ToArbitrary(), damage => EndsWell(Encoding.UTF8.GetBytes(string.Concat(
            Files[damage.which].AsSpan(0, damage.start), ((char)damage.with).ToString(), Files[damage.which].AsSpan(Math.Min(Files[damage.which].Length, damage.start + damage.length))))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void File_that_is_cut_off_gives_faults_or_constraints_that_run()
    {
        var cuts = Gen.Choose(0, Files.Length - 1).SelectMany(which => Gen.Choose(0, Files[which].Length - 1).Select(length => (which, length)));

        Prop.ForAll(cuts.ToArbitrary(), cut => EndsWell(Encoding.UTF8.GetBytes(Files[cut.which]).AsMemory(0, cut.length)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001")]
    [InlineData("metaschema-meta-constraints:")]
    [InlineData("metaschema-meta-constraints: 7")]
    [InlineData("metaschema-meta-constraints: { contexts: 7 }")]
    [InlineData("metaschema-meta-constraints: { contexts: [ 7, [ ], null ] }")]
    [InlineData("metaschema-meta-constraints: { contexts: [ { metapaths: 7, constraints: 7 } ] }")]
    [InlineData("metaschema-meta-constraints: { contexts: [ { metapaths: [ { target: [ ] } ], constraints: { rules: [ 7, { object-type: expect, test: { } } ], lets: 7 } } ] }")]
    [InlineData("<metaschema-meta-constraints>text</metaschema-meta-constraints>")]
    public void Odd_file_ends_well(string text) => EndsWell(Encoding.UTF8.GetBytes(text)).Should().BeTrue();

    private static bool EndsWell(ReadOnlyMemory<byte> content)
    {
        ConstraintSetResult result = ConstraintSet.Parse(content, "damaged.yaml");
        if (result.Set is null)
        {
            return result.Faults.Count > 0 && result.Faults.All(fault => fault.Location.Line > 0 && fault.Message.Length > 0);
        }

        ValidationResult validation = OscalValidator.Validate(Encoding.UTF8.GetBytes(Document), "poam.yaml", new() { Constraints = [result.Set] });
        return validation.Unchecked.All(entry => entry.Reason.Length > 0);
    }
}
