using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Verbs.Lifecycle;

/// <summary>Asks whoever sits at the terminal.</summary>
/// <param name="environment">The process around.</param>
internal sealed class Questions(ToolEnvironment environment)
{
    /// <summary>Whether somebody sits there.</summary>
    public bool CanAsk => environment.Keyboard is not null;

    /// <summary>Asks until an answer can be taken.</summary>
    /// <param name="question">What to ask for.</param>
    /// <param name="otherwise">What an empty answer means; null where there must be one.</param>
    /// <param name="complain">What is wrong with an answer; null for nothing.</param>
    /// <returns>The answer; null when nobody answers any more.</returns>
    public string? Ask(string question, string? otherwise, Func<string, string?> complain)
    {
        while (true)
        {
            if (Line(question + (string.IsNullOrEmpty(otherwise) ? "" : $" [{otherwise}]")) is not { } answer)
            {
                return null;
            }

            if (answer.Length == 0 && otherwise is not null)
            {
                return otherwise;
            }

            if (complain(answer) is not { } complaint)
            {
                return answer;
            }

            environment.Messages.WriteLine("  " + complaint);
        }
    }

    /// <summary>Asks for something that may be left out.</summary>
    /// <returns>The answer; null for none.</returns>
    public string? Optional(string question) => Line(question) is { Length: > 0 } answer ? answer : null;

    /// <summary>Asks for several of a kind, until an answer is empty.</summary>
    /// <param name="question">What to ask for.</param>
    /// <param name="read">Reads an answer.</param>
    /// <exception cref="UsageException">Nobody sits there to whom a complaint about an answer could be told.</exception>
    public IReadOnlyList<T> Several<T>(string question, Func<string, T> read)
    {
        List<T> all = [];
        while (Optional(all.Count == 0 ? question : "Another one, or nothing") is { } answer)
        {
            try
            {
                all.Add(read(answer));
            }
            catch (Exception exception) when (exception is UsageException or UnreadableException)
            {
                environment.Messages.WriteLine("  " + exception.Message);
            }
        }

        return all;
    }

    private string? Line(string question)
    {
        if (environment.Keyboard is not { } keyboard)
        {
            return null;
        }

        environment.Messages.Write(question + ": ");
        environment.Messages.Flush();
        string? answer = keyboard.ReadLine()?.Trim();
        if (answer is null)
        {
            environment.Messages.WriteLine();
        }

        return answer;
    }
}
