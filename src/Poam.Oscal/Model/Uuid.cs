using System.Security.Cryptography;
using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model;

/// <summary>A UUID (data type <c>uuid</c>): it identifies objects across documents and releases.</summary>
/// <remarks>The text of a document stays as it was written, even one that is no valid value; equality compares texts. Identifiers that differ in case are therefore different, as they are for the references of OSCAL.</remarks>
public readonly record struct Uuid : IScalar<Uuid>
{
    private readonly string? _text;

    /// <summary>Takes a text as it is; <see cref="IsValid"/> tells whether it is one that OSCAL allows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Uuid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text as the document has it; empty when the value is missing.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether there is no value at all: a document lacks a member that OSCAL requires. Missing values are not written.</summary>
    public bool IsMissing => _text is null;

    /// <summary>Whether the text is what the newest release of OSCAL allows here: a UUID of version 4 or 5 (RFC 4122). Earlier releases may differ; validation knows.</summary>
    public bool IsValid => _text is not null && ScalarText.Accepts(LexicalForm.Uuid, _text);

    /// <summary>The UUID; null when the text is none, of whatever version.</summary>
    public Guid? Value => Guid.TryParseExact(_text, "D", out Guid value) ? value : null;

    /// <summary>A new random UUID (version 4).</summary>
    public static Uuid NewVersion4() => Guid.NewGuid();

    /// <summary>
    /// The UUID (version 5, RFC 4122 section 4.3) of a name in a namespace: the same name gives the same UUID,
    /// so that a document that is generated twice has the same identifiers.
    /// </summary>
    /// <param name="namespaceId">The namespace: any UUID that you keep for the purpose.</param>
    /// <param name="name">The name, such as the id of a weakness in another tool.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Uuid NewVersion5(Guid namespaceId, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        byte[] input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        namespaceId.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];

        // The RFC names SHA-1; nothing is kept secret or proved by it.
#pragma warning disable CA5350
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <inheritdoc/>
    string? IScalar<Uuid>.Source => _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator Uuid(string text) => new(text);

    /// <summary>Takes a UUID, in lower case.</summary>
    /// <param name="value">The UUID.</param>
    public static implicit operator Uuid(Guid value) => new(value.ToString("D"));

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    static Uuid IScalar<Uuid>.Of(string text, bool isHtml) => new(text);
}
