namespace Poam.Oscal.Generator.Import;

/// <summary>The Metaschema modules cannot be read or merged; the message says where and what to decide.</summary>
internal sealed class ImportException(string message) : Exception(message);
