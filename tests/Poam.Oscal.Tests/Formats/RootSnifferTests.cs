using System.Text;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Tests.Formats;

public sealed class RootSnifferTests
{
    [Theory]
    [InlineData("{ \"plan-of-action-and-milestones\": {")]
    [InlineData("\n{\"$schema\": \"a}b\\\"\",\n \"catalog\" :")]
    [InlineData("{ catalog: {")]
    [InlineData("plan-of-action-and-milestones:\n\tuuid: x")]
    [InlineData("\tplan-of-action-and-milestones:\n")]
    [InlineData("%YAML 1.2\n---\n# a comment\n\n'profile':\n")]
    [InlineData("$schema: x\r\ncatalog:\r\n")]
    [InlineData("<catalog")]
    [InlineData("<?xml version='1.0'?><!-- <x> --><o:profile xmlns:o='x'>")]
    [InlineData("<!DOCTYPE catalog><catalog>")]
    public void FindsRoot_name_where_a_root_stands_is_found(string text) =>
        RootSniffer.FindsRoot(Encoding.UTF8.GetBytes(text)).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("{ \"files\": [ { \"model\": \"catalog\", \"profile\": ")]
    [InlineData("{ \"name\": \"catalog\", ")]
    [InlineData("{ \"name\": { \"catalog\": ")]
    [InlineData("spec:\n  profile: {{ x }}\n")]
    [InlineData("kind: catalog\n")]
    [InlineData("catalogs:\n")]
    [InlineData("# catalog:\nx: {{\n")]
    [InlineData("catalog")]
    [InlineData("<project><profile>")]
    [InlineData("<!-- <catalog> -->")]
    [InlineData("<a:b:catalog>")]
    [InlineData("<")]
    [InlineData("{\"")]
    [InlineData("\"")]
    public void FindsRoot_name_elsewhere_proves_nothing(string text) =>
        RootSniffer.FindsRoot(Encoding.UTF8.GetBytes(text)).Should().BeFalse();

    [Fact]
    public void FindsRoot_name_far_down_is_not_looked_for() =>
        RootSniffer.FindsRoot(Encoding.UTF8.GetBytes(new string(' ', RootSniffer.Length) + "<catalog>")).Should().BeFalse();
}
