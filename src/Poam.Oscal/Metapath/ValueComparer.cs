using System.Globalization;
using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Metapath;

/// <summary>Compares two values: as text when either is text, else by their kind.</summary>
internal static class ValueComparer
{
    /// <summary>Compares.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <param name="comparison">How.</param>
    /// <param name="result">Whether they compare so.</param>
    /// <param name="problem">Why they cannot be compared, or null.</param>
    /// <param name="code">The kind of problem.</param>
    /// <returns>Whether they can be compared.</returns>
    public static bool TryCompare(in MetapathItem left, in MetapathItem right, ComparisonOperator comparison, out bool result, out string? problem, out MetapathErrorCode code)
    {
        problem = null;
        code = MetapathErrorCode.Type;
        int order;
        if (left.Kind == MetapathItemKind.Text || right.Kind == MetapathItemKind.Text)
        {
            // Bytes of UTF-8 have the order of the code points. Equality needs no order and is asked most.
            result = left.Utf8.SequenceEqual(right.Utf8);
            if (comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            {
                result ^= comparison == ComparisonOperator.NotEqual;
                return true;
            }

            order = left.Utf8.SequenceCompareTo(right.Utf8);
        }
        else if (left.IsNumber && right.IsNumber)
        {
            order = CompareNumbers(left, right, ref problem);
        }
        else if (left.Kind == MetapathItemKind.Boolean && right.Kind == MetapathItemKind.Boolean)
        {
            order = IsTrue(left).CompareTo(IsTrue(right));
        }
        else if (IsCalendar(left) && IsCalendar(right))
        {
            order = CompareMoments(left, right, ref problem);
        }
        else
        {
            result = false;
            problem = $"{Describe(left.Kind)} cannot be compared with {Describe(right.Kind).ToLowerInvariant()}.";
            return false;
        }

        code = problem is null ? code : MetapathErrorCode.Value;
        result = Holds(order, comparison);
        return problem is null;
    }

    /// <summary>Whether a truth value is true; XML also writes it as 1.</summary>
    public static bool IsTrue(in MetapathItem item) => item.Utf8.SequenceEqual("true"u8) || item.Utf8.SequenceEqual("1"u8);

    /// <summary>Reads a number.</summary>
    public static bool TryNumber(in MetapathItem item, out double number) =>
        double.TryParse(item.Utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>What a kind is called in messages.</summary>
    public static string Describe(MetapathItemKind kind) => kind switch
    {
        MetapathItemKind.Node => "A node",
        MetapathItemKind.Map => "A map",
        MetapathItemKind.Integer or MetapathItemKind.Decimal => "A number",
        MetapathItemKind.Boolean => "A truth value",
        MetapathItemKind.Date => "A date",
        MetapathItemKind.DateTime => "A date and time",
        _ => "Text",
    };

    private static bool Holds(int order, ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool IsCalendar(in MetapathItem item) => item.Kind is MetapathItemKind.Date or MetapathItemKind.DateTime;

    private static int CompareNumbers(in MetapathItem left, in MetapathItem right, ref string? problem)
    {
        bool isExact = decimal.TryParse(left.Utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a)
            & decimal.TryParse(right.Utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b);
        if (isExact)
        {
            return a.CompareTo(b);
        }

        // Numbers beyond the range of decimal are compared roughly.
        bool hasLeft = TryNumber(left, out double x);
        bool hasRight = TryNumber(right, out double y);
        problem = !hasLeft ? NotWritten(left, "number") : !hasRight ? NotWritten(right, "number") : null;
        return x.CompareTo(y);
    }

    private static int CompareMoments(in MetapathItem left, in MetapathItem right, ref string? problem)
    {
        if (!CalendarMoment.TryParse(left.Utf8, out long a))
        {
            problem = NotWritten(left, "date");
        }

        if (!CalendarMoment.TryParse(right.Utf8, out long b))
        {
            problem = NotWritten(right, "date");
        }

        return a.CompareTo(b);
    }

    private static string NotWritten(in MetapathItem item, string kind)
    {
        string text = item.Text;
        return $"'{(text.Length <= 60 ? text : text[..60] + "…")}' is no {kind}.";
    }
}
