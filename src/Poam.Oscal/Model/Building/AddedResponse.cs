namespace Poam.Oscal.Model.Building;

/// <summary>A planned response that was added to a risk: what will be done, and in which steps.</summary>
public sealed class AddedResponse : AddedObject
{
    private readonly RiskResponse _response;
    private readonly List<AddedMilestone> _milestones = [];

    internal AddedResponse(AddedRisk risk, RiskResponse response)
        : base(risk.Builder, response.Uuid)
    {
        Risk = risk;
        _response = response;
    }

    /// <summary>The risk that it is the response to.</summary>
    public AddedRisk Risk { get; }

    /// <summary>Whether somebody owns one of its milestones.</summary>
    internal bool HasOwner => _milestones.Exists(m => m.HasOwner);

    /// <summary>Adds a milestone.</summary>
    /// <param name="title">What is done then.</param>
    /// <param name="on">The day it is planned for; a milestone that slips keeps it.</param>
    /// <param name="owner">Who is responsible, or null.</param>
    /// <param name="description">More about it, or null.</param>
    /// <param name="key">The tool's own key, different for each milestone of the response; null to go by their order.</param>
    /// <exception cref="ArgumentException">A text is empty, the owner belongs to another builder, or the key is in use.</exception>
    public AddedMilestone AddMilestone(MarkupLine title, DateOnly on, AddedParty? owner = null, MarkupMultiline? description = null, string? key = null)
    {
        BuilderInput.Line(title, nameof(title));
        BuilderInput.Optional(description, nameof(description));
        if (owner is not null)
        {
            Own(owner);
        }

        AddedMilestone milestone = new(this, Builder.Ids.Next("milestone", key, parent: Uuid), title, on, owner, description);
        _milestones.Add(milestone);
        return milestone;
    }

    /// <summary>The response, as OSCAL has it.</summary>
    internal RiskResponse ToRecord() => _response with { Props = Props(), Tasks = [.. _milestones.Select(m => m.ToRecord())] };
}
