using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>The escape sequences of a coloured report; all empty in a plain one.</summary>
internal sealed class TextStyle
{
    private readonly bool _isColored;

    private TextStyle(bool isColored)
    {
        _isColored = isColored;
    }

    public static TextStyle Plain { get; } = new(false);

    public static TextStyle Colored { get; } = new(true);

    public string Reset => Code("\e[0m");

    public string Path => Code("\e[1m");

    public string Faint => Code("\e[2m");

    public string Of(Severity severity) => severity switch
    {
        Severity.Error => Code("\e[1;31m"),
        Severity.Warning => Code("\e[1;33m"),
        _ => Code("\e[1;36m"),
    };

    public string Of(Verdict verdict) => verdict switch
    {
        Verdict.Failed => Code("\e[1;31m"),
        Verdict.Unchecked => Code("\e[1;33m"),
        _ => Code("\e[1;32m"),
    };

    private string Code(string sequence) => _isColored ? sequence : "";
}
