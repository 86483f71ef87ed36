namespace Poam.Oscal.JsonSchema;

/// <summary>A JSON Schema cannot be used: it cannot be read, is no JSON or no JSON Schema, or refers to what is not there.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Says that a schema cannot be used.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="path">The file that it is wrong in, or null.</param>
    /// <param name="line">The line, from 1; 0 when none is to blame.</param>
    /// <param name="column">The column, from 1; 0 when none is to blame.</param>
    /// <param name="inner">What led to it, or null.</param>
    public SchemaException(string message, string? path = null, int line = 0, int column = 0, Exception? inner = null)
        : base(message, inner)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>The file that something is wrong in; null when the schema is no file.</summary>
    public string? Path { get; }

    /// <summary>The line, from 1; 0 when none is to blame.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 when none is to blame.</summary>
    public int Column { get; }

    /// <summary>Whether a file could not be read at all, as opposed to a schema that says something wrong.</summary>
    public bool IsUnreadable => InnerException is IOException or UnauthorizedAccessException;
}
