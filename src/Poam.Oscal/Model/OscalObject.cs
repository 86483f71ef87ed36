using System.Text;

namespace Poam.Oscal.Model;

/// <summary>An object of an OSCAL document: what all records of the model have in common.</summary>
/// <remarks>
/// Records never change; a changed copy is made by <c>with</c>. They are equal when everything in them is, in the same order and to the letter.
/// Only this library derives from it.
/// </remarks>
public abstract record OscalObject
{
    private protected OscalObject()
    {
    }

    /// <summary>
    /// What a document has here and OSCAL does not: members that no release knows, and known ones whose value is of the wrong kind.
    /// It is kept and written back; validation reports it.
    /// </summary>
    public OscalList<ExtraMember> Extra { get; init => field = value ?? []; } = [];

    /// <summary>The number of the definition.</summary>
    internal abstract int Definition { get; }

    /// <summary>Writes the members in the order of the definition.</summary>
    internal abstract void WriteMembers(RecordWriter writer);

    /// <summary>Prints the members for a debugger or a log.</summary>
    /// <param name="builder">What takes the text.</param>
    /// <returns>Whether anything was printed.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Extra.Count > 0)
        {
            builder.Append("Extra = ").Append(Extra);
        }

        return Extra.Count > 0;
    }
}
