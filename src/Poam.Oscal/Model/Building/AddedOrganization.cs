namespace Poam.Oscal.Model.Building;

/// <summary>An organization that was added.</summary>
public sealed class AddedOrganization : AddedParty
{
    internal AddedOrganization(PoamBuilder builder, Uuid uuid, string name, EmailAddress? email)
        : base(builder, uuid, name, email)
    {
    }

    /// <inheritdoc/>
    internal override Party ToRecord() => ToRecord("organization");
}
