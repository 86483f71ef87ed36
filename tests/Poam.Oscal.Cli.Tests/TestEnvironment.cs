using System.Text;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Tests;

/// <summary>A process that exists only for a test.</summary>
internal sealed class TestEnvironment(string currentFolder) : ToolEnvironment
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly StringReader? _keyboard;

    public MemoryStream Output { get; } = new();

    public Stream Input { get; init; } = new MemoryStream();

    public bool IsTerminal { get; init; }

    /// <summary>What somebody types at the terminal; null where nobody sits there.</summary>
    public string? Typed
    {
        init => _keyboard = value is null ? null : new StringReader(value);
    }

    public override TextReader? Keyboard => _keyboard;

    public DateTimeOffset Now { get; init; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public override string CurrentFolder => currentFolder;

    public override TimeProvider Clock => new FixedClock(Now);

    public override TextWriter Messages { get; } = new StringWriter { NewLine = "\n" };

    public override bool IsOutputTerminal => IsTerminal;

    public string OutputText => Encoding.UTF8.GetString(Output.ToArray());

    public TestEnvironment WithVariable(string name, string value)
    {
        _variables[name] = value;
        return this;
    }

    public int Run(params string[] args) => new PoamCommand(this).Run(args);

    public override Stream OpenInput() => Input;

    public override Stream OpenOutput() => Output;

    public override string? Variable(string name) => _variables.GetValueOrDefault(name);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
