using System.Text;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>A message with expressions in braces, each replaced by its value at the target: <c>Role {@id} has no title.</c></summary>
internal sealed class MessageTemplate
{
    // Texts and expressions in turn, a text first.
    private readonly string[] _texts;
    private readonly MetapathProgram?[] _expressions;

    private MessageTemplate(string[] texts, MetapathProgram?[] expressions)
    {
        _texts = texts;
        _expressions = expressions;
    }

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message; <c>\{</c> and <c>\}</c> are braces that mean themselves.</param>
    /// <param name="compile">Compiles an expression that starts at an offset; null when it cannot be evaluated.</param>
    public static MessageTemplate Read(string text, Func<string, int, MetapathProgram?> compile)
    {
        List<string> texts = [];
        List<MetapathProgram?> expressions = [];
        StringBuilder current = new();
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '{' ? FindEnd(text, i + 1) : -1;
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '{' or '}')
            {
                current.Append(text[++i]);
            }
            else if (end < 0)
            {
                current.Append(text[i]);
            }
            else
            {
                string inner = text[(i + 1)..end];
                string expression = inner.Trim();
                MetapathProgram? program = compile(expression, i + 1 + inner.Length - inner.TrimStart().Length);
                texts.Add(current.ToString());
                current.Clear().Append(program is null ? $"{{{expression}}}" : "");
                expressions.Add(program);
                i = end;
            }
        }

        return new MessageTemplate([.. texts, current.ToString()], [.. expressions]);
    }

    /// <summary>Writes the message for a target. An expression without a value stands there as it was written.</summary>
    public string Write(MetapathEvaluator evaluator, in MetapathItem target, IMetapathVariables? variables)
    {
        StringBuilder message = new(_texts[0]);
        for (int i = 0; i < _expressions.Length; i++)
        {
            if (_expressions[i] is { } expression)
            {
                bool isDone = evaluator.TryText(expression, target, variables, out string value, out _);
                message.Append(isDone ? value : $"{{{expression.Text}}}");
            }

            message.Append(_texts[i + 1]);
        }

        return OneLine(message);
    }

    private static int FindEnd(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '}' && text[i - 1] != '\\')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Files break and indent their messages as they like.</summary>
    private static string OneLine(StringBuilder message)
    {
        StringBuilder line = new(message.Length);
        foreach (char c in message.ToString().Trim())
        {
            bool isBlank = c is ' ' or '\t' or '\r' or '\n';
            if (!isBlank || line[^1] != ' ')
            {
                line.Append(isBlank ? ' ' : c);
            }
        }

        return line.ToString();
    }
}
