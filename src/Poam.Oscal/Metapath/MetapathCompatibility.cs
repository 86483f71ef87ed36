namespace Poam.Oscal.Metapath;

/// <summary>Whose reading of Metapath applies where the readings differ.</summary>
internal enum MetapathCompatibility
{
    /// <summary>The specification's, and XPath 3.1 where the specification refers to it.</summary>
    Specification,

    /// <summary>
    /// That of oscal-cli 2: a leading <c>/</c> or <c>//</c> starts at the focus, a comparison of single values takes the first item of each side,
    /// blank strings and several values are false.
    /// </summary>
    OscalCli2,
}
