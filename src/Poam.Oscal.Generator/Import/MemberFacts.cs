using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>What may differ between releases in one member.</summary>
/// <param name="Target">The definition, null for an inline scalar.</param>
/// <param name="DataType">The data type of an inline scalar.</param>
/// <param name="Required">Whether the member must be present.</param>
/// <param name="Many">Whether it is a list.</param>
/// <param name="XmlName">The name in XML.</param>
/// <param name="InXml">The form in XML, null for the default.</param>
/// <param name="InJson">The form in JSON, null for the default.</param>
/// <param name="Default">The value of an absent flag.</param>
internal sealed record MemberFacts(
    LineageKey? Target, string? DataType, bool Required, bool Many, string XmlName, string? InXml, string? InJson, string? Default)
{
    /// <summary>The facts of a member of a release.</summary>
    public static MemberFacts Of(SourceMember member, string release)
    {
        LineageKey? target = LineageTable.IsInlineScalar(member.Definition!, release) ? null : LineageTable.KeyOf(member.Definition!, release);
        return new MemberFacts(
            target, target is null ? member.Definition!.DataType : null, member.Required, member.Many,
            member.XmlName, member.InXml, member.InJson, member.Default);
    }

    /// <summary>The variant of a member whose newest facts are <paramref name="newest"/>.</summary>
    public MemberVariant DifferenceFrom(MemberFacts newest, Definitions.OscalReleaseSet releases, Func<LineageKey, DefinitionModel> definitions) => new()
    {
        Releases = releases,
        Definition = Target is { } target && target != newest.Target ? definitions(target) : null,
        DataType = DataType == newest.DataType ? null : DataType,
        Required = Required == newest.Required ? null : Required,
        Many = Many == newest.Many ? null : Many,
        XmlName = XmlName == newest.XmlName ? null : XmlName,
        InXml = InXml == newest.InXml ? null : InXml ?? "default",
        InJson = InJson == newest.InJson ? null : InJson ?? "default",
        Default = Default == newest.Default ? null : Default ?? "",
    };
}
