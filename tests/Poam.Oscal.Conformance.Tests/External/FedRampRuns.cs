using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.External;

/// <summary>Validates each of FedRAMP's test documents once with FedRAMP's constraint files, read once.</summary>
internal sealed class FedRampRuns
{
    private readonly string _contents;
    private readonly string _baselines;
    private readonly ConstraintSet[] _sets;
    private readonly Dictionary<string, NodeDocument> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValidationResult> _results = new(StringComparer.Ordinal);

    /// <summary>Reads the constraint files of a folder.</summary>
    public FedRampRuns(string folder)
    {
        _contents = Path.Combine(folder, "content");
        _baselines = Path.GetFullPath(Path.Combine(folder, "..", "..", "..", "dist", "content", "rev5", "baselines", "xml"));
        _sets = [Load(folder, "fedramp-external-allowed-values.xml"), Load(folder, "fedramp-external-constraints.xml")];
    }

    /// <summary>The ids that the files give.</summary>
    public IEnumerable<string> Rules => _sets.SelectMany(set => set.Rules).Select(rule => rule.Id).Where(id => !id.StartsWith("fedramp-external", StringComparison.Ordinal)).Distinct();

    /// <summary>Whose reading applies.</summary>
    public ConstraintCompatibility Compatibility { get; init; } = ConstraintCompatibility.OscalCli2;

    /// <summary>What is not as a test expects it of a document, or null.</summary>
    public string? ProblemOf(FedRampCase test, string content)
    {
        ValidationResult result = ResultOf(Path.GetFullPath(Path.Combine(_contents, content)));
        string named = $"`{test.ConstraintId}`";
        int fails = result.Diagnostics.Count(d => d.Rule.Id == test.ConstraintId || d.Related.Any(r => r.Message.Contains(named, StringComparison.Ordinal)));
        int passes = result.Passes!.Count(p => p.RuleId == test.ConstraintId);
        string? obstacle = result.Unchecked.FirstOrDefault(u => u.RuleId == test.ConstraintId)?.Reason;
        if (obstacle is not null)
        {
            return "unchecked: " + obstacle;
        }

        bool isRight = test.FailCount is { } count ? fails == count : test.Fails ? fails > 0 && passes == 0 : passes > 0 && fails == 0;
        return isRight ? null : $"{fails} fail, {passes} pass";
    }

    private ValidationResult ResultOf(string path)
    {
        if (!_results.TryGetValue(path, out ValidationResult? result))
        {
            result = OscalValidator.Validate(File.ReadAllBytes(path), path, new ValidationOptions
            {
                Constraints = _sets,
                Compatibility = Compatibility,
                IncludesPasses = true,
                Limits = OscalLimits.Default with { MaxFindings = 100_000 },
                Host = new FedRampHost(path, _baselines, _shared),
            });
            _results.Add(path, result);
        }

        return result;
    }

    private static ConstraintSet Load(string folder, string name)
    {
        ConstraintSetResult result = ConstraintSet.Load(Path.Combine(folder, name));
        result.Faults.Should().BeEmpty();
        return result.Set!;
    }
}
