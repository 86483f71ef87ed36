using System.Globalization;
using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>Lists what a configuration sets, one value after the other.</summary>
internal static class ConfigurationSettings
{
    /// <summary>The values of a configuration that have no finding.</summary>
    public static IReadOnlyList<ConfigurationSetting> Of(NodeDocument document, ConfigurationCheck check)
    {
        List<ConfigurationSetting> settings = [];
        Add(document, check, 0, "", settings);
        return settings;
    }

    private static void Add(NodeDocument document, ConfigurationCheck check, int node, string name, List<ConfigurationSetting> settings)
    {
        if (document.KindOf(node) is not (NodeKind.Object or NodeKind.Array))
        {
            LineCursor cursor = new(document.Source);
            int line = cursor.MoveTo(document.ValueOf(node).Start).Line;
            settings.Add(new ConfigurationSetting(name, Encoding.UTF8.GetString(document.TextOf(node)), line));
            return;
        }

        int index = 0;
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            string inner = document.KindOf(node) == NodeKind.Array
                ? string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]")
                : name.Length == 0 ? document.NameOf(child) : $"{name}.{document.NameOf(child)}";
            if (!check.IsFaulty(child) && inner != "$schema")
            {
                Add(document, check, child, inner, settings);
            }
        }
    }
}
