using System.Buffers.Binary;
using System.Text;

namespace Poam.Oscal.Catalogs;

/// <summary>A control index as bytes, read in place.</summary>
internal sealed class ControlImage
{
    private readonly byte[] _bytes;

    /// <summary>Takes an index.</summary>
    public ControlImage(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < ControlImageLayout.HeaderLength * sizeof(int) || Int(0) != ControlImageLayout.Magic || Int(1) != ControlImageLayout.Layout)
        {
            throw new InvalidOperationException("A control index of the library is damaged: build the library again.");
        }
    }

    /// <summary>The short name of the catalog.</summary>
    public string Name => Text(Int(2));

    /// <summary>The title of the catalog.</summary>
    public string Title => Text(Int(3));

    /// <summary>The release of the catalog.</summary>
    public string Release => Text(Int(4));

    /// <summary>How many families there are.</summary>
    public int FamilyCount => Int(5);

    /// <summary>How many baselines there are.</summary>
    public int BaselineCount => Int(6);

    /// <summary>How many controls there are.</summary>
    public int ControlCount => Int(7);

    private int FirstBaseline => ControlImageLayout.HeaderLength + (FamilyCount * 2);

    private int FirstSorted => FirstBaseline + (BaselineCount * 2);

    private int FirstRow => FirstSorted + ControlCount;

    /// <summary>The identifier of a family.</summary>
    public string FamilyId(int family) => Text(Int(ControlImageLayout.HeaderLength + (family * 2)));

    /// <summary>The title of a family.</summary>
    public string FamilyTitle(int family) => Text(Int(ControlImageLayout.HeaderLength + (family * 2) + 1));

    /// <summary>The name of a baseline.</summary>
    public string BaselineName(int baseline) => Text(Int(FirstBaseline + (baseline * 2)));

    /// <summary>The title of a baseline.</summary>
    public string BaselineTitle(int baseline) => Text(Int(FirstBaseline + (baseline * 2) + 1));

    /// <summary>The control with an identifier, to the letter; -1 for none.</summary>
    public int Find(string id)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(id);
        int low = 0;
        int high = ControlCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int control = Int(FirstSorted + middle);
            int order = Utf8(Cell(control, ControlImageLayout.Id)).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return control;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>A column of a control.</summary>
    public int Cell(int control, int column) => Int(FirstRow + (control * ControlImageLayout.RowLength) + column);

    /// <summary>A text.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(Utf8(number));

    private ReadOnlySpan<byte> Utf8(int number)
    {
        int table = Int(8) / sizeof(int);
        int start = Int(table + number);
        return _bytes.AsSpan(Int(9) + start, Int(table + number + 1) - start);
    }

    private int Int(int place) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place * sizeof(int)));
}
