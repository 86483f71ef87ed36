namespace Poam.Oscal.Definitions;

/// <summary>A lexical form of a data type, and the releases in which the type takes it.</summary>
internal struct OscalImageForm
{
    /// <summary>The releases (bits of <see cref="OscalReleaseSet"/>).</summary>
    public uint Releases;

    /// <summary>The form: a <see cref="LexicalForm"/>.</summary>
    public uint Form;
}
