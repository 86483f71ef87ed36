using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Images;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>The constraints of all definitions as tables of the image.</summary>
internal sealed class ConstraintTables
{
    private readonly DefinitionGraph _graph;
    private readonly ImageStrings _strings;
    private readonly Dictionary<string, byte> _dataTypes;
    private readonly IReadOnlyList<string> _releases;
    private readonly PathCompiler _compiler;
    private readonly ApplicationCompiler _applicationCompiler;
    private readonly LiteralTable _literals;
    private readonly TermTable _terms;
    private readonly List<OscalImageConstraint> _constraints = [];
    private readonly List<string> _messages = [];
    private readonly List<OscalImageKey> _keys = [];
    private readonly List<OscalImageAllowedValue> _values = [];
    private readonly List<OscalImageLink> _links = [];
    private readonly List<(int Parent, int Distance, OscalImageApplication Row)> _applications = [];
    private readonly OscalImageRange[] _definitionConstraints;
    private readonly OscalMemberWork[] _work;

    private ConstraintTables(DefinitionGraph graph, ImageStrings strings, Dictionary<string, byte> dataTypes, IReadOnlyList<string> releases)
    {
        _graph = graph;
        _strings = strings;
        _dataTypes = dataTypes;
        _releases = releases;
        _compiler = new PathCompiler(graph);
        _applicationCompiler = new ApplicationCompiler(graph);
        _literals = new LiteralTable(strings);
        _terms = new TermTable(strings, _literals);
        _definitionConstraints = new OscalImageRange[graph.Definitions.Count];
        _work = new OscalMemberWork[graph.Members.Count];
    }

    /// <summary>Compiles the constraints of all definitions.</summary>
    public static ConstraintTables Compile(DefinitionGraph graph, ImageStrings strings, Dictionary<string, byte> dataTypes, IReadOnlyList<string> releases)
    {
        ConstraintTables tables = new(graph, strings, dataTypes, releases);
        for (int number = 1; number < graph.Definitions.Count; number++)
        {
            tables.AddDefinition(number, graph.Definitions[number]!);
        }

        return tables;
    }

    /// <summary>Lays the tables out.</summary>
    public void AddTo(ImageLayout layout, ref OscalImageHeader header)
    {
        OscalImageApplication[] applications = [.. _applications.OrderBy(a => a.Parent).ThenBy(a => a.Row.Place).ThenBy(a => a.Distance).Select(a => a.Row)];
        header.Applications = layout.Add<OscalImageApplication>(applications);
        header.MemberApplications = layout.Add<OscalImageRange>(ApplicationRanges());
        header.MemberWork = layout.Add<OscalMemberWork>(Work());
        header.MemberDeprecated = layout.Add<uint>([.. _graph.Members.Select(Deprecated)]);
        header.Constraints = layout.Add<OscalImageConstraint>([.. _constraints]);
        header.DefinitionConstraints = layout.Add<OscalImageRange>(_definitionConstraints);
        header.Links = layout.Add<OscalImageLink>([.. _links]);
        header.Terms = layout.Add<OscalImageTerm>([.. _terms.Terms]);
        header.Paths = layout.Add<OscalImageRange>([.. _terms.Paths]);
        header.Steps = layout.Add<OscalImageStep>([.. _terms.Steps]);
        header.StepMembers = layout.Add<ushort>([.. _terms.StepMembers]);
        header.Literals = layout.Add<int>([.. _terms.Literals]);
        header.Keys = layout.Add<OscalImageKey>([.. _keys]);
        header.AllowedValues = layout.Add<OscalImageAllowedValue>([.. _values]);
        header.LiteralSlots = layout.Add<int>(_literals.Slots());
    }

    /// <summary>The messages: offsets from the start, one more than there are constraints, then the UTF-8.</summary>
    public byte[] Texts()
    {
        using MemoryStream output = new();
        using BinaryWriter writer = new(output, new System.Text.UTF8Encoding(false));
        int offset = (_messages.Count + 1) * sizeof(int);
        foreach (string message in _messages)
        {
            writer.Write(offset);
            offset += System.Text.Encoding.UTF8.GetByteCount(message);
        }

        writer.Write(offset);
        foreach (string message in _messages)
        {
            writer.Write(System.Text.Encoding.UTF8.GetBytes(message));
        }

        writer.Flush();
        return output.ToArray();
    }

    private void AddDefinition(int number, DefinitionModel definition)
    {
        List<RuleForm> forms = [.. definition.Constraints.SelectMany(RuleForm.Of)];
        foreach (RuleForm list in forms.Where(f => f.Model.Kind == "allowed-values"))
        {
            Place(() => AddList(list, number), list, definition);
        }

        int first = _constraints.Count;
        foreach (RuleForm rule in forms.Where(f => f.Model.Kind != "allowed-values"))
        {
            Place(() => AddRule(rule, number), rule, definition);
        }

        _definitionConstraints[number] = new OscalImageRange { First = first, Count = _constraints.Count - first };
    }

    private static void Place(Action add, RuleForm rule, DefinitionModel definition)
    {
        try
        {
            add();
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{definition.Key}: constraint {rule.Model.Id}: {problem.Message}", problem);
        }
    }

    private void AddList(RuleForm rule, int definition)
    {
        IReadOnlyList<CompiledPath> paths = _compiler.Paths(rule.Target, definition);
        int firstValue = _values.Count;
        _values.AddRange(rule.Model.Values.Select(v => new OscalImageAllowedValue
        {
            Value = _literals.Number(v.Value),
            Releases = v.Releases.And(rule.Model.Releases).Bits,
            Deprecated = SinceOf(v.Deprecated, definition).And(v.Releases).And(rule.Model.Releases).Bits,
        }));
        _messages.Add(rule.Message ?? "");
        _constraints.Add(RowOf(rule, definition) with { FirstValue = firstValue, ValueCount = (ushort)(_values.Count - firstValue) });
        foreach (CompiledPath path in paths)
        {
            foreach (ApplicationCompiler.Application application in _applicationCompiler.Of(path))
            {
                AddApplication(application, rule);
            }
        }
    }

    private void AddApplication(ApplicationCompiler.Application application, RuleForm rule)
    {
        _literals.Compare(application.Value);
        int firstLink = _links.Count;
        List<OscalImageLink> links = [.. application.Links.Select(RowOf)];
        _links.AddRange(links);
        _applications.Add((application.Parent.Number, application.Distance, new OscalImageApplication
        {
            Constraint = (ushort)(_constraints.Count - 1),
            Place = (byte)application.Value.Place,
            LinkCount = (byte)links.Count,
            FirstLink = firstLink,
            Condition = _terms.Add(application.Condition),
            Releases = rule.Model.Releases.Bits,
        }));
    }

    private OscalImageLink RowOf(ApplicationCompiler.Link link) => new()
    {
        Axis = (byte)link.Axis,
        Member = (ushort)(link.Member?.Number ?? 0),
        Definition = (ushort)link.Definition,
        Guard = checked((ushort)(_terms.Add(link.Condition is Term.Junction { IsAnd: true } all ? all.Terms[0] : link.Condition) + 1)),
        Condition = _terms.Add(link.Condition),
    };

    private void AddRule(RuleForm rule, int definition)
    {
        IReadOnlyList<CompiledPath> paths = _compiler.Paths(rule.Target, definition);
        if (paths.Count == 0 && rule.Model.Kind != "has-cardinality")
        {
            return;
        }

        (int firstPath, ushort pathCount) = _terms.Add(paths);
        OscalImageConstraint row = RowOf(rule, definition) with { FirstPath = firstPath, PathCount = pathCount };
        if (rule.Test is { } test)
        {
            row.Test = _terms.Add(_compiler.Test(test, paths.Select(p => p.End).Distinct().Single()));
        }

        AddKeys(ref row, rule, paths);
        _messages.Add(rule.Message ?? throw new InvalidDataException("it has no message"));
        _constraints.Add(row);
    }

    private void AddKeys(ref OscalImageConstraint row, RuleForm rule, IReadOnlyList<CompiledPath> paths)
    {
        row.FirstKey = _keys.Count;
        int[] ends = [.. paths.Select(p => p.End).Distinct()];
        List<OscalImageKey> keys = [];
        foreach (KeyFieldModel key in rule.Keys)
        {
            if (key.Pattern is not (null or "#(.*)"))
            {
                throw new InvalidDataException($"the pattern '{key.Pattern}' of a key has no place in the tables");
            }

            // Targets of several definitions have a key path each: a path of another definition leads nowhere.
            List<CompiledPath> all = [.. ends.SelectMany(end => _compiler.Paths(key.Target, end))];
            (int first, ushort count) = _terms.Add(all);
            keys.Add(new OscalImageKey
            {
                FirstPath = first,
                PathCount = count,
                Skip = (ushort)(key.Pattern is null ? 0 : 1),
                Flag = all is [{ Steps: [{ Axis: 1, Members: [{ IsFlag: true } flag] }] }] ? flag.Number : 0,
            });
        }

        _keys.AddRange(keys);
        row.KeyCount = (byte)keys.Count;
    }

    private OscalImageConstraint RowOf(RuleForm rule, int definition)
    {
        (OscalValuePattern pattern, int length) = ValuePatternOf(rule.Regex);
        return new OscalImageConstraint
        {
            Id = _strings.Number(rule.Model.Id),
            Releases = rule.Model.Releases.Bits,
            Definition = (ushort)definition,
            Kind = (byte)KindOf(rule.Model.Kind),
            Severity = rule.Model.Level switch { "error" => 0, "warning" => 1, _ => 2 },
            Traits = (byte)rule.Traits,
            Pattern = (byte)pattern,
            DataType = rule.Model.DataType is { } type ? _dataTypes[type] : (byte)0,
            Test = -1,
            IndexName = _strings.Number(rule.Model.IndexName ?? ""),
            Min = length > 0 ? length : rule.Model.Min ?? 0,
            Max = rule.Model.Max ?? -1,
        };
    }

    private static OscalConstraintKind KindOf(string kind) => kind switch
    {
        "allowed-values" => OscalConstraintKind.AllowedValues,
        "matches" => OscalConstraintKind.Matches,
        "expect" => OscalConstraintKind.Expect,
        "index" => OscalConstraintKind.Index,
        "index-has-key" => OscalConstraintKind.IndexHasKey,
        "is-unique" => OscalConstraintKind.IsUnique,
        "has-cardinality" => OscalConstraintKind.HasCardinality,
        _ => throw new InvalidDataException($"unknown kind '{kind}'"),
    };

    private static (OscalValuePattern Pattern, int Length) ValuePatternOf(string? regex) => regex switch
    {
        null => (OscalValuePattern.None, 0),
        "[A-Z]{2}" => (OscalValuePattern.TwoCapitals, 0),
        "[A-Z](2)" => (OscalValuePattern.CapitalAndTwo, 0),
        "^[0-9]{3}[0-9]{1,12}$" => (OscalValuePattern.PhoneDigits, 0),
        "(?:[0-9a-zA-Z-._~/?!$&'()*+,;=:@]|%[0-9A-F][0-9A-F])+" => (OscalValuePattern.UriFragment, 0),
        _ when regex.StartsWith("^[0-9a-fA-F]{", StringComparison.Ordinal) && regex.EndsWith("}$", StringComparison.Ordinal) =>
            (OscalValuePattern.HexDigits, int.Parse(regex["^[0-9a-fA-F]{".Length..^2], System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new InvalidDataException($"there is no scanner for the pattern '{regex}'"),
    };

    private OscalImageRange[] ApplicationRanges()
    {
        OscalImageRange[] ranges = new OscalImageRange[_graph.Members.Count];
        int first = 0;
        for (int member = 0; member < ranges.Length; member++)
        {
            int count = _applications.Count(a => a.Parent == member);
            ranges[member] = new OscalImageRange { First = first, Count = count };
            first += count;
        }

        return ranges;
    }

    private OscalMemberWork[] Work()
    {
        foreach (GraphMember member in _graph.Members)
        {
            _work[member.Number] |= (_definitionConstraints[member.Definition].Count > 0 ? OscalMemberWork.Constraints : 0)
                | (_literals.IsCompared(member.Number) ? OscalMemberWork.Literal : 0)
                | (Deprecated(member) != 0 ? OscalMemberWork.Deprecated : 0);
        }

        foreach ((int parent, _, _) in _applications)
        {
            _work[parent] |= OscalMemberWork.Lists;
        }

        return _work;
    }

    private uint Deprecated(GraphMember member)
    {
        if (member.Model is null)
        {
            return 0;
        }

        // Where a constraint forbids the member, that is the one finding.
        string forbidden = $"not(exists(@{member.Model.XmlName}))";
        OscalReleaseSet covered = _graph.Definitions[member.Owner]!.Constraints.Where(c => c.Test == forbidden)
            .Aggregate(OscalReleaseSet.None, (set, c) => set.Or(c.Releases));
        string? since = member.Model.Deprecated ?? _graph.Definitions[member.Definition]!.Deprecated;
        return SinceOf(since, member.Definition).And(member.Releases).Except(covered).Bits;
    }

    private OscalReleaseSet SinceOf(string? release, int definition)
    {
        if (release is null)
        {
            return OscalReleaseSet.None;
        }

        int first = _releases.ToList().IndexOf(release);
        return first >= 0
            ? OscalReleaseSet.Range(first, _releases.Count - 1)
            : throw new InvalidDataException($"{_graph.Definitions[definition]!.Key}: '{release}' is no release");
    }
}
