namespace Poam.Oscal.Cli.Hosting;

/// <summary>What a run of the tool needs from the process around it. Tests put their own in its place.</summary>
internal class ToolEnvironment
{
    /// <summary>The folder that relative paths start from.</summary>
    public virtual string CurrentFolder => Directory.GetCurrentDirectory();

    /// <summary>The clock.</summary>
    public virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>Messages for people, not data. Made when there is one: a clean run has none.</summary>
    public virtual TextWriter Messages => Console.Error;

    /// <summary>Whether data goes to a terminal that a person looks at.</summary>
    public virtual bool IsOutputTerminal => !Console.IsOutputRedirected;

    /// <summary>How many columns the terminal has; 0 where there is none.</summary>
    public virtual int OutputWidth
    {
        get
        {
            try
            {
                return IsOutputTerminal ? Console.WindowWidth : 0;
            }
            catch (IOException)
            {
                // Some terminals do not say.
                return 0;
            }
        }
    }

    /// <summary>What somebody types who sits at a terminal; null where nobody does, so that nothing may be asked.</summary>
    public virtual TextReader? Keyboard => Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In;

    /// <summary>Opens standard input.</summary>
    public virtual Stream OpenInput() => Console.OpenStandardInput();

    /// <summary>Opens standard output as bytes: nothing here needs a console's encoder, and it is the slowest part of a short run.</summary>
    public virtual Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() && IsOutputTerminal)
        {
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Reads an environment variable; null when it is not set or empty.</summary>
    public virtual string? Variable(string name)
    {
        string? value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
