namespace Poam.Oscal.Generator.Import;

/// <summary>
/// The expressions of a release that are malformed, and what they were meant to say. 1.0.1 corrected all of them; only 1.0.0 needs patches.
/// A patch that finds nothing to correct is an error, so that the table cannot go stale.
/// </summary>
internal sealed class ExpressionPatches(string release)
{
    private static readonly Patch[] OfVersion100 =
    [
        new("prop/[@name='type']/@value", "prop[@name='type']/@value", "A predicate stands on its own."),
        new("prop[@name='direction')]/@value", "prop[@name='direction']/@value", "A bracket closes that never opened."),
        new("prop[(@name=('ipv4-address','ipv6-address')]/@class", "prop[@name=('ipv4-address','ipv6-address')]/@class", "A bracket never closes."),
        new("link[@rel='privacy-impact-assessment' and [starts-with(@href,'#')]]", "link[@rel='privacy-impact-assessment' and starts-with(@href,'#')]", "An operand is a predicate."),
        new("link[@rel='diagram' and [starts-with(@href,'#')]]", "link[@rel='diagram' and starts-with(@href,'#')]", "An operand is a predicate."),
        new("link[@rel='system-security-plan' and [starts-with(@href,'#')]]", "link[@rel='system-security-plan' and starts-with(@href,'#')]", "An operand is a predicate."),
        new("(base|selected}", "(base|selected)", "A brace closes what a bracket opened."),
        new("]/value()", "]/@value", "There is no such step; a property has its value in a flag."),
        new("value()", "@value", "There is no such step; a property has its value in a flag.", KeyOf: "component/prop[@name='leveraged-authorization-uuid']"),
        new("value()", ".", "There is no such step; the value of a node is the node."),
        new("/@role-id||control", "/@role-id|control", "Two strings are joined where two paths were meant."),
    ];

    private readonly HashSet<Patch> _unused = [.. release == "1.0.0" ? OfVersion100 : []];
    private readonly Patch[] _patches = release == "1.0.0" ? OfVersion100 : [];

    /// <summary>The expression as it was meant; adds the source text to <paramref name="patched"/> where that differs.</summary>
    /// <param name="expression">The source text.</param>
    /// <param name="patched">What was corrected.</param>
    /// <param name="keyOf">The target whose key field this is; null for other expressions.</param>
    public string Apply(string expression, List<string> patched, string? keyOf = null)
    {
        string corrected = string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string source = corrected;
        foreach (var patch in _patches)
        {
            if ((patch.KeyOf is null || patch.KeyOf == keyOf) && corrected.Contains(patch.Malformed, StringComparison.Ordinal))
            {
                corrected = corrected.Replace(patch.Malformed, patch.Meant, StringComparison.Ordinal);
                _unused.Remove(patch);
            }
        }

        if (corrected != source)
        {
            patched.Add(source);
        }

        return corrected;
    }

    /// <summary>Checks that every patch corrected something.</summary>
    public void RequireAllUsed()
    {
        if (_unused.Count > 0)
        {
            throw new ImportException($"{release} has nothing to patch for: {string.Join("; ", _unused.Select(p => p.Malformed))}.");
        }
    }

    private sealed record Patch(string Malformed, string Meant, string Why, string? KeyOf = null);
}
