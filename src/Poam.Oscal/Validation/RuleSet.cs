namespace Poam.Oscal.Validation;

/// <summary>Which rules a validation applies: a set, and single rules that are left out of it or put back.</summary>
public sealed class RuleSet
{
    private const string DefaultName = "default";
    private const string VerbatimName = "nist-verbatim";
    private const string OscalCliName = "oscal-cli";

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
    public static IReadOnlyList<string> KnownNames { get; } = [DefaultName, VerbatimName, OscalCliName];

    /// <summary>What was asked for: the set, then <c>-ID</c> for each rule left out.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether rules with known defects apply as NIST wrote them.</summary>
    public bool IsNistVerbatim { get; }

    /// <summary>Whether the constraints apply that oscal-cli adds to NIST's: <see cref="ConstraintSet.OscalCli"/>.</summary>
    public bool IncludesOscalCli { get; private init; }

    /// <summary>Whether only those constraints apply that schemas have too.</summary>
    internal bool IsSchemaOnly { get; private init; }

    /// <summary>Whether any rule is left out.</summary>
    internal bool LeavesOut => _leftOut.Count > 0;

    /// <summary>Reads a choice such as <c>default,-OSCAL1016</c>.</summary>
    /// <param name="text">Names of sets and, after a <c>-</c> or <c>+</c>, ids of rules; commas between them, later ones win.</param>
    /// <param name="error">What is wrong with the text, or null.</param>
    /// <returns>The choice, or null when something is wrong.</returns>
    public static RuleSet? Parse(string text, out string? error) => Parse(text, [], out error);

    /// <summary>Reads a choice such as <c>default,-OSCAL1016</c> that may name constraints of a user, too.</summary>
    /// <param name="text">Names of sets and, after a <c>-</c> or <c>+</c>, ids of rules; commas between them, later ones win.</param>
    /// <param name="constraints">The constraints of the user.</param>
    /// <param name="error">What is wrong with the text, or null.</param>
    /// <returns>The choice, or null when something is wrong.</returns>
    public static RuleSet? Parse(string text, IReadOnlyList<ConstraintSet> constraints, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(constraints);
        bool isVerbatim = false;
        bool hasOscalCli = false;
        HashSet<string> leftOut = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool isRemoved = part.StartsWith('-');
            string name = part.TrimStart('-', '+');
            bool isSet = name is DefaultName or VerbatimName or OscalCliName;
            if (!isSet && (name == part || !(RuleCatalog.Knows(name) || Knows(constraints, name) || (hasOscalCli && ConstraintSet.OscalCli.Find(name) is not null))))
            {
                error = name == part ? $"'{part}' is no set of rules: use {string.Join(", ", KnownNames)}, or -ID to leave a rule out." : $"There is no rule '{name}'.";
                return null;
            }

            hasOscalCli = name == OscalCliName ? !isRemoved : hasOscalCli;
            isVerbatim = isSet && name != OscalCliName ? name == VerbatimName && !isRemoved : isVerbatim;
            _ = isSet || (isRemoved ? leftOut.Add(name) : leftOut.Remove(name));
        }

        error = null;
        string[] sets = hasOscalCli ? [isVerbatim ? VerbatimName : DefaultName, OscalCliName] : [isVerbatim ? VerbatimName : DefaultName];
        return new RuleSet(isVerbatim, leftOut, [.. sets, .. leftOut.Order(StringComparer.Ordinal).Select(id => "-" + id)]) { IncludesOscalCli = hasOscalCli };
    }

    private static bool Knows(IReadOnlyList<ConstraintSet> constraints, string id)
    {
        for (int i = 0; i < constraints.Count; i++)
        {
            if (constraints[i].Find(id) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule applies.</summary>
    /// <param name="id">The id of the rule, in upper or lower case.</param>
    public bool Includes(string id) => !_leftOut.Contains(id);
}
