namespace Poam.Oscal.Controls;

/// <summary>
/// What a text such as <c>AC-2(1)</c>, <c>AC-02(01)</c>, <c>ac-2.1</c>, <c>CM-6b</c>, <c>ac-2_obj.a-1</c> or <c>CIS 7.1</c> refers to: a control of
/// SP 800-53 or of the CIS Controls, or a part of one, under the identifier that OSCAL catalogs give it.
/// </summary>
/// <remarks>
/// The grammar knows how identifiers are written, not which controls there are: that is for a catalog to say. Catalogs of other frameworks have
/// identifiers of any form; look them up as they are.
/// </remarks>
public sealed record ControlReference
{
    /// <summary>What identifiers of the CIS Controls start with.</summary>
    internal const string CisPrefix = "cisc-";

    internal ControlReference(string text, string controlId, string id, ControlPartKind kind, string? otherReading)
    {
        Text = text;
        ControlId = controlId;
        Id = id;
        Kind = kind;
        OtherReading = otherReading;
    }

    /// <summary>The text that was read.</summary>
    public string Text { get; }

    /// <summary>The identifier of the control, such as <c>ac-2.1</c>.</summary>
    public string ControlId { get; }

    /// <summary>The identifier of what is named, as OSCAL catalogs have it: <c>ac-2.1</c>, <c>ac-2_smt.a</c>.</summary>
    public string Id { get; }

    /// <summary>What of the control is named.</summary>
    public ControlPartKind Kind { get; }

    /// <summary>What else the text may mean, for people: <c>assessment procedure AC-3.1 of eMASS</c>. Null when there is one way to read it.</summary>
    public string? OtherReading { get; }

    /// <summary>Whether the text can be read in more than one way; <see cref="Id"/> is the likelier one.</summary>
    public bool IsAmbiguous => OtherReading is not null;

    /// <summary>Whether the text is the identifier itself. If not, it is a label for people or another spelling.</summary>
    public bool IsExact => Text == Id;

    /// <summary>The label of the control for people, such as <c>AC-2(1)</c>.</summary>
    public string Label => ControlLabel.Of(ControlId);

    /// <summary>The family for people: <c>AC</c>, and <c>CIS</c> for the CIS Controls.</summary>
    public string Family => ControlLabel.FamilyOf(ControlId);

    /// <summary>
    /// Whether this is what another reference names, or lies in it: an enhancement, a safeguard or a part of its control, <c>ac-2.3</c> in
    /// <c>AC-2</c> and <c>cisc-7.1</c> in <c>CIS 7</c>; an item of its statement, where it names one.
    /// </summary>
    /// <param name="whole">The other reference.</param>
    /// <exception cref="ArgumentNullException"><paramref name="whole"/> is null.</exception>
    public bool IsWithin(ControlReference whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return whole.Kind == ControlPartKind.Control ? IsAtOrBelow(ControlId, whole.ControlId) : IsAtOrBelow(Id, whole.Id);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; white space around it counts nothing.</param>
    /// <returns>What it refers to, or null when it is written like no identifier of a control.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ControlReference? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ControlIdReader(text).Read();
    }

    private static bool IsAtOrBelow(string id, string start) =>
        id.StartsWith(start, StringComparison.Ordinal) && (id.Length == start.Length || id[start.Length] is '.' or '-' or '_');
}
