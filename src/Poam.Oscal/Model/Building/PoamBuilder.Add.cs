namespace Poam.Oscal.Model.Building;

/// <content>What can be added.</content>
public sealed partial class PoamBuilder
{
    private const int Sha256Letters = 64;

    /// <summary>Adds a person.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The e-mail address, or null.</param>
    /// <param name="organization">The organization that the person belongs to, or null.</param>
    /// <param name="key">The tool's own key, different for each person; null for the name.</param>
    /// <exception cref="ArgumentException">An argument is not what it must be, the organization belongs to another builder, or the key is in use.</exception>
    public AddedPerson AddPerson(string name, string? email = null, AddedOrganization? organization = null, string? key = null)
    {
        if (organization is not null)
        {
            Own(this, organization, nameof(organization));
        }

        BuilderInput.Value(name, nameof(name));
        EmailAddress? address = BuilderInput.Email(email, nameof(email));
        return Keep(_parties, new AddedPerson(this, Ids.Next("person", key, name), name, address, organization));
    }

    /// <summary>Adds an organization.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The e-mail address, or null.</param>
    /// <param name="key">The tool's own key, different for each organization; null for the name.</param>
    /// <exception cref="ArgumentException">An argument is not what it must be, or the key is in use.</exception>
    public AddedOrganization AddOrganization(string name, string? email = null, string? key = null)
    {
        BuilderInput.Value(name, nameof(name));
        EmailAddress? address = BuilderInput.Email(email, nameof(email));
        return Keep(_parties, new AddedOrganization(this, Ids.Next("organization", key, name), name, address));
    }

    /// <summary>Adds a component: a part of the system that the SSP does not have, or a tool such as a scanner.</summary>
    /// <param name="title">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="type">Its type, such as <c>software</c>, <c>hardware</c> or <c>service</c>.</param>
    /// <param name="key">The tool's own key, different for each component; null for the title.</param>
    /// <exception cref="ArgumentException">A text is empty, or the key is in use.</exception>
    public AddedComponent AddComponent(MarkupLine title, MarkupMultiline description, string type = "software", string? key = null)
    {
        BuilderInput.Line(title, nameof(title));
        BuilderInput.Text(description, nameof(description));
        BuilderInput.Value(type, nameof(type));
        return Keep(_components, new AddedComponent(this, Ids.Next("component", key, title.Text), title, description, type));
    }

    /// <summary>Adds an asset: an inventory item that the SSP does not have.</summary>
    /// <param name="id">The id by which it is known: the prop <c>asset-id</c>.</param>
    /// <param name="description">What it is.</param>
    /// <param name="key">The tool's own key, different for each asset; null for the id.</param>
    /// <exception cref="ArgumentException">A text is empty, or the key is in use.</exception>
    public AddedAsset AddAsset(string id, MarkupMultiline description, string? key = null)
    {
        BuilderInput.Value(id, nameof(id));
        BuilderInput.Text(description, nameof(description));
        return Keep(_assets, new AddedAsset(this, Ids.Next("asset", key, id), id, description));
    }

    /// <summary>Adds evidence, such as the report of a scan. Attach it to an observation.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="href">Where it is, relative to the document or absolute.</param>
    /// <param name="sha256">Its SHA-256 in hexadecimal digits, or null.</param>
    /// <param name="mediaType">Its media type, such as <c>text/csv</c>, or null.</param>
    /// <param name="key">The tool's own key, different for each piece; null for its address.</param>
    /// <exception cref="ArgumentException">An argument is not what it must be, or the key is in use.</exception>
    public AddedEvidence AddEvidence(MarkupLine title, string href, string? sha256 = null, string? mediaType = null, string? key = null)
    {
        BuilderInput.Line(title, nameof(title));
        UriReference address = BuilderInput.Reference(href, nameof(href));
        if (href[0] == '#')
        {
            throw new ArgumentException("Evidence lies outside of the document; '#' names a place inside.", nameof(href));
        }

        if (sha256 is not null && (sha256.Length != Sha256Letters || !sha256.All(char.IsAsciiHexDigit)))
        {
            throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(sha256));
        }

        ResourceLink link = new()
        {
            Href = address,
            MediaType = mediaType is null ? null : BuilderInput.Value(mediaType, nameof(mediaType)),
            Hashes = sha256 is null ? [] : [new ResourceHash { Algorithm = "SHA-256", Value = sha256 }],
        };
        return Keep(_evidence, new AddedEvidence(this, Ids.Next("piece of evidence", key, href), title, link));
    }

    /// <summary>Adds an observation: somebody or something looked. Risks and findings rest on it.</summary>
    /// <param name="description">What was seen.</param>
    /// <param name="collected">When.</param>
    /// <param name="by">Who or what looked, or null.</param>
    /// <param name="title">A title, or null.</param>
    /// <param name="method">How: <c>TEST</c>, <c>EXAMINE</c> or <c>INTERVIEW</c>.</param>
    /// <param name="key">The tool's own key, different for each observation; null to go by their order.</param>
    /// <exception cref="ArgumentException">A text is empty, the actor belongs to another builder, or the key is in use.</exception>
    public AddedObservation AddObservation(
        MarkupMultiline description,
        DateTimeOffset collected,
        AddedActor? by = null,
        MarkupLine? title = null,
        string method = "TEST",
        string? key = null)
    {
        BuilderInput.Text(description, nameof(description));
        BuilderInput.Value(method, nameof(method));
        MarkupLine? heading = title is { } line ? BuilderInput.Line(line, nameof(title)) : default(MarkupLine?);
        if (by is not null)
        {
            Own(this, by, nameof(by));
        }

        return Keep(_observations, new AddedObservation(this, Ids.Next("observation", key), description, heading, collected, method, by));
    }

    /// <summary>Adds a finding: what an assessment says of a control. Relate it to an item.</summary>
    /// <param name="title">What was found, in a line.</param>
    /// <param name="description">What was found.</param>
    /// <param name="targetId">The objective or the statement of the control, such as <c>ac-2_obj.a</c> or <c>ac-2_smt.a</c>.</param>
    /// <param name="isSatisfied">Whether the control does what it must.</param>
    /// <param name="key">The tool's own key, different for each finding; null to go by their order.</param>
    /// <exception cref="InvalidOperationException">The release has no findings in POA&amp;Ms: see <see cref="CanHoldFindings"/>.</exception>
    /// <exception cref="ArgumentException">A text is empty, the target is no token, or the key is in use.</exception>
    public AddedFinding AddFinding(MarkupLine title, MarkupMultiline description, string targetId, bool isSatisfied = false, string? key = null)
    {
        if (!CanHoldFindings)
        {
            throw new InvalidOperationException($"POA&Ms of OSCAL {_options.Release} have no findings; 1.1.0 and later have. Say it in an observation, or ask CanHoldFindings first.");
        }

        BuilderInput.Line(title, nameof(title));
        BuilderInput.Text(description, nameof(description));
        FindingTarget target = new()
        {
            Type = targetId is not null && targetId.Contains("_smt", StringComparison.Ordinal) ? "statement-id" : "objective-id",
            TargetId = BuilderInput.Word(targetId!, nameof(targetId)),
            Status = new FindingTargetStatus { State = isSatisfied ? "satisfied" : "not-satisfied" },
        };
        return Keep(_findings, new AddedFinding(this, Ids.Next("finding", key), title, description, target));
    }

    /// <summary>Adds a risk. Hand it to <see cref="AddItem"/>, or relate it to an item.</summary>
    /// <param name="title">The weakness, in a line.</param>
    /// <param name="description">The weakness.</param>
    /// <param name="statement">What may come of it; null for what FedRAMP writes where nothing is known: <c>No Risk Statement</c>.</param>
    /// <param name="key">The tool's own key, different for each risk; null to go by their order.</param>
    /// <exception cref="ArgumentException">A text is empty, or the key is in use.</exception>
    public AddedRisk AddRisk(MarkupLine title, MarkupMultiline description, MarkupMultiline? statement = null, string? key = null)
    {
        BuilderInput.Line(title, nameof(title));
        BuilderInput.Text(description, nameof(description));
        MarkupMultiline outcome = BuilderInput.Optional(statement, nameof(statement)) ?? PoamWords.NoStatement;
        return Keep(_risks, new AddedRisk(this, Ids.Next("risk", key), title, description, outcome));
    }

    /// <summary>Adds an item for a risk that was added; it has the title and the description of the risk.</summary>
    /// <param name="poamId">The id that people use, such as <c>V-12</c>: FedRAMP's prop <c>POAM-ID</c>. It is the item's key as well.</param>
    /// <param name="risk">The risk.</param>
    /// <exception cref="ArgumentException">The id is empty or in use, or the risk belongs to another builder.</exception>
    public AddedItem AddItem(string poamId, AddedRisk risk)
    {
        ArgumentNullException.ThrowIfNull(risk);
        Own(this, risk, nameof(risk));
        TakePoamId(poamId);
        return Keep(_items, new AddedItem(this, Ids.Next("item", poamId), poamId, risk.Title, risk.Description, risk));
    }

    /// <summary>Adds a weakness: an item and its risk, <see cref="AddedItem.Risk"/>, at once.</summary>
    /// <param name="poamId">The id that people use, such as <c>V-12</c>: FedRAMP's prop <c>POAM-ID</c>. It is the key of the item.</param>
    /// <param name="title">The weakness, in a line.</param>
    /// <param name="description">The weakness.</param>
    /// <param name="statement">What may come of it; null for what FedRAMP writes where nothing is known: <c>No Risk Statement</c>.</param>
    /// <param name="key">The tool's own key for the risk, different for each risk; null for the id of the item.</param>
    /// <exception cref="ArgumentException">A text is empty, or the id or the key is in use.</exception>
    public AddedItem AddWeakness(string poamId, MarkupLine title, MarkupMultiline description, MarkupMultiline? statement = null, string? key = null)
    {
        CheckPoamId(poamId);
        AddedRisk risk = AddRisk(title, description, statement, key ?? "item " + poamId);
        return AddItem(poamId, risk);
    }

    private void TakePoamId(string poamId)
    {
        CheckPoamId(poamId);
        _poamIds.Add(poamId);
    }

    private void CheckPoamId(string poamId)
    {
        BuilderInput.Value(poamId, nameof(poamId));
        if (_poamIds.Contains(poamId))
        {
            throw new ArgumentException($"There is an item '{poamId}' already; people and other tools know items by their id.", nameof(poamId));
        }
    }

    private static T Keep<TBase, T>(List<TBase> list, T added)
        where T : TBase
    {
        list.Add(added);
        return added;
    }
}
