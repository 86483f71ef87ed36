using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Images;

/// <summary>Lays the tables of an image out behind its header, each at a multiple of eight bytes.</summary>
internal sealed class ImageLayout
{
    private readonly List<byte> _body = [];

    /// <summary>Adds a table.</summary>
    public OscalImageSection Add<T>(ReadOnlySpan<T> rows)
        where T : unmanaged
    {
        while ((HeaderSize + _body.Count) % 8 != 0)
        {
            _body.Add(0);
        }

        OscalImageSection section = new() { Offset = HeaderSize + _body.Count, Count = rows.Length };
        _body.AddRange(MemoryMarshal.AsBytes(rows));
        return section;
    }

    /// <summary>The whole image.</summary>
    public byte[] Finish(OscalImageHeader header)
    {
        byte[] image = new byte[HeaderSize + _body.Count];
        MemoryMarshal.Write(image, header);
        _body.CopyTo(image, HeaderSize);
        return image;
    }

    private static int HeaderSize => Unsafe.SizeOf<OscalImageHeader>();
}
