using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;
using Poam.Oscal.Benchmarks;

namespace Poam.Oscal.Conformance.Tests.Budgets;

public sealed class CompiledMethodsTests
{
    // What a short run compiles although everything was compiled ahead of time: mostly what the framework has for wide registers only.
    // Each method costs a fifth of a millisecond; generics of the framework over structs of ours are what makes the number grow.
    private const int MostMethods = 25;

    [SkippableFact]
    public void Clean_small_run_compiles_few_methods()
    {
        string trace = Path.Combine(Path.GetTempPath(), $"poam-{Guid.NewGuid():N}.nettrace");
        string document = Path.ChangeExtension(trace, ".json");
        File.WriteAllBytes(document, PoamCorpus.Json(items: 1));
        try
        {
            int exitCode = ReadyTool.Trace(trace, "validate", document);

            exitCode.Should().Be(0, "the document is clean");
            List<string> methods = MethodsIn(trace);
            methods.Should().NotBeEmpty("otherwise nothing was recorded");
            methods.Should().HaveCountLessThanOrEqualTo(MostMethods);
        }
        finally
        {
            File.Delete(trace);
            File.Delete(document);
        }
    }

    /// <summary>The methods that were compiled for the first time; hot ones that are compiled again in the background are no cost of a short run.</summary>
    private static List<string> MethodsIn(string trace)
    {
        List<string> methods = [];
        using EventPipeEventSource source = new(trace);
        source.Clr.MethodLoadVerbose += method =>
        {
            if (method.OptimizationTier is not (OptimizationTier.OptimizedTier1 or OptimizationTier.OptimizedTier1OSR))
            {
                methods.Add($"{method.MethodNamespace}.{method.MethodName}");
            }
        };
        source.Process();
        return methods;
    }
}
