using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Metapath;

/// <summary>A compiled expression. It can be evaluated any number of times, also by several evaluators at once.</summary>
internal sealed class MetapathProgram
{
    private MetapathProgram(string text, ProgramNode root, int slots, MetapathNamespaces namespaces, UnknownStep[] unknownSteps)
    {
        Text = text;
        Root = root;
        Slots = slots;
        Namespaces = namespaces;
        UnknownSteps = unknownSteps;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>What is evaluated.</summary>
    public ProgramNode Root { get; }

    /// <summary>How many variables the expression has of its own.</summary>
    public int Slots { get; }

    /// <summary>The prefixes with which it was compiled.</summary>
    public MetapathNamespaces Namespaces { get; }

    /// <summary>The steps whose names nothing in OSCAL has: they find nothing in any document.</summary>
    public UnknownStep[] UnknownSteps { get; }

    /// <summary>Compiles an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="namespaces">The prefixes that it may use; null for those that need no declaration.</param>
    /// <param name="error">Why it cannot be compiled, or null.</param>
    /// <returns>The compiled expression, or null.</returns>
    public static MetapathProgram? Compile(string text, MetapathNamespaces? namespaces, out MetapathError? error)
    {
        namespaces ??= MetapathNamespaces.Default;
        if (MetapathParser.Parse(text, out SyntaxFault? fault) is not { } expression)
        {
            MetapathErrorCode code = fault!.IsUnsupported ? MetapathErrorCode.Unsupported : MetapathErrorCode.Syntax;
            error = new MetapathError(code, fault.Message, fault.Offset);
            return null;
        }

        MetapathCompiler compiler = new(namespaces);
        ProgramNode? root = compiler.Compile(expression);
        error = compiler.Error;
        return root is null ? null : new MetapathProgram(text, root, compiler.Slots, namespaces, compiler.UnknownSteps());
    }
}
