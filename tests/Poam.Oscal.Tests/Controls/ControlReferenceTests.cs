using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Controls;

namespace Poam.Oscal.Tests.Controls;

public sealed class ControlReferenceTests
{
    [Theory]
    [InlineData("ac-2", "ac-2")]
    [InlineData("AC-2", "ac-2")]
    [InlineData("AC-02", "ac-2")]
    [InlineData("ac-2.1", "ac-2.1")]
    [InlineData("AC-2(1)", "ac-2.1")]
    [InlineData("AC-02(01)", "ac-2.1")]
    [InlineData("AC-2 (1)", "ac-2.1")]
    [InlineData("AC-2 ( 1 )", "ac-2.1")]
    [InlineData("ac-02.01", "ac-2.1")]
    [InlineData(" SC-7(21) ", "sc-7.21")]
    [InlineData("AC\u20112(1)", "ac-2.1")]
    [InlineData("cisc-7.1", "cisc-7.1")]
    [InlineData("CIS 7.1", "cisc-7.1")]
    [InlineData("cis-7.1", "cisc-7.1")]
    [InlineData("CIS Safeguard 7.1", "cisc-7.1")]
    [InlineData("CIS Control 07", "cisc-7")]
    public void Parse_of_controls_gives_their_id(string text, string id)
    {
        ControlReference? reference = ControlReference.Parse(text);

        reference.Should().NotBeNull();
        reference!.Id.Should().Be(id);
        reference.ControlId.Should().Be(id);
        reference.Kind.Should().Be(ControlPartKind.Control);
        reference.IsExact.Should().Be(text == id);
        reference.IsAmbiguous.Should().BeFalse();
    }

    [Theory]
    [InlineData("AC-2 a", "ac-2", "ac-2_smt.a", ControlPartKind.Statement)]
    [InlineData("AC-2a.", "ac-2", "ac-2_smt.a", ControlPartKind.Statement)]
    [InlineData("CM-6b", "cm-6", "cm-6_smt.b", ControlPartKind.Statement)]
    [InlineData("AC-1 a 1 (a)", "ac-1", "ac-1_smt.a.1.a", ControlPartKind.Statement)]
    [InlineData("AC-1a.1.(a)", "ac-1", "ac-1_smt.a.1.a", ControlPartKind.Statement)]
    [InlineData("AC-2 (3) (a)", "ac-2.3", "ac-2.3_smt.a", ControlPartKind.Statement)]
    [InlineData("AC-2(3)(a)", "ac-2.3", "ac-2.3_smt.a", ControlPartKind.Statement)]
    [InlineData("ac-2_smt.a", "ac-2", "ac-2_smt.a", ControlPartKind.Statement)]
    [InlineData("AC-2_smt.a", "ac-2", "ac-2_smt.a", ControlPartKind.Statement)]
    [InlineData("ac-2_smt", "ac-2", "ac-2_smt", ControlPartKind.Statement)]
    [InlineData("cisc-1.1_stmt", "cisc-1.1", "cisc-1.1_stmt", ControlPartKind.Statement)]
    [InlineData("ac-2_obj.a-1", "ac-2", "ac-2_obj.a-1", ControlPartKind.Objective)]
    [InlineData("ac-2.4_obj-1", "ac-2.4", "ac-2.4_obj-1", ControlPartKind.Objective)]
    [InlineData("ac-2.a_obj.1", "ac-2", "ac-2.a_obj.1", ControlPartKind.Objective)]
    [InlineData("ac-1.a.1_obj.1.a", "ac-1", "ac-1.a.1_obj.1.a", ControlPartKind.Objective)]
    [InlineData("ac-2.3_obj", "ac-2.3", "ac-2.3_obj", ControlPartKind.Objective)]
    [InlineData("ac-1_prm_1", "ac-1", "ac-1_prm_1", ControlPartKind.Parameter)]
    [InlineData("ac-02_odp.01", "ac-2", "ac-02_odp.01", ControlPartKind.Parameter)]
    [InlineData("ac-2_odp.01", "ac-2", "ac-02_odp.01", ControlPartKind.Parameter)]
    [InlineData("ac-02.01_odp", "ac-2.1", "ac-02.01_odp", ControlPartKind.Parameter)]
    [InlineData("ac-2_asm-examine", "ac-2", "ac-2_asm-examine", ControlPartKind.Method)]
    [InlineData("ac-2_gdn", "ac-2", "ac-2_gdn", ControlPartKind.Other)]
    [InlineData("ac-2.3_fr_smt.1", "ac-2.3", "ac-2.3_fr_smt.1", ControlPartKind.Other)]
    public void Parse_of_parts_gives_control_and_part(string text, string control, string id, ControlPartKind kind)
    {
        ControlReference? reference = ControlReference.Parse(text);

        reference.Should().NotBeNull();
        (reference!.ControlId, reference.Id, reference.Kind, reference.IsExact).Should().Be((control, id, kind, text == id));
    }

    [Theory]
    [InlineData("AC-3.1", "ac-3.1", "assessment procedure AC-3.1 of eMASS")]
    [InlineData("SC-7 4", "sc-7.4", "item 4 of the statement of SC-7")]
    public void Parse_of_ambiguous_text_says_what_else_it_may_be(string text, string id, string other)
    {
        ControlReference? reference = ControlReference.Parse(text);

        reference!.Id.Should().Be(id);
        reference.OtherReading.Should().Be(other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ac")]
    [InlineData("ac2")]
    [InlineData("ac-2x")]
    [InlineData("ac-")]
    [InlineData("ac-0")]
    [InlineData("ac-2000")]
    [InlineData("cmmc-3")]
    [InlineData("AC-2, AC-3")]
    [InlineData("AC-2 and AC-3")]
    [InlineData("AC-2(1")]
    [InlineData("V-254239")]
    [InlineData("ac-2_smt a")]
    [InlineData("A.5.1")]
    [InlineData("cis-")]
    public void Parse_of_other_text_gives_nothing(string text)
    {
        ControlReference.Parse(text).Should().BeNull();
    }

    [Theory]
    [InlineData("ac-2", "AC-2")]
    [InlineData("ac-2.1", "AC-2(1)")]
    [InlineData("cisc-7.1", "CIS 7.1")]
    [InlineData("a1", "a1")]
    [InlineData("ac-2_smt.a", "ac-2_smt.a")]
    public void Label_is_the_one_that_people_know(string id, string label)
    {
        ControlLabel.Of(id).Should().Be(label);
    }

    [Fact]
    public void Label_of_any_control_reads_as_its_id()
    {
        Prop.ForAll(Ids(), id => ControlReference.Parse(ControlLabel.Of(id)) is { IsAmbiguous: false } read && read.Id == id).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_was_read_reads_as_itself_again()
    {
        Prop.ForAll(Texts(), text => ControlReference.Parse(text) is not { } read || ControlReference.Parse(read.Id) is { IsExact: true }).QuickCheckThrowOnFailure();
    }

    private static Arbitrary<string> Ids() => Arb.From(
        from family in Gen.Elements("ac", "sr", "zz")
        from number in Gen.Choose(1, 999)
        from enhancement in Gen.Choose(0, 40)
        select enhancement == 0 ? $"{family}-{number}" : $"{family}-{number}.{enhancement}");

    // Text made of what identifiers are made of, so that much of it is nearly one.
    private static Arbitrary<string> Texts() => Arb.From(
        from pieces in Gen.ListOf(Gen.Elements("ac", "AC", "cis", "-", "1", "02", ".", "(", ")", " ", "a", "b", "_smt", "_obj", "_odp", "_x", "[", "]", "\u00A0", "é"))
        select string.Concat(pieces));
}
