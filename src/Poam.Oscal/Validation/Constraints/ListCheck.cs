using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>
/// Checks values against the lists that apply to them. A value is wrong only if at least one of the lists is closed and none of them, open or closed,
/// contains it.
/// </summary>
internal sealed class ListCheck(
    DefinitionImage definitions,
    NodeDocument document,
    ObjectFrames frames,
    TermEvaluator evaluator,
    ActiveRules active,
    ConstraintFindings findings,
    IOutsideChecks? outside,
    PassLog? passes)
{
    private const int None = -1;

    private readonly uint _release = OscalReleaseSet.Of(document.Release).Bits;

    // What an object was asked last: the lists that may apply to one value mostly ask the same first, one after the other.
    private int _askedNode = None;
    private int _askedGuard = None;
    private bool _answer;

    /// <summary>Checks the values inside an object.</summary>
    /// <param name="depth">The depth of the object among the frames.</param>
    /// <param name="member">Its member.</param>
    public void Check(int depth, int member)
    {
        OscalImageRange range = definitions.MemberApplications[member];
        int end = range.First + range.Count;
        for (int first = range.First; first < end;)
        {
            int place = definitions.Applications[first].Place;
            int next = first + 1;
            while (next < end && definitions.Applications[next].Place == place)
            {
                next++;
            }

            CheckPlace(depth, place, first, next);
            first = next;
        }
    }

    private void CheckPlace(int depth, int place, int first, int end)
    {
        int node = frames.Slot(depth, place);
        if (node < 0)
        {
            return;
        }

        int member = document.MemberOf(node);
        if (definitions.Members[member].Many == 0)
        {
            Judge(node, frames.Literal(depth, place), depth, first, end);
            return;
        }

        for (int item = node; item >= 0; item = document.NextSibling(item))
        {
            bool counts = document.MemberOf(item) == member && (document.TraitsOf(item) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0;
            if (counts && document.KindOf(item) != NodeKind.Object)
            {
                Judge(item, document.LiteralOf(item), depth, first, end);
            }
        }
    }

    private void Judge(int node, int literal, int depth, int first, int end)
    {
        if (outside?.Find(node) is { } value)
        {
            Answer(value, node, literal, depth, first, end);
        }
        else if (passes is not null)
        {
            JudgeInFull(node, literal, depth, first, end);
        }
        else
        {
            JudgeAlone(node, literal, depth, first, end);
        }
    }

    /// <summary>Judges a value where what holds is asked for, too: every list that has the value counts.</summary>
    private void JudgeInFull(int node, int literal, int depth, int first, int end)
    {
        ListedValue answer = new();
        Answer(answer, node, literal, depth, first, end);
        if (answer.IsRefused)
        {
            findings.NotAllowed(node, answer.Lists);
        }
        else if (!answer.IsAllowed)
        {
            CheckSpelling(node, depth, first, end);
        }
    }

    /// <summary>Finds out what all lists that apply say to a value.</summary>
    private void Answer(ListedValue answer, int node, int literal, int depth, int first, int end)
    {
        bool isClosed = false;
        answer.Lists = Applying(node, depth, first, end);
        foreach (int number in answer.Lists)
        {
            ref readonly OscalImageConstraint list = ref definitions.Constraints[number];
            int value = literal > 0 ? Find(in list, literal) : -1;
            isClosed |= !IsOpen(in list);
            if (value < 0)
            {
                continue;
            }

            passes?.Add(number, node);
            if (!answer.IsAllowed && (definitions.AllowedValues[value].Deprecated & _release) != 0)
            {
                findings.DeprecatedValue(node, number, literal);
            }

            answer.IsAllowed = true;
        }

        answer.IsRefused = isClosed && !answer.IsAllowed;
    }

    private void JudgeAlone(int node, int literal, int depth, int first, int end)
    {
        bool isClosed = false;
        for (int i = first; i < end; i++)
        {
            ref readonly OscalImageApplication application = ref definitions.Applications[i];
            if (!active[application.Constraint])
            {
                continue;
            }

            ref readonly OscalImageConstraint list = ref definitions.Constraints[application.Constraint];
            int value = literal > 0 ? Find(in list, literal) : -1;
            bool isOpen = IsOpen(in list);
            bool matters = value >= 0 || (!isOpen && !isClosed);
            if (!matters || !Applies(in application, node, depth))
            {
                continue;
            }

            if (value >= 0)
            {
                if ((definitions.AllowedValues[value].Deprecated & _release) != 0)
                {
                    findings.DeprecatedValue(node, application.Constraint, literal);
                }

                return;
            }

            isClosed = true;
        }

        if (isClosed)
        {
            findings.NotAllowed(node, Applying(node, depth, first, end));
        }
        else
        {
            CheckSpelling(node, depth, first, end);
        }
    }

    /// <summary>Looks whether a value that no list has, and that is allowed, is one of a list but for its spelling.</summary>
    private void CheckSpelling(int node, int depth, int first, int end)
    {
        ReadOnlySpan<byte> text = document.TextOf(node);
        for (int i = first; i < end; i++)
        {
            ref readonly OscalImageApplication application = ref definitions.Applications[i];
            ref readonly OscalImageConstraint list = ref definitions.Constraints[application.Constraint];
            int value = active[application.Constraint] && IsOpen(in list) ? FindSpelling(in list, text) : -1;
            if (value >= 0 && Applies(in application, node, depth))
            {
                findings.OddSpelling(node, application.Constraint, value);
                return;
            }
        }
    }

    private int FindSpelling(in OscalImageConstraint list, ReadOnlySpan<byte> text)
    {
        ImageRows<OscalImageAllowedValue> values = definitions.AllowedValues.Slice(list.FirstValue, list.ValueCount);
        for (int i = 0; i < values.Length; i++)
        {
            if ((values[i].Releases & _release) != 0 && ListedSpelling.IsSame(text, definitions.Utf8(values[i].Value)))
            {
                return list.FirstValue + i;
            }
        }

        return -1;
    }

    private static bool IsOpen(in OscalImageConstraint list) => ((OscalConstraintTraits)list.Traits & OscalConstraintTraits.Open) != 0;

    private int Find(in OscalImageConstraint list, int literal)
    {
        ImageRows<OscalImageAllowedValue> values = definitions.AllowedValues.Slice(list.FirstValue, list.ValueCount);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].Value == literal && (values[i].Releases & _release) != 0)
            {
                return list.FirstValue + i;
            }
        }

        return -1;
    }

    private bool Applies(in OscalImageApplication application, int node, int depth) =>
        evaluator.Holds(application.Condition, node, -1)
        && LinksFit(application.FirstLink, application.FirstLink + application.LinkCount, depth);

    private bool LinksFit(int link, int end, int depth)
    {
        if (link == end)
        {
            return true;
        }

        ref readonly OscalImageLink row = ref definitions.Links[link];
        for (int d = depth; d >= 0; d--)
        {
            if (Fits(in row, d) && LinksFit(link + 1, end, d - 1))
            {
                return true;
            }

            if (row.Axis == 0)
            {
                break;
            }
        }

        return false;
    }

    private bool Fits(in OscalImageLink link, int depth)
    {
        int node = frames.NodeAt(depth);
        int member = document.MemberOf(node);
        return (link.Member == 0 || link.Member == member)
            && (link.Definition == 0 || link.Definition == definitions.Members[member].Definition)
            && (link.Guard == 0 || IsPast(link.Guard - 1, node, depth))
            && (link.Guard == link.Condition + 1 || evaluator.Holds(link.Condition, node, depth));
    }

    private bool IsPast(int guard, int node, int depth)
    {
        if (guard != _askedGuard || node != _askedNode)
        {
            _answer = evaluator.Holds(guard, node, depth);
            _askedGuard = guard;
            _askedNode = node;
        }

        return _answer;
    }

    private int[] Applying(int node, int depth, int first, int end)
    {
        int[] applying = new int[end - first];
        int count = 0;
        for (int i = first; i < end; i++)
        {
            ref readonly OscalImageApplication application = ref definitions.Applications[i];
            if (active[application.Constraint] && Applies(in application, node, depth))
            {
                applying[count++] = application.Constraint;
            }
        }

        return applying.AsSpan(0, count).ToArray();
    }
}
