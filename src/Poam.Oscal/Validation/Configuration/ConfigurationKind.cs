namespace Poam.Oscal.Validation.Configuration;

/// <summary>What the value of a member of the configuration is.</summary>
internal enum ConfigurationKind
{
    /// <summary>Any text that is not empty.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A whole number from 1.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>An object with members of its own.</summary>
    Object,

    /// <summary>A list of values of one kind.</summary>
    List,

    /// <summary>An object whose names are the user's, with values of one kind.</summary>
    Map,
}
