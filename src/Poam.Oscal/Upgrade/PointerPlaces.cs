using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Upgrade;

/// <summary>Finds the lines of pointers in a document.</summary>
internal sealed class PointerPlaces(NodeDocument document)
{
    /// <summary>Where a value begins: its name, or itself; the nearest one around it when it is not in the text.</summary>
    public SourceLocation Find(string pointer)
    {
        int nearest = 0;
        for (int child = document.FirstChild(0); child >= 0;)
        {
            string own = NodePointer.Of(document, child);
            if (own == pointer || pointer.StartsWith(own + "/", StringComparison.Ordinal))
            {
                nearest = child;
                child = document.FirstChild(child);
            }
            else if (own.StartsWith(pointer + "/", StringComparison.Ordinal))
            {
                // A list is no node of its own: its first item stands for it.
                nearest = child;
                break;
            }
            else
            {
                child = document.NextSibling(child);
            }
        }

        TextSpan key = document.KeyOf(nearest);
        LineCursor cursor = new(document.Source);
        (int line, int column) = cursor.MoveTo(key.Length > 0 ? key.Start : document.ValueOf(nearest).Start);
        return new SourceLocation(line, column, line, column);
    }
}
