namespace Poam.Oscal.Definitions;

/// <summary>Tells as which release a document is checked.</summary>
internal static class NearestRelease
{
    /// <summary>
    /// The release of a version text: the same one; else the newest that is not newer (1.1.4 is checked as 1.1.3, 2.0.0 as the newest);
    /// else the oldest. What is no version at all is checked as the newest.
    /// </summary>
    /// <param name="definitions">The known releases.</param>
    /// <param name="version">What a document says, such as <c>1.1.2</c> or <c>v1.0.0-rc1</c>.</param>
    /// <param name="known">Whether the version is a known release to the letter.</param>
    public static int Find(DefinitionImage definitions, ReadOnlySpan<byte> version, out bool known)
    {
        int exact = definitions.FindRelease(version);
        known = exact >= 0;
        if (known)
        {
            return exact;
        }

        if (!TryParse(version, out long wanted))
        {
            return definitions.ReleaseCount - 1;
        }

        int nearest = 0;
        for (int i = 0; i < definitions.ReleaseCount; i++)
        {
            if (TryParse(definitions.ReleaseNameUtf8(i), out long release) && release <= wanted)
            {
                nearest = i;
            }
        }

        return nearest;
    }

    /// <summary>Reads up to three numbers with dots between them behind an optional <c>v</c> as one comparable number.</summary>
    private static bool TryParse(ReadOnlySpan<byte> version, out long comparable)
    {
        comparable = 0;
        int index = version.Length > 0 && version[0] is (byte)'v' or (byte)'V' ? 1 : 0;
        for (int part = 0; part < 3; part++)
        {
            long number = 0;
            int digits = 0;
            for (; index < version.Length && version[index] is >= (byte)'0' and <= (byte)'9' && digits < 6; index++, digits++)
            {
                number = (number * 10) + version[index] - '0';
            }

            if (digits == 0 && part == 0)
            {
                return false;
            }

            comparable = (comparable << 20) | number;
            if (index < version.Length && version[index] == '.')
            {
                index++;
            }
        }

        return true;
    }
}
