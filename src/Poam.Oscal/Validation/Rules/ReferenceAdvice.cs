using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What somebody probably meant with a reference that leads nowhere.</summary>
internal static class ReferenceAdvice
{
    // Two UUIDs that differ in a few digits are one that was mistyped.
    private const int FewDigits = 4;

    // Comparing words costs time, and nobody has more roles.
    private const int MostRoles = 200;

    /// <summary>A question that ends a message, with a blank before it; empty when nothing is near.</summary>
    /// <param name="context">The document.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="key">Its UUID; the default when it has none.</param>
    /// <param name="mayBeElsewhere">Whether other documents count.</param>
    public static string Suggest(RuleContext context, int reference, UuidKey key, bool mayBeElsewhere)
    {
        bool isRole = context.Links.KindOf(reference) == ReferenceKind.Role;
        if (!isRole && key == default)
        {
            return "";
        }

        IReadOnlyList<Artifact> others = mayBeElsewhere && context.HasOthers ? context.Imports.Found : [];
        if (isRole)
        {
            List<string> roles = [];
            AddRoles(context.Links, roles);
            foreach (Artifact other in others)
            {
                AddRoles(other.Links, roles);
            }

            string? nearest = NearestName.Find(Encoding.UTF8.GetString(context.Document.TextOf(context.Links.ReferenceNode(reference))), roles);
            return nearest is null ? "" : $" Did you mean `{nearest}`?";
        }

        ObjectKinds allowed = context.Links.AllowedFor(reference);
        int distance = FewDigits + 1;
        string advice = Nearest(context.Links, key, allowed, "", ref distance);
        foreach (Artifact other in others)
        {
            string further = Nearest(other.Links, key, allowed, $" of '{other.Name}'", ref distance);
            advice = further.Length > 0 ? further : advice;
        }

        return advice;
    }

    private static string Nearest(DocumentLinks links, UuidKey key, ObjectKinds allowed, string where, ref int distance)
    {
        int nearest = -1;
        for (int entry = 0; entry < links.Objects.Count; entry++)
        {
            int apart = (links.Objects.KindOf(entry) & allowed) != 0 ? links.Objects.KeyOf(entry).DigitsApart(key) : distance;
            if (apart < distance)
            {
                nearest = entry;
                distance = apart;
            }
        }

        return nearest < 0
            ? ""
            : $" Did you mean `{Encoding.UTF8.GetString(links.Document.TextOf(links.Objects.NodeOf(nearest)))}` ({ObjectNames.Describe(links, nearest)}{where})?";
    }

    private static void AddRoles(DocumentLinks links, List<string> roles)
    {
        for (int entry = 0; entry < links.Objects.Count && roles.Count < MostRoles; entry++)
        {
            if (links.Objects.KindOf(entry) == ObjectKinds.Role)
            {
                roles.Add(Encoding.UTF8.GetString(links.Document.TextOf(links.Objects.NodeOf(entry))));
            }
        }
    }
}
