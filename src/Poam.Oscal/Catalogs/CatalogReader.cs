using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Catalogs;

/// <summary>Makes the index of an OSCAL catalog.</summary>
internal sealed class CatalogReader
{
    private readonly CatalogNodes _nodes;
    private readonly ControlImageFacts _facts;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CatalogReader(CatalogNodes nodes, ControlImageFacts facts)
    {
        _nodes = nodes;
        _facts = facts;
    }

    /// <summary>Reads the index of a text; null when it is no catalog.</summary>
    public static ControlIndex? Read(ReadOnlyMemory<byte> content, string name) =>
        Read(OscalReader.Read(content, name, null, OscalLimits.Default).Document, name);

    /// <summary>Reads the index of a document; null when it is no catalog.</summary>
    public static ControlIndex? Read(NodeDocument document, string name)
    {
        CatalogNodes nodes = new(document);
        if (!nodes.IsModel("catalog"u8))
        {
            return null;
        }

        int metadata = nodes.Child(document.Root, "metadata"u8);
        ControlImageFacts facts = new()
        {
            Name = name,
            Title = metadata < 0 ? name : nodes.Text(metadata, "title"u8) ?? name,
            Release = metadata < 0 ? "" : nodes.Text(metadata, "version"u8) ?? "",
        };
        new CatalogReader(nodes, facts).Group(document.Root, "");
        return new ControlIndex(ControlImageWriter.Write(facts));
    }

    private void Group(int node, string family)
    {
        foreach (int control in _nodes.Children(node, "controls"u8))
        {
            Control(control, family);
        }

        foreach (int group in _nodes.Children(node, "groups"u8))
        {
            string id = _nodes.Text(group, "id"u8) ?? "";
            string own = id.Length == 0 ? family : id;
            if (own != family && !_facts.Families.Exists(f => f.Id == own))
            {
                _facts.Families.Add((own, _nodes.Text(group, "title"u8) ?? own));
            }

            Group(group, own);
        }
    }

    private void Control(int node, string family)
    {
        if (_nodes.Text(node, "id"u8) is { Length: > 0 } id && _seen.Add(id))
        {
            List<string> statements = [];
            List<string> objectives = [];
            Parts(node, isStatement: false, isObjective: false, statements, objectives);
            _facts.Controls.Add(new ControlImageRow
            {
                Id = id,
                Label = LabelOf(node),
                Title = _nodes.Text(node, "title"u8) ?? "",
                Family = family,
                IsWithdrawn = _nodes.Children(node, "props"u8).Exists(p => IsWithdrawal(p)),
                ReplacedBy = ReplacementOf(node),
                Statements = statements,
                Objectives = objectives,
                Parameters = [.. _nodes.Children(node, "params"u8).Select(p => _nodes.Text(p, "id"u8)).OfType<string>()],
            });
        }

        foreach (int child in _nodes.Children(node, "controls"u8))
        {
            Control(child, family);
        }
    }

    /// <summary>Collects the ids of parts: below a statement all are items of it, below an objective all belong to the assessment.</summary>
    private void Parts(int node, bool isStatement, bool isObjective, List<string> statements, List<string> objectives)
    {
        foreach (int part in _nodes.Children(node, "parts"u8))
        {
            string name = _nodes.Text(part, "name"u8) ?? "";
            bool inStatement = isStatement || name == "statement";
            bool inObjective = !inStatement && (isObjective || name is "objective" or "assessment-objective");
            if ((inStatement || inObjective) && _nodes.Text(part, "id"u8) is { Length: > 0 } id)
            {
                (inStatement ? statements : objectives).Add(id);
            }

            Parts(part, inStatement, inObjective, statements, objectives);
        }
    }

    private string LabelOf(int node)
    {
        string label = "";
        foreach (int prop in _nodes.Children(node, "props"u8))
        {
            if (_nodes.Text(prop, "name"u8) == "label" && _nodes.Text(prop, "value"u8) is { } value)
            {
                // Other labels, such as the zero-padded one of SP 800-53A, have a class.
                if (_nodes.Child(prop, "class"u8) < 0)
                {
                    return value;
                }

                label = label.Length == 0 ? value : label;
            }
        }

        return label;
    }

    private bool IsWithdrawal(int prop) =>
        _nodes.Text(prop, "name"u8) == "status" && "withdrawn".Equals(_nodes.Text(prop, "value"u8), StringComparison.OrdinalIgnoreCase);

    private List<string> ReplacementOf(int node)
    {
        List<string> ids = [];
        foreach (int link in _nodes.Children(node, "links"u8))
        {
            if (_nodes.Text(link, "rel"u8) is "incorporated-into" or "moved-to" && _nodes.Text(link, "href"u8) is ['#', .. { Length: > 0 } id])
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
