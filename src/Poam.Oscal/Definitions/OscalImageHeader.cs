namespace Poam.Oscal.Definitions;

/// <summary>
/// The start of the definition image: the superset of all models and releases as tables of fixed rows, little-endian,
/// made by the generator and read in place. Rows refer to each other by index, to names by their number in <see cref="Strings"/>.
/// </summary>
internal struct OscalImageHeader
{
    /// <summary>What <see cref="Magic"/> holds: "OSCD".</summary>
    public const uint ExpectedMagic = 0x4443_534F;

    /// <summary>The layout that this code reads and writes.</summary>
    public const int ExpectedLayout = 4;

    /// <summary>Marks the file.</summary>
    public uint Magic;

    /// <summary>The layout of the rows.</summary>
    public int Layout;

    /// <summary>The member <c>metadata/oscal-version</c>, by which a document names its release.</summary>
    public int OscalVersionMember;

    /// <summary>Offsets of the strings in <see cref="Text"/>, one more than there are strings.</summary>
    public OscalImageSection Strings;

    /// <summary>The UTF-8 of all strings.</summary>
    public OscalImageSection Text;

    /// <summary>The names of the releases, oldest first (string numbers).</summary>
    public OscalImageSection Releases;

    /// <summary>Rows of <see cref="OscalImageDataType"/>; row 0 is no data type.</summary>
    public OscalImageSection DataTypes;

    /// <summary>Rows of <see cref="OscalImageForm"/>.</summary>
    public OscalImageSection Forms;

    /// <summary>Rows of <see cref="OscalImageDefinition"/>; row 0 is the unknown definition.</summary>
    public OscalImageSection Definitions;

    /// <summary>Rows of <see cref="OscalImageMember"/>; row 0 is the unknown member, rows 1 to <see cref="RootCount"/> are the roots.</summary>
    public OscalImageSection Members;

    /// <summary>Rows of <see cref="OscalImageChoice"/>.</summary>
    public OscalImageSection Choices;

    /// <summary>Rows of <see cref="OscalImageConstraint"/>; those of one definition that are no lists of values stand together.</summary>
    public OscalImageSection Constraints;

    /// <summary>For each definition the <see cref="OscalImageRange"/> of its constraints other than lists of values.</summary>
    public OscalImageSection DefinitionConstraints;

    /// <summary>Rows of <see cref="OscalImageApplication"/>.</summary>
    public OscalImageSection Applications;

    /// <summary>For each member the <see cref="OscalImageRange"/> of the lists that may apply inside it.</summary>
    public OscalImageSection MemberApplications;

    /// <summary>For each member its <see cref="OscalMemberWork"/>.</summary>
    public OscalImageSection MemberWork;

    /// <summary>For each member the releases that deprecate it.</summary>
    public OscalImageSection MemberDeprecated;

    /// <summary>Rows of <see cref="OscalImageLink"/>.</summary>
    public OscalImageSection Links;

    /// <summary>Rows of <see cref="OscalImageTerm"/>.</summary>
    public OscalImageSection Terms;

    /// <summary>Paths: <see cref="OscalImageRange"/>s of steps.</summary>
    public OscalImageSection Paths;

    /// <summary>Rows of <see cref="OscalImageStep"/>.</summary>
    public OscalImageSection Steps;

    /// <summary>The members that steps to all that is below accept.</summary>
    public OscalImageSection StepMembers;

    /// <summary>The literals that terms compare with (string numbers).</summary>
    public OscalImageSection Literals;

    /// <summary>Rows of <see cref="OscalImageKey"/>.</summary>
    public OscalImageSection Keys;

    /// <summary>Rows of <see cref="OscalImageAllowedValue"/>.</summary>
    public OscalImageSection AllowedValues;

    /// <summary>Slots of the table of literals and allowed values: 0 for free, else a string number. A power of two of slots.</summary>
    public OscalImageSection LiteralSlots;

    /// <summary>Slots of the name tables: 0 for free, else one more than the place of a member in its definition.</summary>
    public OscalImageSection NameSlots;

    /// <summary>How many models there are.</summary>
    public int RootCount;
}
