extern alias generator;
using generator::Poam.Oscal.Generator.Import;
using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>
/// Compares the Metaschema modules of one release with schemas/model: in a walk from the roots through both at once, then every definition
/// that no root reaches, then that the model has none beyond them.
/// </summary>
internal sealed class ReleaseComparison(SourceRelease source, ModelSet model, int release)
{
    private readonly Dictionary<SourceDefinition, DefinitionModel> _paired = [];
    private readonly List<string> _differences = [];

    /// <summary>The differences, each a line that starts with the place.</summary>
    public IReadOnlyList<string> Compare()
    {
        List<DefinitionModel> all = [.. model.Modules.SelectMany(m => m.Definitions.Concat(m.Flags)).Where(d => d.Releases.Contains(release))];
        List<SourceDefinition> sources = [.. source.AllDefinitions().Where(d => !LineageTable.IsInlineScalar(d, source.Name))];
        foreach (var root in sources.Where(d => d.Root is not null))
        {
            Pair(root, all.Find(d => d.Root == root.Root), root.Root!);
        }

        foreach (var definition in sources.Where(d => !_paired.ContainsKey(d)))
        {
            var key = LineageTable.KeyOf(definition, source.Name);
            bool flag = definition.Kind == DefinitionKind.Flag;
            Pair(definition, all.Find(d => d.Module.File == key.File && d.Key == key.DefinitionKey && d.Kind == DefinitionKind.Flag == flag), key.ToString());
        }

        _differences.AddRange(all.Where(d => !_paired.ContainsValue(d)).Select(d => $"{d.Key}: no module of the release has it"));
        return _differences;
    }

    private void Pair(SourceDefinition definition, DefinitionModel? counterpart, string place)
    {
        if (counterpart is null || !counterpart.Releases.Contains(release))
        {
            _differences.Add($"{place}: the model lacks {definition.File}:{definition.Path}");
        }
        else if (!_paired.TryAdd(definition, counterpart))
        {
            Same(place, "definition", counterpart.Key, _paired[definition].Key);
        }
        else
        {
            CompareDefinitions(definition, counterpart, place);
        }
    }

    private void CompareDefinitions(SourceDefinition definition, DefinitionModel counterpart, string place)
    {
        var was = counterpart.Was.Find(v => v.Releases.Contains(release));
        Same(place, "kind", definition.Kind, counterpart.Kind);
        Same(place, "root", definition.Root, counterpart.Root);
        Same(place, "type", definition.DataType, was?.DataType ?? counterpart.DataType);
        Same(place, "value key", definition.ValueKey, was?.ValueKey ?? counterpart.ValueKey);
        Same(place, "deprecation", definition is { IsGlobal: true, Deprecated: not null }, IsDeprecated(counterpart.Deprecated));
        CompareMembers([.. definition.Members.Where(m => m.Kind == DefinitionKind.Flag)], counterpart.Flags, place, ordered: false);
        CompareMembers([.. definition.Members.Where(m => m.Kind != DefinitionKind.Flag)], counterpart.Fields, place, ordered: true);
        Same(
            place, "choices",
            Sorted(definition.Members.Where(m => m.Choice is not null).GroupBy(m => m.Choice).Select(g => string.Join(' ', g.Select(m => m.JsonName)))),
            Sorted(counterpart.Choices.Where(c => c.Releases.Contains(release)).Select(c => string.Join(' ', c.Alternatives.Select(a => a.JsonName)))));
        CompareConstraints(definition.Constraints, counterpart.Constraints, place);
    }

    private void CompareMembers(List<SourceMember> members, List<MemberModel> counterparts, string place, bool ordered)
    {
        var present = counterparts.Where(m => m.Releases.Contains(release)).ToList();
        var names = members.Select(m => m.JsonName);
        var otherNames = present.Select(m => m.JsonName);
        Same(
            place, ordered ? "members in order" : "flags",
            string.Join(' ', ordered ? names : names.Order(StringComparer.Ordinal)),
            string.Join(' ', ordered ? otherNames : otherNames.Order(StringComparer.Ordinal)));
        foreach (var member in members)
        {
            if (present.Find(m => m.JsonName == member.JsonName) is { } counterpart)
            {
                CompareMember(member, counterpart, $"{place}/{member.JsonName}");
            }
        }
    }

    private void CompareMember(SourceMember member, MemberModel counterpart, string place)
    {
        var was = counterpart.Was.Find(v => v.Releases.Contains(release));
        Same(place, "XML name", member.XmlName, was?.XmlName ?? counterpart.XmlName);
        Same(place, "required", member.Required, was?.Required ?? counterpart.Required);
        Same(place, "many", member.Many, was?.Many ?? counterpart.Many);
        Same(place, "form in XML", member.InXml ?? "default", was?.InXml ?? counterpart.InXml ?? "default");
        Same(place, "form in JSON", member.InJson ?? "default", was?.InJson ?? counterpart.InJson ?? "default");
        Same(place, "default", member.Default ?? "", was?.Default ?? counterpart.Default ?? "");
        Same(place, "deprecation", member.IsDeprecated, IsDeprecated(counterpart.Deprecated));
        var definition = member.Definition!;
        var target = was?.Definition ?? counterpart.Definition;
        if (LineageTable.IsInlineScalar(definition, source.Name))
        {
            Same(place, "inline", true, target.Inline);
            Same(place, "type", definition.DataType, was?.DataType ?? target.DataType);
            CompareConstraints(definition.Constraints, target.Constraints, place);
        }
        else
        {
            Pair(definition, target, place);
        }
    }

    private void CompareConstraints(List<ConstraintModel> constraints, List<ConstraintModel> counterparts, string place)
    {
        var expected = constraints.Select(c => $"{c.Kind} '{c.Id}' {Form(c)} [{Sorted(c.Values.DistinctBy(v => v.Value).Select(v => Value(v, v.Deprecated is not null)))}]");
        var actual = counterparts.Where(c => c.Releases.Contains(release)).Select(c =>
            $"{c.Kind} '{NameAt(c)}' {Form(c)} [{Sorted(c.Values.Where(v => v.Releases.Contains(release)).Select(v => Value(v, IsDeprecated(v.Deprecated))))}]");
        List<string> missing = [.. expected];
        foreach (string line in actual)
        {
            if (!missing.Remove(line))
            {
                _differences.Add($"{place}: the model alone has the constraint {line}");
            }
        }

        _differences.AddRange(missing.Select(line => $"{place}: the model lacks the constraint {line}"));
    }

    private string NameAt(ConstraintModel constraint)
    {
        if (constraint.Formerly.Find(f => f.Releases.Contains(release)) is { } former)
        {
            return former.Id;
        }

        bool unnamed = constraint.Synthetic
            || (constraint.NamedSince is { } since && model.Releases.ToList().IndexOf(since) > release);
        return unnamed ? "" : constraint.Id;
    }

    private static string Form(ConstraintModel c) => string.Join(' ', new[]
    {
        c.Level, c.Target, c.Test, c.Regex, c.DataType, c.IndexName, c.Open ? "open" : null, c.Min?.ToString(), c.Max?.ToString(),
        string.Join(',', c.Keys.Select(k => k.Target + k.Pattern)),
    }.Select(part => part ?? "-"));

    private static string Value(AllowedValueModel value, bool deprecated) => deprecated ? value.Value + " (deprecated)" : value.Value;

    private bool IsDeprecated(string? since) => since is not null && model.Releases.ToList().IndexOf(since) <= release;

    private static string Sorted(IEnumerable<string> items) => string.Join("; ", items.Order(StringComparer.Ordinal));

    private void Same<T>(string place, string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            _differences.Add($"{place}: {what} is '{actual}' in the model, '{expected}' in the release");
        }
    }
}
