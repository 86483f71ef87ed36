namespace Poam.Oscal.Model;

/// <content>What users ask of the target of a finding.</content>
public sealed partial record FindingTarget
{
    /// <summary>
    /// The control of which the target is a statement or an objective: the start of <c>@target-id</c>, such as <c>ac-2.3</c> of <c>ac-2.3_obj</c>.
    /// Null when the id does not start with that of an SP 800-53 control.
    /// </summary>
    public string? ControlId
    {
        get
        {
            ReadOnlySpan<char> id = TargetId.Text;
            int length = id.IndexOf('-') + 1;
            if (length != 3 || !char.IsAsciiLetterLower(id[0]) || !char.IsAsciiLetterLower(id[1]) || SkipDigits(id, length) == length)
            {
                return null;
            }

            length = SkipDigits(id, length);
            int enhancement = length < id.Length && id[length] == '.' ? SkipDigits(id, length + 1) : length;
            length = enhancement > length + 1 ? enhancement : length;
            return length == id.Length || id[length] is '_' or '.' ? id[..length].ToString() : null;
        }
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }
}
