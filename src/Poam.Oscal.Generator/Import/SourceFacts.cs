using System.Text;

namespace Poam.Oscal.Generator.Import;

/// <summary>Writes the facts of a definition of one release as text, for comparison.</summary>
internal static class SourceFacts
{
    /// <summary>All facts but the names of definitions and constraints.</summary>
    public static string Describe(SourceDefinition definition, string release)
    {
        var text = new StringBuilder($"{definition.Kind} {definition.DataType} {definition.ValueKey} {definition.Root}\n");
        foreach (var member in definition.Members)
        {
            text.Append(null, $"{member.JsonName} {MemberFacts.Of(member, release)} {member.Choice}\n");
            if (member.Definition is { IsGlobal: false, IsScalar: true } inline)
            {
                AppendConstraints(text, inline);
            }
        }

        AppendConstraints(text, definition);
        return text.ToString();
    }

    private static void AppendConstraints(StringBuilder text, SourceDefinition definition)
    {
        foreach (var constraint in definition.Constraints)
        {
            text.Append(null, $"  {ConstraintForm.Of(constraint)} {string.Join(' ', constraint.Values)}\n");
        }
    }
}
