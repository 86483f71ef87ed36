using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>
/// Checks NIST's constraints in one pass over the node table. Lists of values are found by the object that holds a value and decided by
/// comparing numbers; other constraints are evaluated at the node of their definition; references are looked up at the end.
/// </summary>
internal sealed class ConstraintPass
{
    // So many nodes are checked in a few milliseconds.
    private const int NodesBetweenLooks = 1 << 13;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly NodeDocument _document;
    private readonly ObjectFrames _frames;
    private readonly ListCheck _lists;
    private readonly RuleCheck _rules;
    private readonly ConstraintFindings _findings;

    private ConstraintPass(NodeDocument document, FindingSink findings, RuleSet rules, IOutsideChecks? outside, PassLog? passes)
    {
        _document = document;
        _frames = new ObjectFrames(_definitions, document);
        TermEvaluator evaluator = new(_definitions, document, _frames);
        ActiveRules active = new(_definitions, document.Release, rules);
        _findings = new ConstraintFindings(_definitions, document, findings, rules);
        _lists = new ListCheck(_definitions, document, _frames, evaluator, active, _findings, outside, passes);
        _rules = new RuleCheck(_definitions, document, evaluator, active, _findings, outside, passes);
    }

    /// <summary>What words the findings.</summary>
    public ConstraintFindings Findings => _findings;

    /// <summary>Checks a document, as far as it could be read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Gets the findings.</param>
    /// <param name="rules">Which rules apply.</param>
    /// <param name="outside">What constraints from outside add, or null.</param>
    /// <param name="passes">Gets what holds, or null.</param>
    /// <param name="cancellation">Ends the pass with an exception.</param>
    /// <returns>What was learnt; null when the document is of no known model.</returns>
    public static ConstraintPass? Run(
        NodeDocument document, FindingSink findings, RuleSet rules, IOutsideChecks? outside = null, PassLog? passes = null, CancellationToken cancellation = default)
    {
        if (document.RootMember == 0)
        {
            return null;
        }

        ConstraintPass pass = new(document, findings, rules, outside, passes);
        pass.Visit(cancellation);
        return pass;
    }

    /// <summary>The keys of an index, or null when the definitions have none of that name.</summary>
    public List<string?[]>? KeysOf(string index) => _rules.KeysOf(index);

    private void Visit(CancellationToken cancellation)
    {
        int end = _document.EndOf(_document.Root);
        uint release = OscalReleaseSet.Of(_document.Release).Bits;
        int nextLook = 0;
        for (int node = _document.Root; node < end;)
        {
            if (node >= nextLook)
            {
                cancellation.ThrowIfCancellationRequested();
                nextLook = node + NodesBetweenLooks;
            }

            int member = _document.MemberOf(node);
            bool counts = member != 0 && (_document.TraitsOf(node) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0;
            node = counts ? VisitNode(node, member, release) : _document.EndOf(node);
        }

        _rules.LookUpReferences();
        _findings.ReportUses();
    }

    private int VisitNode(int node, int member, uint release)
    {
        OscalMemberWork work = _definitions.MemberWork[member];
        _frames.PopBefore(node);
        if (_document.KindOf(node) == NodeKind.Object)
        {
            _frames.Push(node);
            if ((work & OscalMemberWork.Lists) != 0)
            {
                _lists.Check(_frames.Depth, member);
            }
        }

        if ((work & OscalMemberWork.Constraints) != 0)
        {
            _rules.Check(node, _definitions.Members[member].Definition);
        }

        if ((work & OscalMemberWork.Deprecated) != 0 && (_definitions.MemberDeprecated[member] & release) != 0)
        {
            _findings.DeprecatedMember(node, member);
        }

        return node + 1;
    }
}
