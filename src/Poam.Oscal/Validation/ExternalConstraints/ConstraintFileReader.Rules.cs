using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <content>Variables and constraints.</content>
internal sealed partial class ConstraintFileReader
{
    private const string HelpNamespace = "https://docs.oasis-open.org/sarif/sarif/v2.1.0";

    private static readonly string[] Levels = ["CRITICAL", "ERROR", "WARNING", "INFORMATIONAL", "DEBUG"];

    private static readonly string[] Titles =
    [
        "Use an allowed value", "Write the value in its form", "Meet the condition", "Note what is reported", "Give each key once",
        "Refer to what is there", "Give each key once", "Give as many as are asked for",
    ];

    private static MetapathProgram Self { get; } = MetapathProgram.Compile(".", null, out _)!;

    /// <summary>Reads variables and constraints.</summary>
    /// <param name="node">What holds them.</param>
    /// <param name="besides">What else it may hold.</param>
    private (ExternalLet[] Lets, ExternalConstraint[] Constraints) ReadRules(FileNode node, string[] besides)
    {
        CheckParts(node, node.IsXml ? [.. besides, "let*", .. ExternalConstraint.KindNames.Select(static kind => kind + "*")] : [.. besides, "let*", "rule*"]);
        List<ExternalLet> lets = [];
        foreach (FileNode item in node.Items("let"))
        {
            CheckParts(item, ConstraintVocabulary.Let);
            if (Need(item, "var", out FileNode name) && Need(item, "expression", out FileNode expression))
            {
                lets.Add(ReadLet(name, expression));
            }
        }

        List<ExternalConstraint> constraints = [];
        foreach (FileNode item in node.IsXml ? node.Parts : node.Items("rule"))
        {
            string kindName = node.IsXml ? item.Name : item.TextOf("object-type") ?? "";
            int kind = Array.IndexOf(ExternalConstraint.KindNames, kindName);
            if (kind >= 0)
            {
                constraints.Add(ReadRule(item, (ExternalConstraintKind)kind));
            }
            else if (!node.IsXml)
            {
                string? nearest = NearestName.Find(kindName, ExternalConstraint.KindNames);
                string advice = nearest is not null ? $"Did you mean '{nearest}'?" : $"Write {string.Join(", ", ExternalConstraint.KindNames)}.";
                Refuse(item.TryPart("object-type", out FileNode type) ? type.TextPlace : item.NamePlace, $"The 'object-type' of a rule says what it is. {advice}");
            }
        }

        return ([.. lets], [.. constraints]);
    }

    private ExternalLet ReadLet(FileNode name, FileNode expression)
    {
        if (name.Text.StartsWith('$'))
        {
            Refuse(name.TextPlace, $"Declare the variable without the dollar sign: '{name.Text[1..]}'.");
        }

        MetapathProgram? program = Compile(expression, out string? obstacle);
        return new ExternalLet(name.Text, program, obstacle is null ? null : new MetapathError(MetapathErrorCode.Unsupported, obstacle, 0));
    }

    private ExternalConstraint ReadRule(FileNode node, ExternalConstraintKind kind)
    {
        CheckParts(node, ConstraintVocabulary.PartsOf(kind));
        string? obstacle = null;
        MetapathProgram? target = node.TryPart("target", out FileNode path) ? Compile(path, out obstacle) : Self;
        MetapathProgram? test = null;
        if (kind is ExternalConstraintKind.Expect or ExternalConstraintKind.Report && Need(node, "test", out FileNode condition))
        {
            test = Compile(condition, out string? reason);
            obstacle ??= reason;
        }

        ExternalKey[] keys = kind is ExternalConstraintKind.Index or ExternalConstraintKind.IndexHasKey or ExternalConstraintKind.IsUnique ? ReadKeys(node, ref obstacle) : [];
        bool isNamed = kind is ExternalConstraintKind.Index or ExternalConstraintKind.IndexHasKey;
        (int min, int max) = kind == ExternalConstraintKind.HasCardinality ? ReadCounts(node) : (0, -1);
        (FullPattern? pattern, int dataType) = kind == ExternalConstraintKind.Matches ? ReadForm(node) : (null, 0);
        RuleDescriptor rule = Describe(node, kind);
        _rules.Add(rule);
        return new ExternalConstraint
        {
            Kind = kind,
            Rule = rule,
            Place = PlaceOf(node),
            Target = target,
            Test = test,
            Keys = keys,
            IndexName = isNamed && Need(node, "name", out FileNode name) ? name.Text : "",
            Pattern = pattern,
            DataType = dataType,
            Values = kind == ExternalConstraintKind.AllowedValues ? ReadValues(node) : [],
            IsOpen = kind == ExternalConstraintKind.AllowedValues && ReadOpen(node),
            Min = min,
            Max = max,
            Message = node.TryPart("message", out FileNode message) && message.Text.Trim().Length > 0 ? ReadMessage(message) : null,
            Obstacle = obstacle,
        };
    }

    private MessageTemplate ReadMessage(FileNode node) => MessageTemplate.Read(node.Text, (text, offset) => Compile(node, text, offset, out _));

    private string PlaceOf(FileNode node) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(_path)}:{_lines.LineOf(node.NamePlace.Start)}");

    private RuleDescriptor Describe(FileNode node, ExternalConstraintKind kind)
    {
        int number = ++_numbers[(int)kind];
        string id = string.Create(CultureInfo.InvariantCulture, $"{Words(_stem)}-{ExternalConstraint.KindNames[(int)kind]}-{number}");
        if (node.TryPart("id", out FileNode given))
        {
            id = given.Text.Trim();
            if (id != Words(id) || id.StartsWith('-'))
            {
                Refuse(given.TextPlace, "An 'id' is a word of letters, digits, '-', '_' and '.', because findings and command lines name the constraint by it.");
            }
        }

        string title = (node.TextOf("formal-name") ?? Titles[(int)kind]).Trim().TrimEnd('.');
        string? description = node.TextOf("description")?.Trim();
        string help = HelpOf(node, "help-markdown") ?? HelpOf(node, "help-text") ?? description ?? HelpOf(node, kind);
        return new RuleDescriptor(id, title, SeverityOf(node, kind), Source, help, PageOf(HelpOf(node, "help-url")));
    }

    /// <summary>The address of a page. Reports make links of it, so it must be one of the web.</summary>
    private static string? PageOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http"
            ? uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    /// <summary>A text with a dash for everything that cannot be part of an id.</summary>
    private static string Words(string text) =>
        text.Length == 0 ? "constraint" : string.Create(text.Length, text, static (word, source) =>
        {
            for (int i = 0; i < word.Length; i++)
            {
                word[i] = char.IsLetterOrDigit(source[i]) || source[i] is '-' or '_' or '.' ? source[i] : '-';
            }
        });

    /// <summary>What a constraint asks for, where its file does not say why.</summary>
    private string HelpOf(FileNode node, ExternalConstraintKind kind)
    {
        string target = node.TextOf("target") ?? ".";
        string test = node.TextOf("test") is { } condition ? $", `{condition}`" : "";
        return $"A constraint of {Path.GetFileName(_path)}: {ExternalConstraint.KindNames[(int)kind]} at `{target}`{test}.";
    }

    private string? HelpOf(FileNode node, string name)
    {
        foreach (FileNode prop in node.Items("prop"))
        {
            if (prop.TextOf("name") == name && prop.TextOf("namespace") == HelpNamespace)
            {
                CheckParts(prop, ConstraintVocabulary.Prop);
                return prop.TextOf("value");
            }
        }

        return null;
    }

    private Severity SeverityOf(FileNode node, ExternalConstraintKind kind)
    {
        if (!node.TryPart("level", out FileNode level))
        {
            return kind == ExternalConstraintKind.Report ? Severity.Info : Severity.Error;
        }

        int place = Array.IndexOf(Levels, level.Text);
        if (place < 0)
        {
            string? nearest = NearestName.Find(level.Text, Levels);
            Refuse(level.TextPlace, $"'{level.Text}' is no level: {(nearest is null ? $"write {string.Join(", ", Levels)}." : $"did you mean {nearest}?")}");
        }

        return place switch { <= 1 => Severity.Error, 2 => Severity.Warning, _ => Severity.Info };
    }

    private ExternalKey[] ReadKeys(FileNode node, ref string? obstacle)
    {
        List<ExternalKey> keys = [];
        int count = 0;
        foreach (FileNode item in node.Items("key-field"))
        {
            count++;
            CheckParts(item, ConstraintVocabulary.KeyField);
            if (Need(item, "target", out FileNode target))
            {
                MetapathProgram? program = Compile(target, out string? reason);
                obstacle ??= reason;
                FullPattern? pattern = item.TryPart("pattern", out FileNode form) ? ReadPattern(form) : null;
                if (pattern is not null && pattern.GroupCount != 1)
                {
                    Refuse(form.TextPlace, "The pattern of a key has one group in parentheses, which is the key: '#(.*)', say.");
                }

                keys.Add(new ExternalKey(program ?? Self, pattern));
            }
        }

        if (count == 0)
        {
            Refuse(node.NamePlace, $"Say what the key is: give it a '{ConstraintVocabulary.NameIn("key-field*", node.IsXml)}' with a 'target'.");
        }

        return [.. keys];
    }

    private FullPattern? ReadPattern(FileNode node)
    {
        FullPattern? pattern = FullPattern.Compile(node.Text);
        if (pattern is null)
        {
            Refuse(node.TextPlace, $"'{node.Text}' is no regular expression that is understood here.");
        }

        return pattern;
    }

    private (FullPattern? Pattern, int DataType) ReadForm(FileNode node)
    {
        bool hasPattern = node.TryPart("regex", out FileNode regex);
        bool hasType = node.TryPart("datatype", out FileNode type);
        if (!hasPattern && !hasType)
        {
            Refuse(node.NamePlace, "Say what the value must look like: give it a 'regex' or a 'datatype'.");
        }

        int dataType = hasType ? TargetCheck.DataTypeNamed(type.Text) : 0;
        if (hasType && dataType == 0)
        {
            Refuse(type.TextPlace, $"'{type.Text}' is no data type of Metaschema.");
        }

        return (hasPattern ? ReadPattern(regex) : null, dataType);
    }

    private (int Min, int Max) ReadCounts(FileNode node)
    {
        bool hasMin = node.TryPart("min-occurs", out FileNode min);
        bool hasMax = node.TryPart("max-occurs", out FileNode max);
        if (!hasMin && !hasMax)
        {
            Refuse(node.NamePlace, "Say how many there may be: give it a 'min-occurs' or a 'max-occurs'.");
        }

        return (hasMin ? ReadCount(min) : 0, !hasMax || max.Text == "unbounded" ? -1 : ReadCount(max));
    }

    private int ReadCount(FileNode node)
    {
        if (int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return count;
        }

        Refuse(node.TextPlace, $"'{node.Text}' is no number from 0.");
        return 0;
    }

    private string[] ReadValues(FileNode node)
    {
        List<string> values = [];
        foreach (FileNode item in node.Items("enum"))
        {
            if (!node.IsXml)
            {
                CheckParts(item, ConstraintVocabulary.Enum);
            }

            if (item.TryPart("value", out FileNode value))
            {
                values.Add(value.Text);
            }
            else
            {
                Refuse(item.NamePlace, "A value of the list lacks 'value'.");
            }
        }

        if (values.Count == 0)
        {
            Refuse(node.NamePlace, $"The list is empty: give it an '{ConstraintVocabulary.NameIn("enum*", node.IsXml)}' with a 'value'.");
        }

        return [.. values];
    }

    private bool ReadOpen(FileNode node)
    {
        if (node.TryPart("extensible", out FileNode extensible) && extensible.Text == "none")
        {
            _faults.Add(_path, _document, extensible.TextPlace, "Lists are always united here; extensible='none' is not followed.", Severity.Warning);
        }

        if (node.TryPart("allow-other", out FileNode other) && other.Text is not ("yes" or "no"))
        {
            Refuse(other.TextPlace, "'allow-other' is yes or no.");
        }

        return node.TextOf("allow-other") == "yes";
    }
}
