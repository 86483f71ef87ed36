using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Checks the constraints that look at each target for itself: <c>expect</c>, <c>report</c>, <c>matches</c>, <c>has-cardinality</c>.</summary>
internal sealed class TargetCheck(NodeDocument document, ExternalFindings findings, MetapathEvaluator evaluator, bool isCli2)
{
    // Data types for which oscal-cli 2 takes any text.
    private static readonly string[] Unchecked = ["token", "string", "email-address", "hostname"];

    /// <summary>Checks that the condition of an <c>expect</c> holds, or that of a <c>report</c> does not.</summary>
    public void CheckCondition(in Occasion occasion, in MetapathItem target)
    {
        MetapathProgram test = occasion.Constraint.Test!;
        if (!evaluator.TryTest(test, target, occasion.Variables, out bool holds, out MetapathError? error))
        {
            findings.Skip(occasion, test, error!);
        }
        else if (holds == (occasion.Constraint.Kind == ExternalConstraintKind.Expect))
        {
            findings.Pass(occasion, target);
        }
        else
        {
            findings.Break(occasion, target, $"{occasion.Constraint.Rule.Title}: `{test.Text}` is {(holds ? "true" : "not true")} here.");
        }
    }

    /// <summary>Checks the number of targets.</summary>
    public void CheckCount(in Occasion occasion, int count)
    {
        ExternalConstraint constraint = occasion.Constraint;
        bool isTooFew = count < constraint.Min;
        bool isTooMany = constraint.Max >= 0 && count > constraint.Max;
        if (!isTooFew && !isTooMany)
        {
            findings.Pass(occasion, occasion.Context);
            return;
        }

        string wanted = isTooFew ? $"at least {constraint.Min}" : $"at most {constraint.Max}";
        findings.Break(occasion, occasion.Context, $"There {(count == 1 ? "is 1" : $"are {count}")} of `{constraint.Target!.Text}` here; {wanted} may be. {constraint.Rule.Title}.");
    }

    /// <summary>Checks the form and the data type of a value.</summary>
    public void CheckText(in Occasion occasion, in MetapathItem target)
    {
        ExternalConstraint constraint = occasion.Constraint;
        if (!Atomizer.TryValue(target, out MetapathItem value, out string? problem, out _))
        {
            findings.Skip(occasion, problem!);
            return;
        }

        string text = value.Text;
        bool? matches = constraint.Pattern is null ? true : constraint.Pattern.Match(text, out _);
        if (matches is null)
        {
            findings.Skip(occasion, $"The pattern '{constraint.Pattern!.Text}' takes too long for this value.");
        }
        else if (matches == true && IsOfType(constraint.DataType, value.Utf8))
        {
            findings.Pass(occasion, target);
        }
        else
        {
            DefinitionImage definitions = DefinitionImage.Current;
            string expected = matches == true
                ? $"is no {definitions.Text(definitions.DataTypes[constraint.DataType].Name)}"
                : $"does not have the form '{constraint.Pattern!.Text}'";
            findings.Break(occasion, target, $"`{ExternalFindings.Quote(text)}` {expected}.");
        }
    }

    private bool IsOfType(int dataType, ReadOnlySpan<byte> text)
    {
        if (dataType == 0)
        {
            return true;
        }

        DefinitionImage definitions = DefinitionImage.Current;
        string name = definitions.Text(definitions.DataTypes[dataType].Name);
        if (isCli2 && Array.IndexOf(Unchecked, name) >= 0)
        {
            return true;
        }

        int type = isCli2 && name == "uri" ? DataTypeNamed("uri-reference") : dataType;
        OscalReleaseSet release = OscalReleaseSet.Of(document.Release);
        return DataTypeCheck.AcceptedBy(definitions, type, text, xml: false, release).Contains(document.Release);
    }

    /// <summary>The number of a data type, or 0 for a name that is none.</summary>
    public static int DataTypeNamed(string name)
    {
        string current = name switch
        {
            "base64Binary" => "base64",
            "dateTime" => "date-time",
            "dateTime-with-timezone" => "date-time-with-timezone",
            "email" => "email-address",
            "nonNegativeInteger" => "non-negative-integer",
            "positiveInteger" => "positive-integer",
            _ => name,
        };
        DefinitionImage definitions = DefinitionImage.Current;
        for (int i = 1; i < definitions.DataTypes.Length; i++)
        {
            if (definitions.Text(definitions.DataTypes[i].Name) == current)
            {
                return i;
            }
        }

        return 0;
    }
}
