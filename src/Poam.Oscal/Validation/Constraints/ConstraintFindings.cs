using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Words the findings of constraints and hands them on. Nothing here runs for a document without findings.</summary>
internal sealed class ConstraintFindings(DefinitionImage definitions, NodeDocument document, FindingSink sink, RuleSet rules)
{
    private const int LongestQuote = 60;
    private const int MostValues = 40;
    private readonly List<DeprecatedUse> _deprecated = [];
    private readonly List<OddSpelling> _oddSpellings = [];

    /// <summary>A value that no list allows.</summary>
    /// <param name="node">The node of the value.</param>
    /// <param name="lists">The lists that apply, the nearest first.</param>
    /// <param name="more">Values that lists from outside allow.</param>
    /// <param name="alsoRefusedBy">The ids of lists from outside that refuse the value as well.</param>
    public void NotAllowed(int node, ReadOnlySpan<int> lists, IReadOnlyList<string>? more = null, IReadOnlyList<string>? alsoRefusedBy = null)
    {
        List<string> allowed = [];
        List<string> others = [.. alsoRefusedBy ?? []];
        List<int> closed = [];
        foreach (int list in lists)
        {
            AddValues(list, allowed);
            if (((OscalConstraintTraits)definitions.Constraints[list].Traits & OscalConstraintTraits.Open) == 0)
            {
                closed.Add(list);
            }
        }

        allowed.AddRange((more ?? []).Where(value => !allowed.Contains(value)));
        bool isMalformed = (document.TraitsOf(node) & NodeTraits.Malformed) != 0;
        if (!isMalformed && Count(closed[0], node))
        {
            others.InsertRange(0, closed.Skip(1).Select(IdOf));
            string? related = others.Count > 0 ? $"not allowed by {string.Join(", ", others.Select(id => $"`{id}`"))} either" : null;
            Add(closed[0], node, PlaceOf(node), NotAllowedMessage(node, allowed), related, PlaceOf(node), "");
        }
    }

    /// <summary>The most severe of some lists that are closed: its severity and the ids of all of them.</summary>
    public (Severity Severity, string[] Ids) ClosedOf(ReadOnlySpan<int> lists)
    {
        Severity worst = Severity.Info;
        List<string> ids = [];
        foreach (int list in lists)
        {
            if (((OscalConstraintTraits)definitions.Constraints[list].Traits & OscalConstraintTraits.Open) == 0)
            {
                ids.Add(IdOf(list));
                worst = SeverityOf(list) > worst ? SeverityOf(list) : worst;
            }
        }

        return (worst, [.. ids]);
    }

    /// <summary>The values that some lists allow in the document's release and that are not deprecated.</summary>
    public List<string> ValuesOf(ReadOnlySpan<int> lists)
    {
        List<string> allowed = [];
        foreach (int list in lists)
        {
            AddValues(list, allowed);
        }

        return allowed;
    }

    /// <summary>A value that is allowed but deprecated.</summary>
    public void DeprecatedValue(int node, int list, int literal) => Use(node, -1 - list, literal);

    /// <summary>A member that is deprecated.</summary>
    public void DeprecatedMember(int node, int member) => Use(node, member, 0);

    /// <summary>A value that is one of an open list but for its spelling.</summary>
    /// <param name="node">The node of the value.</param>
    /// <param name="list">The list.</param>
    /// <param name="value">The value of the list that it probably is.</param>
    public void OddSpelling(int node, int list, int value)
    {
        bool isRole = definitions.Utf8(definitions.Members[document.MemberOf(node)].JsonName).SequenceEqual("role-id"u8);
        if (isRole || !rules.Includes(StructureRules.ListedSpelling))
        {
            return;
        }

        OddSpelling? known = _oddSpellings.Find(s => s.Value == value);
        if (known is null)
        {
            _oddSpellings.Add(new OddSpelling { Node = node, List = list, Value = value });
        }
        else
        {
            known.Count++;
        }
    }

    /// <summary>Reports what a document uses in many places, once each: a large document would drown in it.</summary>
    public void ReportUses()
    {
        ReportDeprecated();
        foreach (OddSpelling spelling in _oddSpellings)
        {
            TextSpan place = PlaceOf(spelling.Node);
            if (sink.Count(StructureRules.ListedSpelling.Severity, place.Start))
            {
                sink.Add(new Finding { Rule = StructureRules.ListedSpelling, Message = MessageOf(spelling), Node = spelling.Node, Span = place });
            }
        }
    }

    private void ReportDeprecated()
    {
        foreach (DeprecatedUse use in _deprecated)
        {
            TextSpan place = PlaceOf(use.Node);
            if (sink.Count(StructureRules.NoDeprecated.Severity, place.Start))
            {
                sink.Add(new Finding { Rule = StructureRules.NoDeprecated, Message = MessageOf(use), Node = use.Node, Span = place });
            }
        }
    }

    /// <summary>A condition or a number that does not hold at a node.</summary>
    public void Broken(int constraint, int node)
    {
        if (Count(constraint, node))
        {
            Add(constraint, node, PlaceOf(node), ConstraintTexts.Current.Message(constraint), null, default, "");
        }
    }

    /// <summary>A text of the wrong form.</summary>
    public void WrongText(int constraint, int node)
    {
        bool isMalformed = (document.TraitsOf(node) & NodeTraits.Malformed) != 0;
        if (!isMalformed && Count(constraint, node))
        {
            Add(constraint, node, PlaceOf(node), $"`{Quote(node)}`: {ConstraintTexts.Current.Message(constraint)}", null, default, "");
        }
    }

    /// <summary>A key that occurs a second time.</summary>
    public void Duplicate(int constraint, int node, int first, string key)
    {
        if (Count(constraint, node))
        {
            Add(constraint, node, PlaceOf(node), $"{ConstraintTexts.Current.Message(constraint)} It is `{Shorten(key)}`.", "the first one", PlaceOf(first), key);
        }
    }

    /// <summary>A reference to a key that no index has.</summary>
    public void Unresolved(int constraint, int node, string key)
    {
        if (Count(constraint, node))
        {
            Add(constraint, node, PlaceOf(node), $"`{Shorten(key)}`: {ConstraintTexts.Current.Message(constraint)}", null, default, key);
        }
    }

    private bool Count(int constraint, int node) => sink.Count(SeverityOf(constraint), PlaceOf(node).Start);

    private Severity SeverityOf(int constraint) => definitions.Constraints[constraint].Severity switch
    {
        0 => Severity.Error,
        1 => Severity.Warning,
        _ => Severity.Info,
    };

    private void Add(int constraint, int node, TextSpan place, string message, string? related, TextSpan relatedPlace, string subject)
    {
        RuleDescriptor rule = ConstraintRules.Of(definitions, constraint);
        sink.Add(new Finding
        {
            Rule = rule,
            RuleKey = ConstraintRules.KeyOf(definitions, constraint),
            Message = message,
            Node = node,
            Subject = subject,
            Span = place,
            RelatedMessage = related,
            RelatedSpan = relatedPlace,
        });
    }

    private void Use(int node, int subject, int literal)
    {
        DeprecatedUse? known = _deprecated.Find(u => u.Subject == subject && u.Literal == literal);
        if (known is null)
        {
            _deprecated.Add(new DeprecatedUse { Node = node, Subject = subject, Literal = literal });
        }
        else
        {
            known.Count++;
        }
    }

    private string MessageOf(DeprecatedUse use)
    {
        string release = definitions.ReleaseName(document.Release);
        string more = use.Count > 1 ? string.Create(null, $" The document has it {use.Count} times.") : "";
        if (use.Subject < 0)
        {
            return $"`{Quote(use.Node)}` is deprecated in OSCAL {release} (`{definitions.Text(definitions.Constraints[-1 - use.Subject].Id)}`). Use another value of the list.{more}";
        }

        string owner = definitions.Text(definitions.Definitions[definitions.Members[use.Subject].Owner].Name);
        return $"`{document.NameOf(use.Node)}` of `{owner}` is deprecated in OSCAL {release}; a later release may drop it.{more}";
    }

    private string MessageOf(OddSpelling spelling)
    {
        string value = definitions.Text(definitions.AllowedValues[spelling.Value].Value);
        string more = spelling.Count > 1 ? string.Create(null, $" The document has it {spelling.Count} times.") : "";
        return $"`{Quote(spelling.Node)}` is probably `{value}`: programs compare to the letter, and take it for a word of your own. Write `{value}`.{more}";
    }

    /// <summary>The value of a scalar; of anything else its name, or the start of an item.</summary>
    public TextSpan PlaceOf(int node)
    {
        TextSpan key = document.KeyOf(node);
        TextSpan value = document.ValueOf(node);
        bool isScalar = document.KindOf(node) is not (NodeKind.Object or NodeKind.Array);
        return isScalar && value.Length > 0 ? value
            : key.Length > 0 ? key
            : new TextSpan(value.Start, Math.Min(1, document.Source.Length - value.Start));
    }

    private void AddValues(int list, List<string> allowed)
    {
        ref readonly OscalImageConstraint constraint = ref definitions.Constraints[list];
        for (int i = constraint.FirstValue; i < constraint.FirstValue + constraint.ValueCount; i++)
        {
            string value = definitions.Text(definitions.AllowedValues[i].Value);
            bool isCurrent = new OscalReleaseSet(definitions.AllowedValues[i].Releases).Contains(document.Release)
                && !new OscalReleaseSet(definitions.AllowedValues[i].Deprecated).Contains(document.Release);
            if (isCurrent && !allowed.Contains(value))
            {
                allowed.Add(value);
            }
        }
    }

    private string IdOf(int constraint) => definitions.Text(definitions.Constraints[constraint].Id);

    /// <summary>What to say of a value that no list allows.</summary>
    /// <param name="node">The node of the value.</param>
    /// <param name="allowed">What is allowed.</param>
    public string NotAllowedMessage(int node, List<string> allowed)
    {
        string value = Encoding.UTF8.GetString(document.TextOf(node));
        string? nearest = NearestName.Find(value, allowed);
        string meant = nearest is null ? "" : $" Did you mean `{nearest}`?";
        string list = allowed.Count <= MostValues
            ? $"Allowed: {string.Join(", ", allowed)}."
            : $"Allowed: {string.Join(", ", allowed.Take(MostValues))} and {allowed.Count - MostValues} more.";
        return IsPropertyName(node)
            ? $"`{Shorten(value)}` is no property that OSCAL has here.{meant} If the property is your own, give it a namespace of your own: `ns`. {list}"
            : $"`{Shorten(value)}` is not allowed here.{meant} {list}";
    }

    private bool IsPropertyName(int node)
    {
        ref readonly OscalImageMember member = ref definitions.Members[document.MemberOf(node)];
        return definitions.Utf8(definitions.Definitions[member.Owner].Key).SequenceEqual("property"u8) && definitions.Utf8(member.JsonName).SequenceEqual("name"u8);
    }

    private string Quote(int node) => Shorten(Encoding.UTF8.GetString(document.TextOf(node)));

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings("⏎");
        return line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote - 1), "…");
    }
}
