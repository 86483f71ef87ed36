namespace Poam.Oscal.Generator.Model;

/// <summary>A file of schemas/model is not as its format demands.</summary>
internal sealed class ModelFormatException : Exception
{
    /// <summary>Creates the exception for a place in a file.</summary>
    public ModelFormatException(string file, long line, string message)
        : base($"{file}:{line}: {message}")
    {
    }
}
