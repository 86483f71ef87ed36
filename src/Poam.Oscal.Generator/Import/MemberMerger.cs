using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Merges the members that one definition has in all releases.</summary>
internal sealed class MemberMerger(
    DefinitionModel definition,
    DefinitionLineage lineage,
    IReadOnlyList<SourceRelease> releases,
    Func<LineageKey, DefinitionModel> definitions,
    ConstraintMerger constraints)
{
    /// <summary>Adds flags and fields.</summary>
    public void AddMembers()
    {
        var lists = lineage.ByRelease.Reverse()
            .Select(pair => (IReadOnlyList<(bool Flag, string Name)>)[.. pair.Value.Members.Select(m => (m.Kind == DefinitionKind.Flag, m.JsonName))])
            .ToList();
        var order = Ordering.Merge(lists);
        foreach (var (flag, name) in order)
        {
            (flag ? definition.Flags : definition.Fields).Add(Merge(flag, name));
        }

        RequireOneOrder(order, lists);
    }

    /// <summary>Adds the choices.</summary>
    public void AddChoices()
    {
        var found = new Dictionary<string, ChoiceModel>(StringComparer.Ordinal);
        foreach (var (release, source) in lineage.ByRelease.Reverse())
        {
            foreach (var alternatives in source.Members.Where(m => m.Choice is not null).GroupBy(m => m.Choice))
            {
                string[] names = [.. alternatives.Select(m => m.JsonName)];
                string key = string.Join(' ', names);
                if (!found.TryGetValue(key, out var choice))
                {
                    found.Add(key, choice = new ChoiceModel());
                    choice.Alternatives.AddRange(names.Select(name => definition.Fields.Single(m => m.JsonName == name)));
                    definition.Choices.Add(choice);
                }

                choice.Releases = choice.Releases.Or(Definitions.OscalReleaseSet.Of(release));
            }
        }
    }

    private MemberModel Merge(bool flag, string name)
    {
        var sources = new SortedDictionary<int, SourceMember>();
        var facts = new SortedDictionary<int, MemberFacts>();
        foreach (var (release, source) in lineage.ByRelease)
        {
            if (source.Members.Find(m => (m.Kind == DefinitionKind.Flag) == flag && m.JsonName == name) is { } member)
            {
                sources.Add(release, member);
                facts.Add(release, MemberFacts.Of(member, releases[release].Name));
            }
        }

        var newest = facts[facts.Keys.Max()];
        var inSets = ReleaseSets.Of(facts.Keys);
        var merged = new MemberModel
        {
            JsonName = name,
            XmlName = newest.XmlName,
            Definition = newest.Target is { } target ? definitions(target) : Inline(flag, name, newest, sources),
            Releases = inSets,
            Required = newest.Required,
            Many = newest.Many,
            InXml = newest.InXml,
            InJson = newest.InJson,
            Default = newest.Default,
            Deprecated = ModelMerger.FirstDeprecated(sources.Select(p => KeyValuePair.Create(p.Key, p.Value.IsDeprecated)), releases),
        };
        foreach (var (run, different) in ReleaseSets.Runs(facts).Where(run => run.Value != newest))
        {
            if (different.Target is null != newest.Target is null)
            {
                throw new ImportException($"{lineage.Key}: '{name}' was inline in some releases and global in others: decide in the lineage table.");
            }

            merged.Was.Add(different.DifferenceFrom(newest, run, definitions));
        }

        return merged;
    }

    private DefinitionModel Inline(bool flag, string name, MemberFacts facts, SortedDictionary<int, SourceMember> sources)
    {
        var inline = new DefinitionModel
        {
            Module = definition.Module,
            Key = $"{definition.Key}/{name}",
            Kind = flag ? DefinitionKind.Flag : DefinitionKind.Field,
            Inline = true,
            DataType = facts.DataType,
            Releases = ReleaseSets.Of(sources.Keys),
        };
        inline.Constraints.AddRange(constraints.Merge(inline.Key, sources.Select(p => KeyValuePair.Create(p.Key, p.Value.Definition!.Constraints))));
        return inline;
    }

    private void RequireOneOrder(List<(bool Flag, string Name)> order, IEnumerable<IReadOnlyList<(bool Flag, string Name)>> lists)
    {
        foreach (var list in lists)
        {
            var fields = list.Where(m => !m.Flag).ToList();
            if (!order.Where(fields.Contains).SequenceEqual(fields))
            {
                throw new ImportException($"{lineage.Key}: the order of the elements changed between releases: {string.Join(' ', fields.Select(f => f.Name))}.");
            }
        }
    }
}
