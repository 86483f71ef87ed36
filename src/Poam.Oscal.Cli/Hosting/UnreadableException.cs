namespace Poam.Oscal.Cli.Hosting;

/// <summary>A file that the command line names, besides the documents themselves, cannot be read.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
