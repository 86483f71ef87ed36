using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Checks the constraints that are no lists of values, at the node of the definition that has them.</summary>
internal sealed class RuleCheck(
    DefinitionImage definitions,
    NodeDocument document,
    TermEvaluator evaluator,
    ActiveRules active,
    ConstraintFindings findings,
    IOutsideChecks? outside,
    PassLog? passes)
{
    private readonly NodeKeys _keys = new(definitions, document, evaluator);
    private KeyTable? _table;
    private int[] _references = new int[64];
    private int _referenceCount;

    // The first and the second node of the duplicates that were reported: two that are equal in one way often are in another.
    private HashSet<long>? _duplicates;

    // Index and place of the references that were reported.
    private HashSet<long>? _unresolved;

    private KeyTable Table => _table ??= new KeyTable(definitions, _keys);

    /// <summary>Checks a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="definition">Its definition.</param>
    public void Check(int node, int definition)
    {
        OscalImageRange range = definitions.DefinitionConstraints[definition];
        for (int i = range.First; i < range.First + range.Count; i++)
        {
            if (active[i])
            {
                CheckOne(i, node);
            }
        }
    }

    /// <summary>Looks up the references that were met, now that all indexes are filled. Of a text that broke off the indexes are not known.</summary>
    public void LookUpReferences()
    {
        // From the end, so that of several constraints on one reference the one nearest to it speaks.
        for (int i = _referenceCount - 2; i >= 0 && document.IsWhole; i -= 2)
        {
            LookUp(_references[i], _references[i + 1]);
        }
    }

    private void CheckOne(int number, int node)
    {
        ref readonly OscalImageConstraint constraint = ref definitions.Constraints[number];
        evaluator.Collect(constraint.FirstPath, constraint.PathCount, node);
        if (constraint.Kind == (byte)OscalConstraintKind.HasCardinality)
        {
            CheckCount(number, in constraint, node);
            return;
        }

        for (int i = 0; i < evaluator.FoundCount; i++)
        {
            CheckTarget(number, in constraint, evaluator.Found[i], node);
        }
    }

    private void CheckTarget(int number, in OscalImageConstraint constraint, int target, int node)
    {
        switch ((OscalConstraintKind)constraint.Kind)
        {
            case OscalConstraintKind.Matches:
                CheckText(number, in constraint, target);
                break;
            case OscalConstraintKind.Expect:
                CheckCondition(number, in constraint, target);
                break;
            case OscalConstraintKind.Index:
                Enter(number, in constraint, target, -1L - constraint.IndexName);
                break;
            case OscalConstraintKind.IsUnique:
                Enter(number, in constraint, target, ((long)node << 16) | (uint)number);
                break;
            default:
                Keep(number, target);
                break;
        }
    }

    /// <summary>Whether the end of an object was read: of one that broke off nobody knows what it lacks.</summary>
    private bool IsClosed(int node) => document.IsWhole || document.EndOf(node) < document.Count;

    private void CheckCondition(int number, in OscalImageConstraint constraint, int target)
    {
        if (evaluator.Holds(constraint.Test, target, -1))
        {
            passes?.Add(number, target);
        }
        else if (IsClosed(target))
        {
            findings.Broken(number, target);
        }
    }

    private void CheckCount(int number, in OscalImageConstraint constraint, int node)
    {
        int count = evaluator.FoundCount;
        if ((count < constraint.Min && IsClosed(node)) || (constraint.Max >= 0 && count > constraint.Max))
        {
            findings.Broken(number, node);
        }
        else
        {
            passes?.Add(number, node);
        }
    }

    private void CheckText(int number, in OscalImageConstraint constraint, int target)
    {
        int text = evaluator.TextNodeOf(target);
        if (text < 0)
        {
            return;
        }

        bool isRight = constraint.DataType != 0
            ? DataTypeCheck.AcceptedBy(definitions, constraint.DataType, document.TextOf(text), xml: false, OscalReleaseSet.Of(document.Release)).Contains(document.Release)
            : ValuePatterns.Matches((OscalValuePattern)constraint.Pattern, constraint.Min, document.TextOf(text));
        if (isRight)
        {
            passes?.Add(number, text);
        }
        else
        {
            findings.WrongText(number, text);
        }
    }

    private void Enter(int number, in OscalImageConstraint constraint, int target, long scope)
    {
        _keys.TryRead(in constraint, target, 0, out uint hash);
        if (hash == 0)
        {
            return;
        }

        int first = Table.Find(hash, scope, in constraint);
        if (first < 0)
        {
            Table.Add(hash, scope, number, target);
            passes?.Add(number, target);
        }
        else if (first != target && (_duplicates ??= []).Add(((long)first << 32) | (uint)target))
        {
            findings.Duplicate(number, target, first, _keys.Describe(in constraint, target));
        }
    }

    /// <summary>The keys of an index, for constraints from outside that refer to it; null when the definitions have none of that name.</summary>
    public List<string?[]>? KeysOf(string index)
    {
        List<string?[]>? found = null;
        for (int number = 0; number < definitions.Constraints.Length; number++)
        {
            ref readonly OscalImageConstraint constraint = ref definitions.Constraints[number];
            if (active[number] && constraint.Kind == (byte)OscalConstraintKind.Index && definitions.Text(constraint.IndexName) == index)
            {
                found ??= [];
                Table.CopyKeys(-1L - constraint.IndexName, number, found);
            }
        }

        return found;
    }

    private bool HasOutsideKey(in OscalImageConstraint constraint) =>
        outside is not null && outside.HasKey(definitions.Text(constraint.IndexName), _keys.Parts(in constraint));

    private void Keep(int number, int target)
    {
        if (_referenceCount == _references.Length)
        {
            Array.Resize(ref _references, _referenceCount * 2);
        }

        _references[_referenceCount++] = number;
        _references[_referenceCount++] = target;
    }

    /// <summary>Looks up a reference; one of several values is one look-up each.</summary>
    private void LookUp(int number, int target)
    {
        ref readonly OscalImageConstraint constraint = ref definitions.Constraints[number];
        for (int choice = 0; _keys.TryRead(in constraint, target, choice, out uint hash); choice++)
        {
            if (hash == 0)
            {
                continue;
            }

            int place = _keys.FirstNode >= 0 ? _keys.FirstNode : target;
            if (Table.Find(hash, -1L - constraint.IndexName, in constraint) >= 0 || HasOutsideKey(in constraint))
            {
                passes?.Add(number, place);
            }
            else if ((_unresolved ??= []).Add(((long)constraint.IndexName << 32) | (uint)place))
            {
                findings.Unresolved(number, place, _keys.Describe(in constraint, target, choice));
            }
        }
    }
}
