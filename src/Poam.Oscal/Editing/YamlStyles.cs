using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>Sees how the blocks of a YAML text are indented.</summary>
internal static class YamlStyles
{
    private const int Unknown = -1;

    /// <summary>The style of a text: that of its first object in an object, its first list and the first item of several members.</summary>
    public static YamlBlockStyle Of(LayoutContext context)
    {
        LayoutTable table = context.Table;
        int step = Unknown;
        int dashIndent = Unknown;
        int dashWidth = Unknown;
        for (int row = 1; row < table.Count && (step < 0 || dashIndent < 0 || dashWidth < 0); row++)
        {
            ref LayoutRow layout = ref table[row];
            LayoutKind around = table[layout.Parent].Kind;
            int distance = ColumnOf(context, row) - ColumnOf(context, layout.Parent);
            if (layout.Kind == LayoutKind.BlockObject && around == LayoutKind.BlockObject)
            {
                step = step < 0 ? distance : step;
            }
            else if (layout.Kind == LayoutKind.BlockArray && around == LayoutKind.BlockObject)
            {
                dashIndent = dashIndent < 0 ? distance : dashIndent;
            }
            else if (layout.Kind == LayoutKind.BlockObject && around == LayoutKind.BlockArray)
            {
                dashWidth = dashWidth < 0 ? distance : dashWidth;
            }
        }

        step = Math.Clamp(step < 0 ? 2 : step, 1, 8);
        return new YamlBlockStyle(step, Math.Clamp(dashIndent < 0 ? step : dashIndent, 0, 8), Math.Clamp(dashWidth < 0 ? 2 : dashWidth, 2, 8));
    }

    private static int ColumnOf(LayoutContext context, int row) =>
        context.Table[row].Start - YamlSource.LineStart(context.Source, context.Table[row].Start);
}
