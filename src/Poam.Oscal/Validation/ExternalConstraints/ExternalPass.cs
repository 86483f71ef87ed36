using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>
/// Checks external constraints: at every node of a definition that has some. It goes through the document before OSCAL's own constraints do, so that lists
/// and indexes can be united, and decides about lists and references after them.
/// </summary>
internal sealed class ExternalPass : IOutsideChecks
{
    // About half a minute on a slow machine: constraint files come from outside.
    private const long MostSteps = 600_000_000;
    private const long MostStepsAtOnce = 60_000_000;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly NodeDocument _document;
    private readonly DefinitionConstraints?[] _byDefinition;
    private readonly MetapathEvaluator _evaluator;
    private readonly ExternalFindings _findings;
    private readonly ExternalLists _lists;
    private readonly ExternalIndexes _indexes;
    private readonly TargetCheck _targets;
    private readonly ItemList _found = new();
    private LetScope? _scope;

    private ExternalPass(NodeDocument document, FindingSink sink, PassLog? passes, ValidationOptions options, IMetapathHost host, BoundConstraints[] bound)
    {
        bool isCli2 = options.Compatibility == ConstraintCompatibility.OscalCli2;
        _document = document;
        _byDefinition = Merge(bound);
        _evaluator = new MetapathEvaluator(new MetapathOptions
        {
            Compatibility = isCli2 ? MetapathCompatibility.OscalCli2 : MetapathCompatibility.Specification,
            Host = host,
            StepsPerEvaluation = MostStepsAtOnce,
            StepsInAll = MostSteps,
        });
        _findings = new ExternalFindings(document, sink, options.Rules, passes, _evaluator);
        _lists = new ExternalLists(document, _findings);
        HashSet<string> declared = [.. bound.SelectMany(b => b.IndexNames)];
        _indexes = new ExternalIndexes(_findings, new KeyReader(_evaluator, isCli2), declared, isCli2);
        _targets = new TargetCheck(document, _findings, _evaluator, isCli2);
    }

    /// <summary>What could not be checked.</summary>
    public IEnumerable<Unchecked> Unchecked => _findings.Unchecked;

    /// <summary>Checks a document, but for lists and references.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sink">Gets the findings.</param>
    /// <param name="passes">Gets what holds, or null.</param>
    /// <param name="options">The options.</param>
    /// <param name="sets">The constraints.</param>
    /// <param name="host">What is outside of the document.</param>
    /// <returns>What is left to do; null for a document of no known model.</returns>
    public static ExternalPass? Begin(
        NodeDocument document, FindingSink sink, PassLog? passes, ValidationOptions options, IReadOnlyList<ConstraintSet> sets, IMetapathHost host)
    {
        if (document.RootMember == 0)
        {
            return null;
        }

        BoundConstraints[] bound = [.. sets.Select(set => set.BoundTo(document.RootMember, options.Compatibility))];
        ExternalPass pass = new(document, sink, passes, options, host, bound);
        foreach (ExternalConstraint constraint in bound.SelectMany(b => b.LeftOut))
        {
            pass._findings.Skip(constraint, "oscal-cli 2 leaves out contexts inside of contexts.", node: 0);
        }

        if (document.IsWhole)
        {
            pass.Visit();
        }
        else
        {
            pass.SkipAll();
        }

        return pass;
    }

    /// <inheritdoc/>
    public ListedValue? Find(int node) => _lists.Find(node);

    /// <inheritdoc/>
    public bool HasKey(string index, string?[] key) => _indexes.HasKey(index, key);

    /// <summary>Decides about lists and references.</summary>
    /// <param name="oscal">OSCAL's own constraints.</param>
    public void Finish(ConstraintPass? oscal)
    {
        _lists.Conclude(oscal?.Findings);
        _indexes.LookUp(oscal);
    }

    private static DefinitionConstraints?[] Merge(BoundConstraints[] bound)
    {
        DefinitionConstraints?[] merged = new DefinitionConstraints?[DefinitionImage.Current.Definitions.Length];
        for (int definition = 0; definition < merged.Length; definition++)
        {
            DefinitionConstraints[] parts = [.. bound.Select(b => b.Of(definition)).OfType<DefinitionConstraints>()];
            merged[definition] = parts.Length == 1 ? parts[0] : null;
            for (int i = 0; parts.Length > 1 && i < parts.Length; i++)
            {
                (merged[definition] ??= new DefinitionConstraints()).Add(parts[i]);
            }
        }

        return merged;
    }

    private void Visit()
    {
        for (int row = _document.Root; row < _document.Count;)
        {
            bool isHidden = _document.MemberOf(row) == 0 || (_document.TraitsOf(row) & NodeTraits.Repeated) != 0;
            if (!isHidden && DocumentNodes.IsVisible(_document, row))
            {
                Leave(row);
                Enter(MetapathItem.OfNode(_document, row), DocumentNodes.DefinitionOf(_document, row));
                VisitDefaults(row);
            }

            row = isHidden ? _document.EndOf(row) : row + 1;
        }
    }

    /// <summary>Nothing can be said of a text that breaks off: what a condition asks for may have stood behind.</summary>
    private void SkipAll()
    {
        foreach (DefinitionConstraints? constraints in _byDefinition)
        {
            foreach (BoundConstraint bound in constraints?.Constraints ?? [])
            {
                _findings.Skip(bound.Constraint, "The document could not be read to its end.", node: 0);
            }
        }
    }

    /// <summary>Visits the flags that a node has by default.</summary>
    private void VisitDefaults(int row)
    {
        OscalImageDefinition owner = _definitions.Definitions[DocumentNodes.DefinitionOf(_document, row)];
        for (int member = owner.FirstMember; member < owner.FirstMember + owner.MemberCount; member++)
        {
            bool isBound = _definitions.Members[member].Default >= 0 && _byDefinition[_definitions.Members[member].Definition] is not null;
            if (isBound && DocumentNodes.TryFlagOfMember(MetapathItem.OfNode(_document, row), member, out MetapathItem flag) && flag.IsDefault)
            {
                LetScope? outer = _scope;
                Enter(flag, _definitions.Members[member].Definition);
                _scope = outer;
            }
        }
    }

    private void Leave(int row)
    {
        while (_scope is not null && _document.EndOf(_scope.Node.Node) <= row)
        {
            _scope = _scope.Outer;
        }
    }

    private void Enter(in MetapathItem node, int definition)
    {
        if (_byDefinition[definition] is not { } constraints)
        {
            return;
        }

        bool hasLets = constraints.Lets.Count > 0;
        if (hasLets)
        {
            _scope = new LetScope(_scope, constraints.Lets, node, _evaluator);
        }

        IMetapathVariables? variables = hasLets ? null : _scope?.All();
        foreach (BoundConstraint bound in constraints.Constraints)
        {
            Check(new Occasion(bound.Constraint, node, hasLets ? _scope!.Before(bound.VisibleLets) : variables));
        }
    }

    private void Check(in Occasion occasion)
    {
        ExternalConstraint constraint = occasion.Constraint;
        if (!_findings.Wants(constraint) && constraint.Kind != ExternalConstraintKind.Index)
        {
            return;
        }

        _found.Clear();
        if (constraint.Obstacle is not null)
        {
            Fail(occasion, constraint.Obstacle);
        }
        else if (_evaluator.TryEvaluate(constraint.Target!, occasion.Context, occasion.Variables, _found, out MetapathError? error))
        {
            Check(occasion, constraint.Kind);
        }
        else
        {
            Fail(occasion, ExternalFindings.Describe(constraint.Target!, error!));
        }
    }

    private void Fail(in Occasion occasion, string reason)
    {
        _findings.Skip(occasion, reason);
        _indexes.Fail(occasion, reason);
    }

    private void Check(in Occasion occasion, ExternalConstraintKind kind)
    {
        switch (kind)
        {
            case ExternalConstraintKind.AllowedValues:
                _lists.Add(occasion, _found);
                break;
            case ExternalConstraintKind.Index:
                _indexes.Fill(occasion, _found);
                break;
            case ExternalConstraintKind.IsUnique:
                _indexes.CheckUnique(occasion, _found);
                break;
            case ExternalConstraintKind.IndexHasKey:
                _indexes.Keep(occasion, _found);
                break;
            case ExternalConstraintKind.HasCardinality:
                _targets.CheckCount(occasion, _found.Count);
                break;
            default:
                CheckEach(occasion, kind);
                break;
        }
    }

    private void CheckEach(in Occasion occasion, ExternalConstraintKind kind)
    {
        for (int i = 0; i < _found.Count; i++)
        {
            if (kind == ExternalConstraintKind.Matches)
            {
                _targets.CheckText(occasion, _found[i]);
            }
            else
            {
                _targets.CheckCondition(occasion, _found[i]);
            }
        }
    }
}
