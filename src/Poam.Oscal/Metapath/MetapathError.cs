namespace Poam.Oscal.Metapath;

/// <summary>Why a Metapath expression could not be compiled or evaluated.</summary>
/// <param name="Code">The kind of error.</param>
/// <param name="Message">What is wrong and, where that can be said, what to write instead.</param>
/// <param name="Offset">Where in the expression, in UTF-16 units from 0.</param>
public sealed record MetapathError(MetapathErrorCode Code, string Message, int Offset)
{
    /// <summary>The message with its place, counted from 1.</summary>
    public override string ToString() => $"{Message} (character {Offset + 1} of the expression)";
}
