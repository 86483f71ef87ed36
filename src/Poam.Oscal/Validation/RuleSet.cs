namespace Poam.Oscal.Validation;

/// <summary>Which rules a validation applies: a set, and single rules that are left out of it or put back.</summary>
public sealed class RuleSet
{
    private const string DefaultName = "default";
    private const string VerbatimName = "nist-verbatim";

    private readonly HashSet<string> _leftOut;

    private RuleSet(bool isNistVerbatim, HashSet<string> leftOut, IReadOnlyList<string> names)
    {
        IsNistVerbatim = isNistVerbatim;
        _leftOut = leftOut;
        Names = names;
    }

    /// <summary>What is wrong by NIST's rules; where a rule of NIST's has a known defect, its corrected form.</summary>
    public static RuleSet Default { get; } = new(false, [], [DefaultName]);

    /// <summary>NIST's rules to the letter, those with known defects included.</summary>
    public static RuleSet NistVerbatim { get; } = new(true, [], [VerbatimName]);

    /// <summary>What the published schemas check as well: structure, data types, and lists that stand at the value itself.</summary>
    internal static RuleSet SchemaOnly { get; } = new(true, [], ["schema"]) { IsSchemaOnly = true };

    /// <summary>The names of the sets that can be asked for.</summary>
    public static IReadOnlyList<string> KnownNames { get; } = [DefaultName, VerbatimName];

    /// <summary>What was asked for: the set, then <c>-ID</c> for each rule left out.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether rules with known defects apply as NIST wrote them.</summary>
    public bool IsNistVerbatim { get; }

    /// <summary>Whether only those constraints apply that schemas have too.</summary>
    internal bool IsSchemaOnly { get; private init; }

    /// <summary>Whether any rule is left out.</summary>
    internal bool LeavesOut => _leftOut.Count > 0;

    /// <summary>Reads a choice such as <c>default,-OSCAL1016</c>.</summary>
    /// <param name="text">Names of sets and, after a <c>-</c> or <c>+</c>, ids of rules; commas between them, later ones win.</param>
    /// <param name="error">What is wrong with the text, or null.</param>
    /// <returns>The choice, or null when something is wrong.</returns>
    public static RuleSet? Parse(string text, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool isVerbatim = false;
        HashSet<string> leftOut = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool isRemoved = part.StartsWith('-');
            string name = part.TrimStart('-', '+');
            bool isSet = name is DefaultName or VerbatimName;
            if (!isSet && (name == part || !RuleCatalog.Knows(name)))
            {
                error = name == part ? $"'{part}' is no set of rules: use {string.Join(", ", KnownNames)}, or -ID to leave a rule out." : $"There is no rule '{name}'.";
                return null;
            }

            isVerbatim = isSet ? name == VerbatimName && !isRemoved : isVerbatim;
            _ = isSet || (isRemoved ? leftOut.Add(name) : leftOut.Remove(name));
        }

        error = null;
        return new RuleSet(isVerbatim, leftOut, [isVerbatim ? VerbatimName : DefaultName, .. leftOut.Order(StringComparer.Ordinal).Select(id => "-" + id)]);
    }

    /// <summary>Whether a rule applies.</summary>
    /// <param name="id">The id of the rule, in upper or lower case.</param>
    public bool Includes(string id) => !_leftOut.Contains(id);
}
