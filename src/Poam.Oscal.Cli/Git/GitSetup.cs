using System.Text;
using Poam.Oscal.Cli.Hosting;

namespace Poam.Oscal.Cli.Git;

/// <summary>What <c>poam git install</c> sets up in a repository, and how it is taken back. Everything else stays untouched.</summary>
internal sealed class GitSetup
{
    private const string Begin = "# poam: begin";
    private const string End = "# poam: end";

    private static readonly string[] DefaultPatterns = ["*poam*.yaml", "*poam*.yml", "*poam*.json", "*poam*.xml"];

    private static readonly (string Key, string Value)[] Settings =
    [
        ("merge.poam.name", "POA&M by items"),
        ("merge.poam.driver", "poam merge %O %A %B --in-place --marker-size %L --path %P"),
        // A file with conflict marks cannot be converted, and git shows nothing at all when that fails: then it gets the text as it is.
        ("diff.poam.textconv", "f() { poam convert --to yaml --allow-loss \"$1\" 2>/dev/null || cat \"$1\"; }; f"),
        ("diff.poam.cachetextconv", "true"),
    ];

    private readonly GitCommand _git;
    private readonly string _attributes;
    private readonly string _hook;

    /// <summary>Opens the repository that holds a folder.</summary>
    /// <exception cref="UsageException">There is no git or no repository.</exception>
    public GitSetup(string folder)
    {
        _git = new GitCommand(folder);
        string top = new GitChanges(folder).Top;
        _attributes = Path.Combine(top, ".gitattributes");
        _hook = Path.GetFullPath(_git.Text("rev-parse", "--git-path", "hooks/pre-commit"), folder);
    }

    /// <summary>The steps that are still to be done.</summary>
    /// <exception cref="UsageException">A hook of somebody else is in the way.</exception>
    public IReadOnlyList<GitSetupStep> Install(IReadOnlyList<string> patterns, bool hasHook)
    {
        List<GitSetupStep> steps = [];
        foreach ((string key, string value) in Settings)
        {
            if (Setting(key) != value)
            {
                steps.Add(new GitSetupStep($"set {key} = {value}", () => _git.Output("config", "--local", key, value)));
            }
        }

        string block = Block(patterns.Count > 0 ? patterns : DefaultPatterns);
        string old = Read(_attributes);
        string now = WithoutBlock(old) is { Length: > 0 } rest ? (rest.EndsWith('\n') ? rest : rest + "\n") + block : block;
        if (now != old)
        {
            steps.Add(new GitSetupStep($"add to .gitattributes:\n{Indented(block)}", () => File.WriteAllText(_attributes, now)));
        }

        if (hasHook && HookStep(patterns.Count > 0 ? patterns : DefaultPatterns) is { } hook)
        {
            steps.Add(hook);
        }

        return steps;
    }

    /// <summary>The steps that take everything back.</summary>
    public IReadOnlyList<GitSetupStep> Uninstall()
    {
        List<GitSetupStep> steps = [];
        foreach (string section in (string[])["merge.poam", "diff.poam"])
        {
            if (_git.Run("config", "--local", "--get-regexp", "^" + section.Replace(".", "\\.", StringComparison.Ordinal) + "\\.").Code == 0)
            {
                steps.Add(new GitSetupStep($"remove the settings {section}", () => _git.Output("config", "--local", "--remove-section", section)));
            }
        }

        string old = Read(_attributes);
        string now = WithoutBlock(old);
        if (now != old)
        {
            steps.Add(new GitSetupStep("take poam out of .gitattributes", () => WriteOrDelete(now)));
        }

        if (Read(_hook).Contains(Begin, StringComparison.Ordinal))
        {
            steps.Add(new GitSetupStep("remove the pre-commit hook", () => File.Delete(_hook)));
        }

        return steps;
    }

    private GitSetupStep? HookStep(IReadOnlyList<string> patterns)
    {
        string old = Read(_hook);
        if (old.Length > 0 && !old.Contains(Begin, StringComparison.Ordinal))
        {
            throw new UsageException($"there is a pre-commit hook already: {_hook}. Add a line to it: poam validate FILES --against HEAD");
        }

        string paths = string.Join(' ', patterns.Select(p => "'" + p.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        string script =
            $"""
            #!/bin/sh
            {Begin}
            git diff --cached --name-only --diff-filter=ACMR -z -- {paths} |
              xargs -0 -r poam validate --against HEAD
            {End}

            """.ReplaceLineEndings("\n");
        return script == old ? null : new GitSetupStep("write the pre-commit hook: poam validate on staged files", () => WriteHook(script));
    }

    private void WriteHook(string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_hook)!);
        File.WriteAllText(_hook, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_hook, File.GetUnixFileMode(_hook) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    private void WriteOrDelete(string attributes)
    {
        if (attributes.Length == 0)
        {
            File.Delete(_attributes);
        }
        else
        {
            File.WriteAllText(_attributes, attributes);
        }
    }

    private string? Setting(string key)
    {
        (int code, byte[] output, _) = _git.Run("config", "--local", "--get", key);
        return code == 0 ? Encoding.UTF8.GetString(output).TrimEnd('\n') : null;
    }

    private static string Block(IReadOnlyList<string> patterns) =>
        Begin + "\n" + string.Concat(patterns.Select(p => $"{Quoted(p)} merge=poam diff=poam\n")) + End + "\n";

    // A pattern with a blank stands in quotes.
    private static string Quoted(string pattern) => pattern.Contains(' ', StringComparison.Ordinal) ? $"\"{pattern}\"" : pattern;

    private static string Indented(string block) => string.Join('\n', block.TrimEnd('\n').Split('\n').Select(line => "  " + line));

    private static string WithoutBlock(string text)
    {
        int start = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf(End + "\n", start, StringComparison.Ordinal);
        return end < 0 ? text : text.Remove(start, end + End.Length + 1 - start);
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
