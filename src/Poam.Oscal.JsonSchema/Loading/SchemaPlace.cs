namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>Where a schema inside a file stands, and by what references in it are resolved.</summary>
/// <param name="File">The file.</param>
/// <param name="Base">The address that relative references start from.</param>
/// <param name="Pointer">The JSON pointer inside the file, without the <c>#</c>.</param>
/// <param name="Dialect">The version of JSON Schema.</param>
internal sealed record SchemaPlace(SchemaFile File, Uri Base, string Pointer, SchemaDialect Dialect)
{
    /// <summary>The place for messages: the pointer, behind the file's name where it is another than the one that the user named.</summary>
    public string Text { get; init; } = "#" + Pointer;
}
