namespace Poam.Oscal.Model.Building;

/// <summary>Who or what finds, rates or plans: a party, or a component that is a tool.</summary>
public abstract class AddedActor : AddedSubject
{
    private protected AddedActor(PoamBuilder builder, Uuid uuid, string kind)
        : base(builder, uuid, kind)
    {
    }

    /// <summary>The origin that names it.</summary>
    internal Origin ToOrigin() => new() { Actors = [ToActor()] };

    /// <summary>The actor that it is.</summary>
    internal OriginActor ToActor() => new() { Type = Kind == "party" ? "party" : "tool", ActorUuid = Uuid };
}
