namespace Poam.Oscal.Model.Building;

/// <summary>A component that was added: a part of the system, or the tool that looks at it.</summary>
public sealed class AddedComponent : AddedActor
{
    private readonly MarkupLine _title;
    private readonly MarkupMultiline _description;
    private readonly string _type;

    internal AddedComponent(PoamBuilder builder, Uuid uuid, MarkupLine title, MarkupMultiline description, string type)
        : base(builder, uuid, "component")
    {
        _title = title;
        _description = description;
        _type = type;
    }

    /// <summary>The component, as OSCAL has it.</summary>
    internal SystemComponent ToRecord() => new()
    {
        Uuid = Uuid,
        Type = _type,
        Title = _title,
        Description = _description,
        Props = Props(),
        Status = new SystemComponentStatus { State = "operational" },
    };
}
