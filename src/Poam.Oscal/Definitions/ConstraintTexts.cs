using System.Buffers.Binary;
using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>The messages of the constraints: a resource of its own, read when the first finding needs one.</summary>
internal sealed class ConstraintTexts
{
    private const string ResourceName = "texts.bin";

    private static ConstraintTexts? _current;

    private readonly byte[] _content;

    private ConstraintTexts(byte[] content) => _content = content;

    /// <summary>The messages that the library carries.</summary>
    public static ConstraintTexts Current => _current ?? Load();

    /// <summary>The message of a constraint.</summary>
    public string Message(int constraint)
    {
        int start = Offset(constraint);
        return Encoding.UTF8.GetString(_content, start, Offset(constraint + 1) - start);
    }

    private int Offset(int constraint) => BinaryPrimitives.ReadInt32LittleEndian(_content.AsSpan(constraint * sizeof(int)));

    private static ConstraintTexts Load()
    {
        using Stream stream = typeof(ConstraintTexts).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The library was built without its messages.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);

        // Two threads may both load: the texts are equal and the first ones published stay.
        return Interlocked.CompareExchange(ref _current, new ConstraintTexts(content), null) ?? _current;
    }
}
