namespace Poam.Oscal.JsonSchema.Checking;

/// <summary>An error of a document, with its place.</summary>
/// <param name="Keyword">The keyword that is broken.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Subject">What tells errors of one keyword at one place apart, or an empty text.</param>
/// <param name="SchemaPlace">The place of the schema that holds the keyword.</param>
/// <param name="Node">The node; of an array that is no node, the node around it.</param>
/// <param name="FirstItem">The first item of an array that is no node, else 0.</param>
internal sealed record SchemaFault(string Keyword, string Message, string Subject, string SchemaPlace, int Node, int FirstItem);
