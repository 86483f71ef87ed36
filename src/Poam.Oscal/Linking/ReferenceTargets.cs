namespace Poam.Oscal.Linking;

/// <summary>
/// Finds what references lead to. Those of one kind mostly go through objects in the order in which these stand, or all to one, so the object
/// as far behind the last one as that was behind the one before is tried first, which costs no look into the table.
/// </summary>
/// <param name="objects">The objects.</param>
internal sealed class ReferenceTargets(IdentifierTable objects)
{
    private readonly int[] _last = new int[(int)ReferenceKind.ReportedByNist + 1];
    private readonly int[] _steps = new int[(int)ReferenceKind.ReportedByNist + 1];

    /// <summary>The first object with a UUID, or -1.</summary>
    /// <param name="kind">What refers to it.</param>
    /// <param name="key">The UUID.</param>
    public int Find(ReferenceKind kind, UuidKey key)
    {
        int found = objects.Find(key, _last[(int)kind] + _steps[(int)kind]);
        if (found >= 0)
        {
            _steps[(int)kind] = found - _last[(int)kind];
            _last[(int)kind] = found;
        }

        return found;
    }
}
