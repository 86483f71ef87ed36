namespace Poam.Oscal.Validation;

/// <summary>Whose reading of external constraints applies where the readings differ.</summary>
public enum ConstraintCompatibility
{
    /// <summary>The Metaschema specification's.</summary>
    Specification,

    /// <summary>
    /// That of oscal-cli 2: a leading <c>/</c> or <c>//</c> starts at the focus, a comparison of single values takes the first item of each side,
    /// blank strings and several values are false, contexts inside of contexts are left out, a reference without any key fails,
    /// a key may not have several values, an index is filled by one constraint at one node and any other is an error, and several data types accept any text.
    /// </summary>
    OscalCli2,
}
