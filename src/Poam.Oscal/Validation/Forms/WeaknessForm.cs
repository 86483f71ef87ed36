using Poam.Oscal.Diagnostics;
using Poam.Oscal.Lifecycle;

namespace Poam.Oscal.Validation.Forms;

/// <summary>
/// A form that tells of one weakness, or of a list of them, in YAML or JSON: the names are those of the options of <c>poam add</c>, described by
/// <c>schemas/forms/weakness.schema.json</c>.
/// </summary>
public sealed record WeaknessForm
{
    /// <summary>The weaknesses, as far as they can be read.</summary>
    public IReadOnlyList<NewWeakness> Weaknesses { get; init; } = [];

    /// <summary>What is wrong in it, with line and column. A form with findings should not be used.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Reads a form.</summary>
    /// <param name="content">The bytes of the file, YAML or JSON.</param>
    /// <param name="path">Its path; its extension tells JSON from YAML; null for YAML.</param>
    public static WeaknessForm Parse(ReadOnlyMemory<byte> content, string? path = null) => WeaknessFormReader.Read(content, path);
}
