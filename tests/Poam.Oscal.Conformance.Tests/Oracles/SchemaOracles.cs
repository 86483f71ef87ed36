namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>The validators that the tests of one run share, so that each schema is compiled once.</summary>
internal static class SchemaOracles
{
    private static readonly Lazy<(AjvOracle? Oracle, string Reason)> LazyAjv = new(StartAjv);

    /// <summary>NJsonSchema, which is always there.</summary>
    public static NJsonSchemaOracle DotNet { get; } = new();

    /// <summary>ajv; null where Node is absent, then <see cref="WhyNoAjv"/> says so.</summary>
    public static AjvOracle? Ajv => LazyAjv.Value.Oracle;

    /// <summary>Why there is no ajv; empty if there is.</summary>
    public static string WhyNoAjv => LazyAjv.Value.Reason;

    /// <summary>The best validator of this machine: ajv, else NJsonSchema.</summary>
    public static ISchemaOracle Best => (ISchemaOracle?)Ajv ?? DotNet;

    /// <summary>ajv; skips the test, saying why, where it is absent.</summary>
    public static AjvOracle RequireAjv()
    {
        Skip.If(Ajv is null, $"ajv is not available: {WhyNoAjv}");
        return Ajv!;
    }

    private static (AjvOracle? Oracle, string Reason) StartAjv()
    {
        try
        {
            var oracle = AjvOracle.Start();

            // The process ends by itself when its input does, even after a crash; this is for a clean exit.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => oracle.Dispose();
            return (oracle, "");
        }
        catch (OracleUnavailableException exception)
        {
            return (null, exception.Message);
        }
    }
}
