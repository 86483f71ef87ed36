using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Merges the modules of all releases into the superset.</summary>
internal sealed class ModelMerger
{
    private readonly IReadOnlyList<SourceRelease> _releases;
    private readonly Dictionary<LineageKey, DefinitionLineage> _lineages = [];
    private readonly Dictionary<LineageKey, DefinitionModel> _definitions = [];
    private readonly ConstraintMerger _constraints;

    /// <summary>Prepares the merge of releases in order of publication.</summary>
    public ModelMerger(IReadOnlyList<SourceRelease> releases)
    {
        _releases = releases;
        _constraints = new ConstraintMerger([.. releases.Select(r => r.Name)]);
    }

    /// <summary>Adds the modules to an empty model set.</summary>
    /// <exception cref="ImportException">Definitions cannot be merged without a decision.</exception>
    public void MergeInto(ModelSet set)
    {
        CollectLineages();
        AddModules(set);
        foreach (var lineage in InOrder())
        {
            Declare(lineage, set.Modules.Find(m => m.File == lineage.Key.File)!);
        }

        foreach (var lineage in InOrder())
        {
            Fill(_definitions[lineage.Key], lineage);
        }
    }

    private void CollectLineages()
    {
        for (int release = 0; release < _releases.Count; release++)
        {
            string name = _releases[release].Name;
            foreach (var definition in _releases[release].AllDefinitions().Where(d => !LineageTable.IsInlineScalar(d, name)))
            {
                Add(LineageTable.KeyOf(definition, name), release, definition);
            }
        }
    }

    private void Add(LineageKey key, int release, SourceDefinition definition)
    {
        if (!_lineages.TryGetValue(key, out var lineage))
        {
            _lineages.Add(key, lineage = new DefinitionLineage(key));
        }

        if (lineage.ByRelease.TryAdd(release, definition))
        {
            return;
        }

        string first = SourceFacts.Describe(lineage.ByRelease[release], _releases[release].Name);
        string second = SourceFacts.Describe(definition, _releases[release].Name);
        if (first != second)
        {
            throw new ImportException($"{_releases[release].Name}: two definitions are {key} but differ:\n{first}\n---\n{second}");
        }

        // Of equals, the one whose constraints have names.
        if (definition.Constraints.Exists(c => c.Id.Length > 0))
        {
            lineage.ByRelease[release] = definition;
        }
    }

    private void AddModules(ModelSet set)
    {
        foreach (string file in Ordering.Merge(_releases.Reverse().Select(r => (IReadOnlyList<string>)[.. r.Modules.Select(m => m.File)])))
        {
            var newest = _releases.Last(r => r.Modules.Any(m => m.File == file)).Modules.Single(m => m.File == file);
            var module = new ModuleModel { File = file, ShortName = newest.ShortName };
            module.Imports.AddRange(newest.Imports);
            set.Modules.Add(module);
        }
    }

    /// <summary>The lineages in the order of the newest release, each old one behind what precedes it in its release.</summary>
    private List<DefinitionLineage> InOrder()
    {
        var lists = new List<IReadOnlyList<LineageKey>>();
        for (int release = _releases.Count - 1; release >= 0; release--)
        {
            string name = _releases[release].Name;
            lists.Add([.. _releases[release].AllDefinitions().Select(d => LineageTable.KeyOf(d, name)).Where(_lineages.ContainsKey).Distinct()]);
        }

        return [.. Ordering.Merge(lists).Select(key => _lineages[key])];
    }

    private void Declare(DefinitionLineage lineage, ModuleModel module)
    {
        var newest = lineage.Newest;
        var definition = new DefinitionModel
        {
            Module = module,
            Key = lineage.Key.DefinitionKey,
            Kind = newest.Kind,
            Root = newest.Root,
            DataType = newest.DataType,
            ValueKey = newest.ValueKey,
            Releases = lineage.Releases,
            Deprecated = FirstDeprecated(lineage.ByRelease.Select(pair => KeyValuePair.Create(pair.Key, pair.Value is { IsGlobal: true, Deprecated: not null })), _releases),
        };
        if (lineage.ByRelease.Values.FirstOrDefault(d => d.Kind != newest.Kind || d.Root != newest.Root) is { } other)
        {
            throw new ImportException($"{lineage.Key} is a {newest.Kind} but was a {other.Kind}: decide in the lineage table.");
        }

        foreach (var (releases, (dataType, valueKey)) in ReleaseSets.Runs(lineage.ByRelease.Select(p => KeyValuePair.Create(p.Key, (p.Value.DataType, p.Value.ValueKey)))))
        {
            if ((dataType, valueKey) != (newest.DataType, newest.ValueKey))
            {
                definition.Was.Add(new DefinitionVariant
                {
                    Releases = releases,
                    DataType = dataType == newest.DataType ? null : dataType,
                    ValueKey = valueKey == newest.ValueKey ? null : valueKey,
                });
            }
        }

        _definitions.Add(lineage.Key, definition);
        (newest.Kind == DefinitionKind.Flag ? module.Flags : module.Definitions).Add(definition);
    }

    private void Fill(DefinitionModel definition, DefinitionLineage lineage)
    {
        var merger = new MemberMerger(definition, lineage, _releases, key => _definitions[key], _constraints);
        merger.AddMembers();
        merger.AddChoices();
        definition.Constraints.AddRange(_constraints.Merge(definition.Key, lineage.ByRelease.Select(p => KeyValuePair.Create(p.Key, p.Value.Constraints))));
    }

    /// <summary>The release since which the newest one's deprecation holds.</summary>
    internal static string? FirstDeprecated(IEnumerable<KeyValuePair<int, bool>> byRelease, IReadOnlyList<SourceRelease> releases)
    {
        var (last, deprecated) = ReleaseSets.Runs(byRelease).Last();
        return deprecated ? releases[ReleaseRange.First(last)].Name : null;
    }
}
