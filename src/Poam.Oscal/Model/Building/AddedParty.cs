namespace Poam.Oscal.Model.Building;

/// <summary>A person or an organization that was added.</summary>
public abstract class AddedParty : AddedActor
{
    private readonly string _name;
    private readonly EmailAddress? _email;

    private protected AddedParty(PoamBuilder builder, Uuid uuid, string name, EmailAddress? email)
        : base(builder, uuid, "party")
    {
        _name = name;
        _email = email;
    }

    /// <summary>The party, as OSCAL has it.</summary>
    internal abstract Party ToRecord();

    private protected Party ToRecord(string type) => new()
    {
        Uuid = Uuid,
        Type = type,
        Name = _name,
        Props = Props(),
        EmailAddresses = _email is { } email ? [email] : [],
    };
}
