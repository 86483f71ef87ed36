namespace Poam.Oscal.Model.Building;

/// <summary>Evidence that was added: a resource in the back matter.</summary>
public sealed class AddedEvidence : AddedObject
{
    private readonly MarkupLine _title;
    private readonly ResourceLink _link;

    internal AddedEvidence(PoamBuilder builder, Uuid uuid, MarkupLine title, ResourceLink link)
        : base(builder, uuid)
    {
        _title = title;
        _link = link;
        AddProp(PoamWords.EvidenceType);
    }

    /// <summary>What messages call it.</summary>
    internal string Title => _title.Text;

    /// <summary>The resource, as OSCAL has it.</summary>
    internal Resource ToRecord() => new() { Uuid = Uuid, Title = _title, Props = Props(), Rlinks = [_link] };
}
