using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Model;

/// <summary>Writes the modules of schemas/model in their canonical form: the same model gives the same bytes.</summary>
internal sealed class ModelWriter
{
    /// <summary>An entry stays on one line up to this column.</summary>
    private const int Width = 140;

    private readonly ReleaseRange _releases;
    private readonly ConstraintWriter _constraints;
    private readonly StringBuilder _text = new();

    private ModelWriter(ModelSet set)
    {
        _releases = new ReleaseRange(set.ReleaseList);
        _constraints = new ConstraintWriter(_releases, _text, Width);
    }

    /// <summary>Writes a file for each module. The lists of releases and data types are hand-made and stay as they are.</summary>
    public static void Save(ModelSet set, string folder)
    {
        foreach (var module in set.Modules)
        {
            File.WriteAllText(Path.Combine(folder, module.File + ".yaml"), Write(set, module));
        }
    }

    /// <summary>The text of a module.</summary>
    public static string Write(ModelSet set, ModuleModel module)
    {
        var writer = new ModelWriter(set);
        writer.WriteModule(module);
        return writer._text.ToString();
    }

    private void WriteModule(ModuleModel module)
    {
        Line(0, $"module: {module.ShortName}");
        if (module.Imports.Count > 0)
        {
            Line(0, $"imports: {YamlText.Sequence(module.Imports)}");
        }

        WriteDefinitions("definitions", module.Definitions);
        WriteDefinitions("flags", module.Flags);
    }

    private void WriteDefinitions(string section, List<DefinitionModel> definitions)
    {
        if (definitions.Count == 0)
        {
            return;
        }

        Line(0, "");
        Line(0, $"{section}:");
        bool first = true;
        foreach (var definition in definitions)
        {
            if (!first && definition.Kind != DefinitionKind.Flag)
            {
                Line(0, "");
            }

            first = false;
            WriteDefinition(definition);
        }
    }

    private void WriteDefinition(DefinitionModel definition)
    {
        var (since, until) = _releases.Write(definition.Releases, _releases.All);
        List<(string, string)> facts = Present(
            ("type", definition.DataType), ("value-key", definition.ValueKey), ("root", definition.Root), ("csharp", definition.CSharpName),
            ("since", since), ("until", until), ("deprecated", definition.Deprecated), ("summary", definition.Summary));
        facts.AddRange(Was(definition.Was.Select(v => Variant(v.Releases, definition.Releases, ("type", v.DataType), ("value-key", v.ValueKey)))));
        bool hasParts = definition.Flags.Count + definition.Fields.Count + definition.Constraints.Count > 0;
        WriteEntry(2, definition.Key, facts, hasParts);
        if (!hasParts)
        {
            return;
        }

        WriteMembers("flags", definition.Flags, definition);
        WriteMembers("fields", definition.Fields, definition);
        if (definition.Choices.Count > 0)
        {
            Line(4, "choices:");
            foreach (var choice in definition.Choices)
            {
                List<(string, string)> entry = [("of", YamlText.Sequence(choice.Alternatives.Select(a => YamlText.Scalar(a.JsonName))))];
                entry.AddRange(Range(choice.Releases, definition.Releases));
                Line(6, $"- {YamlText.Mapping(entry)}");
            }
        }

        _constraints.Write(definition.Constraints, definition.Releases, 4);
    }

    private void WriteMembers(string section, List<MemberModel> members, DefinitionModel owner)
    {
        if (members.Count == 0)
        {
            return;
        }

        Line(4, $"{section}:");
        foreach (var member in members)
        {
            var target = member.Definition;
            var (since, until) = _releases.Write(member.Releases, owner.Releases);
            List<(string, string)> facts = Present(
                ("type", target.Inline ? target.DataType : null), ("of", target.Inline ? null : target.Key),
                ("xml", member.XmlName == member.JsonName ? null : member.XmlName),
                ("required", Truth(member.Required)), ("many", Truth(member.Many)), ("in-xml", member.InXml), ("json", member.InJson),
                ("default", member.Default), ("csharp", member.CSharpName), ("since", since), ("until", until),
                ("deprecated", member.Deprecated), ("summary", member.Summary));
            facts.AddRange(Was(member.Was.Select(v => Variant(
                v.Releases, member.Releases, ("of", v.Definition?.Key), ("type", v.DataType), ("xml", v.XmlName), ("required", Truth(v.Required)),
                ("many", Truth(v.Many)), ("in-xml", v.InXml), ("json", v.InJson), ("default", v.Default)))));
            bool constrained = target is { Inline: true, Constraints.Count: > 0 };
            WriteEntry(6, member.JsonName, facts, constrained);
            if (constrained)
            {
                _constraints.Write(target.Constraints, member.Releases, 8);
            }
        }
    }

    /// <summary>One line where it fits and nothing follows, else a line a fact.</summary>
    private void WriteEntry(int indent, string key, List<(string Key, string Value)> facts, bool open)
    {
        string line = $"{YamlText.Scalar(key)}: {YamlText.Mapping(facts)}";
        if (!open && indent + line.Length <= Width)
        {
            Line(indent, line);
            return;
        }

        Line(indent, $"{YamlText.Scalar(key)}:");
        foreach (var (name, value) in facts)
        {
            Line(indent + 2, $"{name}: {value}");
        }
    }

    private string Variant(OscalReleaseSet releases, OscalReleaseSet within, params (string Key, string? Value)[] facts)
    {
        List<(string, string)> entry = [.. Range(releases, within)];
        entry.AddRange(facts.Where(f => f.Value is not null).Select(f => (f.Key, Value(f.Key, f.Value!))));
        return YamlText.Mapping(entry);
    }

    private static IEnumerable<(string, string)> Was(IEnumerable<string> variants)
    {
        List<string> all = [.. variants];
        return all.Count == 0 ? [] : [("was", YamlText.Sequence(all))];
    }

    private List<(string Key, string Value)> Range(OscalReleaseSet releases, OscalReleaseSet within)
    {
        var (since, until) = _releases.Write(releases, within);
        return Present(("since", since), ("until", until));
    }

    private static List<(string Key, string Value)> Present(params (string Key, string? Value)[] facts) =>
        [.. facts.Where(f => f.Value is not null).Select(f => (f.Key, Value(f.Key, f.Value!)))];

    /// <summary>Truth values and releases need no quotes; they are read as what they are.</summary>
    private static string Value(string key, string value) =>
        key is "required" or "many" or "since" or "until" or "deprecated" ? value : YamlText.Scalar(value);

    private static string? Truth(bool value) => value ? "true" : null;

    private static string? Truth(bool? value) => value switch
    {
        null => null,
        true => "true",
        false => "false",
    };

    private void Line(int indent, string line) => _text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
}
