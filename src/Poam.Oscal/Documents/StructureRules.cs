using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>The rules of structure: OSCAL1001 to OSCAL1099.</summary>
internal static class StructureRules
{
    /// <summary>OSCAL1001.</summary>
    public static readonly RuleDescriptor KnownModel = new(
        "OSCAL1001",
        "Let the root name an OSCAL model",
        Severity.Error,
        RuleSource.Nist,
        "A document has one root, named after its model: `catalog`, `profile`, `mapping-collection`, `component-definition`, `system-security-plan`, `assessment-plan`, `assessment-results` or `plan-of-action-and-milestones`. In XML the root element stands in the namespace `http://csrc.nist.gov/ns/oscal/1.0`.");

    /// <summary>OSCAL1002.</summary>
    public static readonly RuleDescriptor OneModel = new(
        "OSCAL1002",
        "Put one model into a document",
        Severity.Error,
        RuleSource.Nist,
        "The document has more than one root. The first one is checked. Put each into a file of its own.");

    /// <summary>OSCAL1003.</summary>
    public static readonly RuleDescriptor KnownMember = new(
        "OSCAL1003",
        "Use only members that the model has",
        Severity.Error,
        RuleSource.Nist,
        "The object has no member of that name in any OSCAL release: often a misspelling, or a member that belongs one level higher or lower. Other tools drop such content in silence or refuse the document. Own data goes into `props` with an own `ns`, or into `remarks`.");

    /// <summary>OSCAL1004.</summary>
    public static readonly RuleDescriptor MemberOfRelease = new(
        "OSCAL1004",
        "Use only members that the document's release has",
        Severity.Error,
        RuleSource.Nist,
        "The member exists in OSCAL, but not in the release that the document names in `metadata/oscal-version`. Set `oscal-version` to a release that has it, or remove it.");

    /// <summary>OSCAL1005.</summary>
    public static readonly RuleDescriptor RequiredMember = new(
        "OSCAL1005",
        "Give every required member",
        Severity.Error,
        RuleSource.Nist,
        "The model requires a member that the object does not have. The finding stands at the object.");

    /// <summary>OSCAL1006.</summary>
    public static readonly RuleDescriptor SingleMember = new(
        "OSCAL1006",
        "Give a member once",
        Severity.Error,
        RuleSource.Nist,
        "A name occurs twice in one object, or an element that may occur once occurs again. Readers keep either the first or the last and lose the other without a word. The first one counts here. Merge the two.");

    /// <summary>OSCAL1007.</summary>
    public static readonly RuleDescriptor NoNull = new(
        "OSCAL1007",
        "Leave a member out instead of giving it null",
        Severity.Error,
        RuleSource.Nist,
        "OSCAL has no null: a member has a value or is absent. In YAML an empty value, `~` and `null` are nulls; write `\"\"` where empty text is meant.");

    /// <summary>OSCAL1008.</summary>
    public static readonly RuleDescriptor NoEmptyArray = new(
        "OSCAL1008",
        "Leave an array out instead of giving it empty",
        Severity.Error,
        RuleSource.Nist,
        "An array of OSCAL has at least one item. Remove the member when there is nothing to list.");

    /// <summary>OSCAL1009.</summary>
    public static readonly RuleDescriptor MemberType = new(
        "OSCAL1009",
        "Give a member the type that the model has for it",
        Severity.Error,
        RuleSource.Nist,
        "The value is of another kind than the model says: an object for an array, a number for a string, a single value for a list. JSON and YAML write every member that can occur several times as an array, even for one item.");

    /// <summary>OSCAL1010.</summary>
    public static readonly RuleDescriptor ChoiceOfOne = new(
        "OSCAL1010",
        "Give only one of the alternatives",
        Severity.Error,
        RuleSource.Nist,
        "The members exclude each other: the model lets an object have one of them.");

    /// <summary>OSCAL1011.</summary>
    public static readonly RuleDescriptor ChoiceMade = new(
        "OSCAL1011",
        "Give one of the alternatives",
        Severity.Error,
        RuleSource.Nist,
        "The model requires one of several members, and the object has none of them.");

    /// <summary>OSCAL1012.</summary>
    public static readonly RuleDescriptor ElementOrder = new(
        "OSCAL1012",
        "Write XML elements in the order of the model",
        Severity.Error,
        RuleSource.Nist,
        "In XML the order of the elements is fixed. Validators that use the XML Schema refuse the document. Move the element.");

    /// <summary>OSCAL1013.</summary>
    public static readonly RuleDescriptor OscalNamespace = new(
        "OSCAL1013",
        "Put the elements into the OSCAL namespace",
        Severity.Error,
        RuleSource.Nist,
        "Elements of OSCAL stand in the namespace `http://csrc.nist.gov/ns/oscal/1.0`, attributes in none. Declare it at the root: `xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"`.");

    /// <summary>OSCAL1014.</summary>
    public static readonly RuleDescriptor NoStrayText = new(
        "OSCAL1014",
        "Write text only where the model has a value",
        Severity.Error,
        RuleSource.Nist,
        "There is text between the elements of an object that has no text of its own. It would be lost.");

    /// <summary>OSCAL1015.</summary>
    public static readonly RuleDescriptor MarkupSubset = new(
        "OSCAL1015",
        "Use only the markup that OSCAL has",
        Severity.Error,
        RuleSource.Nist,
        "Prose in XML may hold headings `h1` to `h6`, `p`, `ul`, `ol`, `li`, `table`, `tr`, `th`, `td`, `pre`, `hr`, `blockquote`, `img`, and inside them `a`, `insert`, `br`, `code`, `em`, `i`, `b`, `strong`, `sub`, `sup`, `q`. Other elements and attributes have no counterpart in the Markdown of JSON and YAML.");

    /// <summary>OSCAL1016.</summary>
    public static readonly RuleDescriptor KnownRelease = new(
        "OSCAL1016",
        "Name a known OSCAL release",
        Severity.Warning,
        RuleSource.Nist,
        "`metadata/oscal-version` names no release that this version knows (1.0.0 to 1.2.2). The document is checked as the nearest one, and the verdict says so.");

    /// <summary>OSCAL1017.</summary>
    public static readonly RuleDescriptor ModelOfRelease = new(
        "OSCAL1017",
        "Use a model that the document's release has",
        Severity.Error,
        RuleSource.Nist,
        "The model is newer than the release in `metadata/oscal-version`: `mapping-collection` came with 1.2.0.");

    /// <summary>OSCAL1018.</summary>
    public static readonly RuleDescriptor ExpectedModel = new(
        "OSCAL1018",
        "Load a document as the model that it is",
        Severity.Error,
        RuleSource.Poam,
        "A program asked for a document of one model and got one of another, such as a system security plan instead of a POA&M. Give it the right file, or load it as `OscalDocument` when any model will do.");

    /// <summary>OSCAL1019.</summary>
    public static readonly RuleDescriptor NoDeprecated = new(
        "OSCAL1019",
        "Use what is not deprecated",
        Severity.Info,
        RuleSource.Nist,
        "NIST marks some members and values as deprecated from a release on: they are still right, but a later release may drop them. The message names what is deprecated. Use what took its place: the newest name in the list, or `links` instead of `urls`.");

    /// <summary>OSCAL1020.</summary>
    public static readonly RuleDescriptor ListedSpelling = new(
        "OSCAL1020",
        "Write the values of the model as it lists them",
        Severity.Warning,
        RuleSource.Poam,
        "The model lists the usual values of this member and allows others. The value is one of the list but for upper and lower case, hyphens or blanks: `Closed` for `closed`, `Test` for `TEST`. NIST's rules let it pass as a word of your own, and programs, which compare to the letter, take it for one: who looks for `closed` counts a risk that is `Closed` as open. One finding stands for all places of a value. Identifiers of roles are your own and left alone.");

    /// <summary>All of them in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        KnownModel,
        OneModel,
        KnownMember,
        MemberOfRelease,
        RequiredMember,
        SingleMember,
        NoNull,
        NoEmptyArray,
        MemberType,
        ChoiceOfOne,
        ChoiceMade,
        ElementOrder,
        OscalNamespace,
        NoStrayText,
        MarkupSubset,
        KnownRelease,
        ModelOfRelease,
        ExpectedModel,
        NoDeprecated,
        ListedSpelling,
    ];
}
