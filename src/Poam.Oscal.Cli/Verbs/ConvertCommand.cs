using System.CommandLine;
using Poam.Oscal.Cli.Files;
using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Cli.Output;
using Poam.Oscal.Cli.Usage;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>The verb <c>poam convert</c>: a document in another format.</summary>
internal sealed class ConvertCommand(ToolEnvironment environment)
{
    private static readonly string[] Formats = ["json", "yaml", "xml"];

    private readonly Argument<string> _input = new("IN") { Description = "The document to convert; - reads standard input." };
    private readonly Argument<string?> _output = new("OUT") { Description = "The file to write; its extension names the format. Without it, standard output.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _to = new("--to") { HelpName = string.Join('|', Formats), Description = "The format to write." };
    private readonly Option<int> _indent = new("--indent") { HelpName = "N", Description = "The blanks of each level, 0 to 8 (YAML: 2 to 8).", DefaultValueFactory = _ => 2 };
    private readonly Option<bool> _allowLoss = new("--allow-loss") { Description = "Write even when some content has no place in the format; what is lost is still reported." };

    /// <summary>The verb for the parser.</summary>
    public Command Create()
    {
        Command command = new("convert", "Writes a document in another format: JSON, YAML or XML.") { _input, _output, _to, _indent, _allowLoss };
        _to.CompletionSources.Add(Formats);
        _to.Validators.Add(result => OptionValues.Check(result, value => Array.IndexOf(Formats, value) >= 0, string.Join(", ", Formats)));
        _indent.Validators.Add(result => OptionValues.Check(result, value => value is [>= '0' and <= '8'], "a number from 0 to 8"));
        command.SetAction(parsed => Run(
            parsed.GetValue(_input)!,
            parsed.GetValue(_output),
            FormatOf(parsed.GetValue(_to), parsed.GetValue(_output)),
            new WriteOptions { IndentSize = parsed.GetValue(_indent) },
            parsed.GetValue(_allowLoss)));
        return command;
    }

    private static OscalFormat FormatOf(string? name, string? output)
    {
        string extension = name ?? Path.GetExtension(output ?? "").TrimStart('.').ToLowerInvariant();
        return extension switch
        {
            "json" => OscalFormat.Json,
            "yaml" or "yml" => OscalFormat.Yaml,
            "xml" => OscalFormat.Xml,
            _ => throw new UsageException(output is null
                ? "into which format? Name a file (poam convert poam.yaml poam.xml) or a format (poam convert poam.yaml --to xml)."
                : $"'{output}' does not say which format to write. End its name in .json, .yaml or .xml, or add --to json, yaml or xml."),
        };
    }

    private int Run(string input, string? output, OscalFormat to, WriteOptions options, bool allowsLoss)
    {
        ReportTarget target = output is null ? new StandardOutputTarget(environment) : FileTarget.Create(output, environment.CurrentFolder, option: "");
        InputFile file = NamedInput.Of(input, environment);
        if (NamedInput.Read(file, environment) is not { } content)
        {
            return ExitCode.Unreadable;
        }

        ConversionResult result = OscalConverter.Convert(content, to, file.Path, options);
        if (result.Content.IsEmpty)
        {
            return Refuse(file, result);
        }

        foreach (ConversionLoss loss in result.Losses)
        {
            environment.Messages.WriteLine($"{file.Path}:{loss.Location}  lost  {loss.Message}");
        }

        if (result.Losses.Count > 0 && !allowsLoss)
        {
            environment.Messages.WriteLine($"poam: nothing was written, as {result.Losses.Count} value(s) would be lost. --allow-loss writes the rest.");
            return ExitCode.Findings;
        }

        target.Write(stream => stream.Write(result.Content.Span));
        return ExitCode.Success;
    }

    private int Refuse(InputFile file, ConversionResult result)
    {
        foreach (Diagnostic finding in result.Source.Diagnostics)
        {
            if (finding.Severity == Severity.Error)
            {
                environment.Messages.WriteLine($"{file.Path}:{finding.Location}  error  {finding.Rule.Id}  {finding.Message}");
                break;
            }
        }

        environment.Messages.WriteLine($"poam: {file.Path} cannot be converted: {(result.Source.LooksLikeOscal ? "it cannot be read to its end" : "it is no OSCAL document")}.");
        return ExitCode.Findings;
    }
}
