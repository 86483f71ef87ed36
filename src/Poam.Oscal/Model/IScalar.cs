namespace Poam.Oscal.Model;

/// <summary>A value that keeps the text it was written as. Binding needs no more of it.</summary>
/// <typeparam name="TSelf">The type of the value.</typeparam>
internal interface IScalar<TSelf>
    where TSelf : struct, IScalar<TSelf>
{
    /// <summary>The text; null when the value is missing.</summary>
    string? Source { get; }

    /// <summary>Whether the text is markup as XML has it.</summary>
    bool IsHtml => false;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isHtml">Whether it is markup as XML has it; only markup takes notice.</param>
    static abstract TSelf Of(string text, bool isHtml);
}
