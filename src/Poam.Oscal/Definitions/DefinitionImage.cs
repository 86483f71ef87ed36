using System.Runtime.CompilerServices;
using System.Text;

namespace Poam.Oscal.Definitions;

/// <summary>What OSCAL is: the superset of all models and releases, read in place from the library's resource.</summary>
internal sealed unsafe partial class DefinitionImage
{
    private const string ResourceName = "definitions.bin";

    private static DefinitionImage? _current;

    private readonly byte* _start;
    private readonly OscalImageHeader _header;

    // The resource is memory that stays mapped as long as the stream lives.
    private readonly UnmanagedMemoryStream _stream;

    private DefinitionImage(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        _start = stream.PositionPointer;
        _header = Unsafe.ReadUnaligned<OscalImageHeader>(_start);
        if (stream.Length < sizeof(OscalImageHeader) || _header.Magic != OscalImageHeader.ExpectedMagic || _header.Layout != OscalImageHeader.ExpectedLayout)
        {
            throw new InvalidOperationException("The embedded definitions are damaged: build the library again.");
        }
    }

    /// <summary>The definitions that the library carries.</summary>
    public static DefinitionImage Current => _current ?? Load();

    /// <summary>The data types; the first is none.</summary>
    public ImageRows<OscalImageDataType> DataTypes => Rows<OscalImageDataType>(_header.DataTypes);

    /// <summary>The lexical forms of the data types.</summary>
    public ImageRows<OscalImageForm> Forms => Rows<OscalImageForm>(_header.Forms);

    /// <summary>The definitions; the first is the unknown one.</summary>
    public ImageRows<OscalImageDefinition> Definitions => Rows<OscalImageDefinition>(_header.Definitions);

    /// <summary>The members; the first is the unknown one, the roots follow.</summary>
    public ImageRows<OscalImageMember> Members => Rows<OscalImageMember>(_header.Members);

    /// <summary>The choices.</summary>
    public ImageRows<OscalImageChoice> Choices => Rows<OscalImageChoice>(_header.Choices);

    /// <summary>How many models there are; their root members are the members 1 to this number.</summary>
    public int RootCount => _header.RootCount;

    /// <summary>How many releases are known.</summary>
    public int ReleaseCount => _header.Releases.Count;

    /// <summary>All known releases.</summary>
    public OscalReleaseSet AllReleases => OscalReleaseSet.First(_header.Releases.Count);

    /// <summary>The member by which a document names its release.</summary>
    public int OscalVersionMember => _header.OscalVersionMember;

    /// <summary>The UTF-8 of a string.</summary>
    public ReadOnlySpan<byte> Utf8(int number)
    {
        int* offsets = (int*)(_start + _header.Strings.Offset);
        return new ReadOnlySpan<byte>(_start + _header.Text.Offset + offsets[number], offsets[number + 1] - offsets[number]);
    }

    /// <summary>A string.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>The name of a release, such as <c>1.1.2</c>.</summary>
    public string ReleaseName(int index) => Text(Ints(_header.Releases)[index]);

    /// <summary>The UTF-8 of the name of a release.</summary>
    public ReadOnlySpan<byte> ReleaseNameUtf8(int index) => Utf8(Ints(_header.Releases)[index]);

    /// <summary>The place of a release in the order of publication, or -1 for one that is not known.</summary>
    public int FindRelease(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<int> releases = Ints(_header.Releases);
        for (int i = 0; i < releases.Length; i++)
        {
            if (Utf8(releases[i]).SequenceEqual(name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The root member with a name, or 0.</summary>
    public int FindRoot(ReadOnlySpan<byte> name)
    {
        for (int i = 1; i <= _header.RootCount; i++)
        {
            if (Utf8(Members[i].JsonName).SequenceEqual(name))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The member with a JSON name, or 0.</summary>
    public int FindJson(int definition, ReadOnlySpan<byte> name)
    {
        ref readonly OscalImageDefinition row = ref Definitions[definition];
        ReadOnlySpan<byte> slots = Bytes(_header.NameSlots).Slice(row.JsonSlots, row.SlotMask + 1);
        for (uint slot = OscalNameHash.Of(name) & row.SlotMask; slots[(int)slot] != 0; slot = (slot + 1) & row.SlotMask)
        {
            int member = row.FirstMember + slots[(int)slot] - 1;
            if (Utf8(Members[member].JsonName).SequenceEqual(name))
            {
                return member;
            }
        }

        return 0;
    }

    /// <summary>The field with an XML element name, or 0. A grouping element is found under its own name.</summary>
    public int FindElement(int definition, ReadOnlySpan<byte> name)
    {
        ref readonly OscalImageDefinition row = ref Definitions[definition];
        ReadOnlySpan<byte> slots = Bytes(_header.NameSlots).Slice(row.XmlSlots, row.SlotMask + 1);
        for (uint slot = OscalNameHash.Of(name) & row.SlotMask; slots[(int)slot] != 0; slot = (slot + 1) & row.SlotMask)
        {
            int member = row.FirstMember + slots[(int)slot] - 1;
            ref readonly OscalImageMember candidate = ref Members[member];
            bool grouped = ((OscalMemberTraits)candidate.Traits & OscalMemberTraits.XmlGrouped) != 0;
            if (Utf8(grouped ? candidate.JsonName : candidate.XmlName).SequenceEqual(name))
            {
                return member;
            }
        }

        return 0;
    }

    /// <summary>The flag with an XML attribute name, or 0.</summary>
    public int FindAttribute(int definition, ReadOnlySpan<byte> name)
    {
        ref readonly OscalImageDefinition row = ref Definitions[definition];
        for (int i = 0; i < row.MemberCount; i++)
        {
            ref readonly OscalImageMember member = ref Members[row.FirstMember + i];
            if (((OscalMemberTraits)member.Traits & OscalMemberTraits.Flag) == 0)
            {
                break;
            }

            if (Utf8(member.XmlName).SequenceEqual(name))
            {
                return row.FirstMember + i;
            }
        }

        return 0;
    }

    private static DefinitionImage Load()
    {
        Stream stream = typeof(DefinitionImage).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The library was built without its definitions.");
        DefinitionImage loaded = new((UnmanagedMemoryStream)stream);

        // Two threads may both load: the images are equal and the first one published stays.
        return Interlocked.CompareExchange(ref _current, loaded, null) ?? loaded;
    }

    // Numbers are spans: the framework has those compiled, and ours over its types would be compiled at run time.
    private ReadOnlySpan<byte> Bytes(OscalImageSection section) => new(_start + section.Offset, section.Count);

    private ReadOnlySpan<ushort> UShorts(OscalImageSection section) => new(_start + section.Offset, section.Count);

    private ReadOnlySpan<int> Ints(OscalImageSection section) => new(_start + section.Offset, section.Count);

    private ReadOnlySpan<uint> UInts(OscalImageSection section) => new(_start + section.Offset, section.Count);

    private ImageRows<T> Rows<T>(OscalImageSection section)
        where T : unmanaged
        => new((T*)(_start + section.Offset), section.Count);
}
