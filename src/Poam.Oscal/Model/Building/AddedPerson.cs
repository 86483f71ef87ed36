namespace Poam.Oscal.Model.Building;

/// <summary>A person that was added.</summary>
public sealed class AddedPerson : AddedParty
{
    private readonly AddedOrganization? _organization;

    internal AddedPerson(PoamBuilder builder, Uuid uuid, string name, EmailAddress? email, AddedOrganization? organization)
        : base(builder, uuid, name, email) => _organization = organization;

    /// <inheritdoc/>
    internal override Party ToRecord() => ToRecord("person") with { MemberOfOrganizations = _organization is { } known ? [known.Uuid] : [] };
}
