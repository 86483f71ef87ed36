using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli;

/// <summary>The entry point of the tool <c>poam</c>.</summary>
internal static class Program
{
    private static int Main(string[] args) => new PoamCommand(new ToolEnvironment()).Run(args);
}
