using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>A schema as it was read: JSON with places, and where it came from.</summary>
internal sealed class SchemaFile
{
    // Deep enough for any schema that people or generators write, and no danger to the stack.
    private const int DeepestNesting = 200;

    private SchemaFile(JToken root, Uri address, string? folder, string? path)
    {
        Root = root;
        Address = address;
        Folder = folder;
        Path = path;
    }

    /// <summary>The schema.</summary>
    public JToken Root { get; }

    /// <summary>The address that it was read from.</summary>
    public Uri Address { get; }

    /// <summary>The folder in which other files may be read; null when there is none.</summary>
    public string? Folder { get; }

    /// <summary>The path as the user knows it, for messages; null when it is no file.</summary>
    public string? Path { get; }

    /// <summary>Loads a file.</summary>
    /// <param name="fullPath">The path of the file.</param>
    /// <param name="path">The path as the user wrote it.</param>
    /// <param name="folder">The folder in which other files may be read; null for that of the file.</param>
    public static SchemaFile Load(string fullPath, string path, string? folder = null)
    {
        string text;
        try
        {
            text = File.ReadAllText(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
                : Directory.Exists(fullPath) ? "it is a folder"
                : exception is UnauthorizedAccessException ? "access is denied"
                : exception.Message;
            throw new SchemaException($"The schema cannot be read: {reason}.", path, inner: exception as IOException ?? new IOException(exception.Message, exception));
        }

        return new SchemaFile(Read(text, path), new Uri(fullPath), folder ?? System.IO.Path.GetDirectoryName(fullPath), path);
    }

    /// <summary>Reads a text.</summary>
    public static SchemaFile Parse(string text) => Of(Read(text, null));

    /// <summary>A schema that was made in memory.</summary>
    public static SchemaFile Of(JToken root) => new(root, new Uri("memory:///schema.json"), null, null);

    private static JToken Read(string text, string? path)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = DeepestNesting };
        try
        {
            JToken root = JToken.ReadFrom(reader);
            while (reader.Read())
            {
                // Comments may follow; the reader throws when anything else does.
            }

            return root;
        }
        catch (JsonReaderException exception)
        {
            string reason = exception.Message.Split(". Path", 2)[0];
            throw new SchemaException($"The schema is no JSON: {reason}.", path, exception.LineNumber, exception.LinePosition, exception);
        }
    }
}
