namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>What is meant by published expressions that are no Metapath, or that lead to other documents.</summary>
internal static class PublishedRepairs
{
    // All but the last stand in 1.0.0 only. What another document holds is no matter of constraints: the index of a leveraged system is left out.
    private static readonly (string Published, string Meant)[] Repairs =
    [
        ("/value()", ""),
        ("value()", "."),
        ("prop/[@name='type']", "prop[@name='type']"),
        ("prop[@name='direction')]", "prop[@name='direction']"),
        ("prop[(@name=('ipv4-address','ipv6-address')]", "prop[@name=('ipv4-address','ipv6-address')]"),
        ("and [starts-with(@href,'#')]]", "and starts-with(@href,'#')]"),
        ("||", "|"),
        ("(base|selected}", "(base|selected)"),
    ];

    /// <summary>The expression that is meant.</summary>
    public static string Of(string expression)
    {
        foreach ((string published, string meant) in Repairs)
        {
            expression = expression.Replace(published, meant, StringComparison.Ordinal);
        }

        int document = expression.IndexOf("|doc(", StringComparison.Ordinal);
        return document < 0 ? expression : expression[..document];
    }
}
