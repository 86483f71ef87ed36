using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation;

/// <summary>
/// Which rules a validation applies: the set <c>default</c> or <c>nist-verbatim</c>, further sets beside it, and single rules that are left out or put in.
/// </summary>
public sealed class RuleSet
{
    private const string VerbatimName = "nist-verbatim";
    private const string OscalCliName = "oscal-cli";

    private readonly HashSet<string> _further;
    private readonly HashSet<string> _leftOut;
    private readonly HashSet<string> _putIn;

    private RuleSet(bool isNistVerbatim, HashSet<string> further, HashSet<string> leftOut, HashSet<string> putIn, IReadOnlyList<string> names)
    {
        IsNistVerbatim = isNistVerbatim;
        _further = further;
        _leftOut = leftOut;
        _putIn = putIn;
        Names = names;
    }

    /// <summary>What is wrong by NIST's rules; where a rule of NIST's has a known defect, its corrected form. And the rules of ours for what NIST leaves unchecked.</summary>
    public static RuleSet Default { get; } = new(false, [], [], [], [RuleDescriptor.DefaultSet]);

    /// <summary>NIST's rules to the letter, those with known defects included.</summary>
    public static RuleSet NistVerbatim { get; } = new(true, [], [], [], [VerbatimName]);

    /// <summary>What the published schemas check as well: structure, data types, and lists that stand at the value itself.</summary>
    internal static RuleSet SchemaOnly { get; } = new(true, [], [], [], ["schema"]) { IsSchemaOnly = true };

    /// <summary>The names of the sets that can be asked for.</summary>
    public static IReadOnlyList<string> KnownNames { get; } = [RuleDescriptor.DefaultSet, RuleDescriptor.PracticeSet, RuleDescriptor.FedRampSet, VerbatimName, OscalCliName];

    /// <summary>What was asked for: the sets, then <c>-ID</c> for each rule left out and <c>+ID</c> for each one put in.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether rules with known defects apply as NIST wrote them, and the rules of ours that are in the set <c>default</c> do not.</summary>
    public bool IsNistVerbatim { get; }

    /// <summary>Whether the constraints apply that oscal-cli adds to NIST's: <see cref="ConstraintSet.OscalCli"/>.</summary>
    public bool IncludesOscalCli => _further.Contains(OscalCliName);

    /// <summary>Whether only those constraints apply that schemas have too.</summary>
    internal bool IsSchemaOnly { get; private init; }

    /// <summary>Whether any rule is left out.</summary>
    internal bool LeavesOut => _leftOut.Count > 0;

    /// <summary>Whether any rule of ours can apply.</summary>
    internal bool HasRulesOfOurs => !IsNistVerbatim || _further.Count + _putIn.Count > 0;

    /// <summary>Reads a choice such as <c>+practice,-OSCAL1016</c>.</summary>
    /// <param name="text">Names of sets, with or without a <c>+</c> or after a <c>-</c>, and ids of rules after a <c>-</c> or <c>+</c>; commas between them, later ones win.</param>
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
        HashSet<string> further = new(StringComparer.Ordinal);
        HashSet<string> leftOut = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> putIn = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool isRemoved = part.StartsWith('-');
            string name = part.TrimStart('-', '+');
            error = ErrorOf(part, name, isRemoved, constraints, further);
            if (error is not null)
            {
                return null;
            }

            if (name is RuleDescriptor.DefaultSet or VerbatimName)
            {
                isVerbatim = name == VerbatimName && !isRemoved;
            }
            else if (IsSet(name))
            {
                _ = isRemoved ? further.Remove(name) : further.Add(name);
            }
            else
            {
                (isRemoved ? leftOut : putIn).Add(name);
                (isRemoved ? putIn : leftOut).Remove(name);
            }
        }

        error = null;
        return new RuleSet(isVerbatim, further, leftOut, putIn, NamesOf(isVerbatim, further, leftOut, putIn));
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
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool Includes(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return RuleCatalog.Find(id) is { } rule ? Includes(rule) : !_leftOut.Contains(id);
    }

    /// <summary>Whether a rule applies: it is put in, or is in one of the sets and not left out.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public bool Includes(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        bool isInSet = rule.Set == RuleDescriptor.DefaultSet ? !IsNistVerbatim || rule.Source != RuleSource.Poam : _further.Contains(rule.Set);
        return (isInSet && !_leftOut.Contains(rule.Id)) || _putIn.Contains(rule.Id);
    }

    /// <summary>Whether a rule with an id is left out.</summary>
    internal bool IsLeftOut(string id) => _leftOut.Contains(id);

    private static bool IsSet(string name) => name is RuleDescriptor.DefaultSet or RuleDescriptor.PracticeSet or RuleDescriptor.FedRampSet or VerbatimName or OscalCliName;

    private static string? ErrorOf(string part, string name, bool isRemoved, IReadOnlyList<ConstraintSet> constraints, HashSet<string> further)
    {
        if (IsSet(name))
        {
            return isRemoved && name == RuleDescriptor.DefaultSet ? "The set 'default' is what everything else is added to: leave single rules out with -ID." : null;
        }

        if (name == part)
        {
            return $"'{part}' is no set of rules: use {string.Join(", ", KnownNames)}, or -ID to leave a rule out.";
        }

        bool isKnown = RuleCatalog.Knows(name) || Knows(constraints, name) || (further.Contains(OscalCliName) && ConstraintSet.OscalCli.Find(name) is not null);
        return isKnown ? null : $"There is no rule '{name}'.";
    }

    private static List<string> NamesOf(bool isVerbatim, HashSet<string> further, HashSet<string> leftOut, HashSet<string> putIn)
    {
        List<string> names = [isVerbatim ? VerbatimName : RuleDescriptor.DefaultSet];
        AddSorted(names, further, "");
        AddSorted(names, leftOut, "-");
        AddSorted(names, putIn, "+");
        return names;
    }

    private static void AddSorted(List<string> names, HashSet<string> added, string sign)
    {
        int first = names.Count;
        foreach (string name in added)
        {
            names.Add(sign + name);
        }

        names.Sort(first, names.Count - first, StringComparer.Ordinal);
    }
}
