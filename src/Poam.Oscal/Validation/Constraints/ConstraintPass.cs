using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>
/// Checks NIST's constraints in one pass over the node table. Lists of values are found by the object that holds a value and decided by
/// comparing numbers; other constraints are evaluated at the node of their definition; references are looked up at the end.
/// </summary>
internal sealed class ConstraintPass
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly NodeDocument _document;
    private readonly ObjectFrames _frames;
    private readonly ListCheck _lists;
    private readonly RuleCheck _rules;
    private readonly ConstraintFindings _findings;

    private ConstraintPass(NodeDocument document, FindingSink findings, RuleSet rules)
    {
        _document = document;
        _frames = new ObjectFrames(_definitions, document);
        TermEvaluator evaluator = new(_definitions, document, _frames);
        ActiveRules active = new(_definitions, document.Release, rules);
        _findings = new ConstraintFindings(_definitions, document, findings);
        _lists = new ListCheck(_definitions, document, _frames, evaluator, active, _findings);
        _rules = new RuleCheck(_definitions, document, evaluator, active, _findings);
    }

    /// <summary>Checks a document, as far as it could be read.</summary>
    public static void Run(NodeDocument document, FindingSink findings, RuleSet rules)
    {
        if (document.RootMember != 0)
        {
            new ConstraintPass(document, findings, rules).Visit();
        }
    }

    private void Visit()
    {
        int end = _document.EndOf(_document.Root);
        uint release = OscalReleaseSet.Of(_document.Release).Bits;
        for (int node = _document.Root; node < end;)
        {
            int member = _document.MemberOf(node);
            bool counts = member != 0 && (_document.TraitsOf(node) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0;
            node = counts ? VisitNode(node, member, release) : _document.EndOf(node);
        }

        _rules.LookUpReferences();
        _findings.ReportDeprecated();
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
