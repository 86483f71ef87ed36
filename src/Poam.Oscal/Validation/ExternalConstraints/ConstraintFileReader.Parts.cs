using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <content>Parts, expressions and their places.</content>
internal sealed partial class ConstraintFileReader
{
    /// <summary>Checks that a part has only parts that the vocabulary knows, each as often as it may be there.</summary>
    private void CheckParts(FileNode node, string[] known)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (FileNode part in node.Parts)
        {
            CheckPart(node, part, known, seen);
        }
    }

    private void CheckPart(FileNode node, FileNode part, string[] known, HashSet<string> seen)
    {
        string name = part.Name;
        if (name == ConstraintVocabulary.Remarks)
        {
            return;
        }

        string? match = Array.Find(known, each => ConstraintVocabulary.NameIn(each, node.IsXml) == name);
        if (match is null)
        {
            string[] names = Array.ConvertAll(known, each => ConstraintVocabulary.NameIn(each, node.IsXml));
            string? nearest = NearestName.Find(name, names);
            string owner = node.Name.Length > 0 ? $"'{node.Name}'" : "this entry";
            string advice = nearest is not null ? $"did you mean '{nearest}'?" : $"it has {string.Join(", ", names.Where(each => each != "object-type" || !node.IsXml))}.";
            Refuse(part.NamePlace, $"There is no '{name}' in {owner}; {advice}");
        }
        else if (!seen.Add(name) && !(node.IsXml && match.EndsWith('*')))
        {
            Refuse(part.NamePlace, $"'{name}' is there twice.");
        }
    }

    /// <summary>The part with a name; notes it when there is none, or no text in it.</summary>
    private bool Need(FileNode node, string name, out FileNode part)
    {
        if (!node.TryPart(name, out part))
        {
            string owner = node.Name.Length > 0 ? $"'{node.Name}'" : "This entry";
            Refuse(node.NamePlace, $"{owner} lacks '{name}'.");
            return false;
        }

        if (!part.IsObject && !part.IsList && !string.IsNullOrWhiteSpace(part.Text))
        {
            return true;
        }

        Refuse(part.NamePlace, $"'{name}' must be a text.");
        return false;
    }

    /// <summary>Compiles an expression.</summary>
    /// <param name="node">Its text.</param>
    /// <param name="obstacle">Why it cannot be evaluated although nothing is wrong with it, or null.</param>
    /// <param name="isPath">Whether it is the path of a context, where a name that nothing has is an error.</param>
    private MetapathProgram? Compile(FileNode node, out string? obstacle, bool isPath = false) => Compile(node, node.Text, 0, out obstacle, isPath);

    private MetapathProgram? Compile(FileNode node, string text, int offset, out string? obstacle, bool isPath = false)
    {
        obstacle = null;
        MetapathProgram? program = MetapathProgram.Compile(text, _namespaces, out MetapathError? error);
        if (program is null)
        {
            if (error!.Code == MetapathErrorCode.Unsupported)
            {
                obstacle = $"`{text}`: {error.Message}";
            }
            else
            {
                Refuse(PlaceIn(node, offset + error.Offset), node.IsVerbatim ? error.Message : error.ToString());
            }

            return null;
        }

        string[] hints = QueryHints.Of(program.UnknownSteps);
        for (int i = 0; i < hints.Length; i++)
        {
            TextSpan place = PlaceIn(node, offset + program.UnknownSteps[i].Offset);
            _faults.Add(_path, _document, place, hints[i], isPath ? Severity.Error : Severity.Warning);
        }

        return program;
    }

    /// <summary>The place of a character of a text; of a text that is escaped in the file, its start.</summary>
    private static TextSpan PlaceIn(FileNode node, int offset)
    {
        TextSpan place = node.TextPlace;
        string text = node.Text;
        return node.IsVerbatim && offset <= text.Length
            ? new TextSpan(place.Start + Encoding.UTF8.GetByteCount(text.AsSpan(0, offset)), offset < text.Length ? 1 : 0)
            : place;
    }

    private void Refuse(TextSpan place, string message) => _faults.Add(_path, _document, place, message);
}
