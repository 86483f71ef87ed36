using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>Holds texts of values against the lexical forms of OSCAL.</summary>
internal static class ScalarText
{
    private const int StackLimit = 256;

    /// <summary>Whether a text has a form.</summary>
    public static bool Accepts(LexicalForm form, string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Span<byte> utf8 = length <= StackLimit ? stackalloc byte[StackLimit] : new byte[length];
        Encoding.UTF8.GetBytes(text, utf8);
        return LexicalScanner.Accepts(form, utf8[..length]);
    }
}
