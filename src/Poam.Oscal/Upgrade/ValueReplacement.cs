using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Upgrade;

/// <summary>Finds what replaces a value in a release.</summary>
internal sealed class ValueReplacement
{
    private readonly NodeDocument _document;
    private readonly Dictionary<string, List<ReplacedValue>> _byOld = new(StringComparer.Ordinal);

    /// <summary>Collects the replacements that a release wants.</summary>
    public ValueReplacement(NodeDocument document, int target)
    {
        _document = document;
        DefinitionImage definitions = DefinitionImage.Current;
        foreach (ReplacedValue value in ReplacedValues.All)
        {
            if (definitions.FindRelease(Encoding.UTF8.GetBytes(value.Since)) <= target)
            {
                if (!_byOld.TryGetValue(value.Old, out List<ReplacedValue>? values))
                {
                    _byOld[value.Old] = values = [];
                }

                // What a later release says counts.
                values.Insert(0, value);
            }
        }
    }

    /// <summary>What replaces the value of a node, or null.</summary>
    public string? Of(int node)
    {
        if (_document.KindOf(node) != NodeKind.String || _document.MemberOf(node) == 0 || _document.TextOf(node).Length > 64
            || !_byOld.TryGetValue(Encoding.UTF8.GetString(_document.TextOf(node)), out List<ReplacedValue>? values))
        {
            return null;
        }

        string name = _document.NameOf(node);
        int around = _document.ParentOf(node);
        return values.Find(v => v.Member == name && IsIn(around, v))?.New;
    }

    private bool IsIn(int around, ReplacedValue value)
    {
        int above = _document.ParentOf(around);
        return (value.Around.Length == 0 || _document.NameOf(around) == value.Around)
            && (value.Above.Length == 0 || _document.NameOf(above) == value.Above)
            && (!value.IsOscals || IsOscals(around));
    }

    private bool IsOscals(int around)
    {
        for (int child = _document.FirstChild(around); child >= 0; child = _document.NextSibling(child))
        {
            if (_document.NameOf(child) == "ns")
            {
                return Encoding.UTF8.GetString(_document.TextOf(child)) == ReplacedValues.OscalNamespace;
            }
        }

        return true;
    }
}
