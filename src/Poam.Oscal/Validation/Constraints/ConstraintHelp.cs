using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Says what the constraints of an id ask for: where they stand, in which releases, and what is known to be wrong with them.</summary>
internal static class ConstraintHelp
{
    private const int MostValues = 40;

    /// <summary>The constraints of an id as one rule, or null when no release has such an id.</summary>
    public static RuleDescriptor? Find(string id)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        StringBuilder help = new();
        RuleDescriptor? rule = null;
        for (int i = 0; i < definitions.Constraints.Length; i++)
        {
            if (definitions.Text(definitions.Constraints[i].Id).Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                RuleDescriptor found = ConstraintRules.Of(definitions, i);
                rule = rule is null || found.Severity > rule.Severity ? found : rule;
                Append(help, definitions, i);
            }
        }

        return rule is null ? null : new RuleDescriptor(rule.Id, rule.Title, rule.Severity, rule.Source, help.Append(Closing(rule.Id)).ToString());
    }

    private static string Closing(string id) =>
        $"\n`--rules -{id}` leaves it out. The table of all constraints: docs/constraints.md#{id}";

    private static void Append(StringBuilder help, DefinitionImage definitions, int constraint)
    {
        ref readonly OscalImageConstraint row = ref definitions.Constraints[constraint];
        OscalConstraintTraits traits = (OscalConstraintTraits)row.Traits;
        string kind = ConstraintRules.KindName((OscalConstraintKind)row.Kind);
        help.Append("- `").Append(definitions.Text(definitions.Definitions[row.Definition].Key)).Append("`, ").Append(kind)
            .Append(", OSCAL ").Append(Releases(definitions, row.Releases));
        if ((traits & OscalConstraintTraits.Letter) != 0)
        {
            help.Append(", NIST's letter (only with `--rules nist-verbatim`)");
        }
        else if ((traits & OscalConstraintTraits.Corrected) != 0)
        {
            help.Append(", corrected");
        }

        help.Append(": ").Append(row.ValueCount > 0 ? Values(definitions, constraint) : ConstraintTexts.Current.Message(constraint)).Append('\n');
    }

    private static string Values(DefinitionImage definitions, int constraint)
    {
        ref readonly OscalImageConstraint row = ref definitions.Constraints[constraint];
        List<string> values = [];
        for (int i = row.FirstValue; i < row.FirstValue + row.ValueCount; i++)
        {
            values.Add($"`{definitions.Text(definitions.AllowedValues[i].Value)}`");
        }

        string list = values.Count <= MostValues ? string.Join(", ", values) : $"{string.Join(", ", values.Take(MostValues))} and {values.Count - MostValues} more";
        bool isOpen = ((OscalConstraintTraits)row.Traits & OscalConstraintTraits.Open) != 0;
        return isOpen ? $"{list}; others are allowed." : $"{list}, or what another list that applies allows.";
    }

    private static string Releases(DefinitionImage definitions, uint releases)
    {
        List<string> ranges = [];
        for (int first = 0; first < definitions.ReleaseCount; first++)
        {
            int last = first;
            while (new OscalReleaseSet(releases).Contains(last) && last < definitions.ReleaseCount)
            {
                last++;
            }

            if (last > first)
            {
                string start = definitions.ReleaseName(first);
                ranges.Add(last == first + 1 ? start : $"{start} to {definitions.ReleaseName(last - 1)}");
                first = last;
            }
        }

        return string.Join(", ", ranges);
    }
}
