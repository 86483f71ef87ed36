using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Finds the parties that people name, and adds those that the document does not have.</summary>
internal sealed class LifecycleParties(PoamDocument document, LifecycleIds ids)
{
    private const string OrganizationMark = "organization:";
    private const int ShortestUuid = 8;

    private readonly List<Party> _added = [];
    private bool _hasNewRole;

    /// <summary>The UUID of a party.</summary>
    /// <param name="name">Its name, short name, e-mail address or UUID.</param>
    /// <param name="refusal">Why the name cannot be taken; null when it can.</param>
    /// <param name="added">What to say of a party that was added; null when it was there.</param>
    public Uuid Find(string name, out string? refusal, out string? added)
    {
        refusal = null;
        added = null;
        Split(name, out string bare, out string? email, out bool isOrganization);
        Party[] known = [.. Known().Where(p => Is(p, bare) || (email is not null && HasAddress(p, email)))];
        if (known.Length > 0)
        {
            refusal = known.Length == 1 ? null : $"'{name}' is {known.Length} parties of the document: name the one by its UUID or e-mail address.";
            return known[0].Uuid;
        }

        refusal = Doubt(name, bare, email);
        Party party = new()
        {
            Uuid = ids.Next("party", bare),
            Type = isOrganization ? "organization" : "person",
            Name = bare,
            EmailAddresses = email is null ? [] : [(EmailAddress)email],
        };
        _added.Add(party);
        added = $"party added: {bare} ({party.Type})";
        return party.Uuid;
    }

    /// <summary>Whether there is a party of a name.</summary>
    public bool Has(string name)
    {
        Split(name, out string bare, out string? email, out _);
        return Known().Any(p => Is(p, bare) || (email is not null && HasAddress(p, email)));
    }

    /// <summary>The names of the parties.</summary>
    public IEnumerable<string> Names() => Known().Select(p => p.Name).OfType<string>();

    /// <summary>The role of those who own milestones.</summary>
    public Token OwnerRole()
    {
        _hasNewRole = document.Metadata?.Roles.Any(r => r.Id == PoamWords.OwnerRole) != true;
        return PoamWords.OwnerRole;
    }

    /// <summary>Adds what is new to a document.</summary>
    public PoamDocument AddTo(PoamDocument poam) => poam.Metadata is not { } metadata || (_added.Count == 0 && !_hasNewRole) ? poam : poam with
    {
        Metadata = metadata with
        {
            Roles = _hasNewRole ? [.. metadata.Roles, new Role { Id = PoamWords.OwnerRole, Title = PoamWords.OwnerRoleTitle }] : metadata.Roles,
            Parties = _added.Count == 0 ? metadata.Parties : [.. metadata.Parties, .. _added],
        },
    };

    private IEnumerable<Party> Known() => (document.Metadata?.Parties ?? []).Concat(_added);

    private static void Split(string name, out string bare, out string? email, out bool isOrganization)
    {
        bare = name.Trim();
        isOrganization = bare.StartsWith(OrganizationMark, StringComparison.OrdinalIgnoreCase);
        bare = isOrganization ? bare[OrganizationMark.Length..].TrimStart() : bare;
        int open = bare.EndsWith('>') ? bare.IndexOf('<') : -1;
        email = open < 0 ? null : bare[(open + 1)..^1].Trim();
        bare = open < 0 ? bare : bare[..open].TrimEnd();
    }

    private static bool Is(Party party, string name) =>
        name.Equals(party.Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(party.ShortName, StringComparison.OrdinalIgnoreCase)
        || HasAddress(party, name)
        || (name.Length >= ShortestUuid && party.Uuid.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool HasAddress(Party party, string email) => party.EmailAddresses.Any(a => email.Equals(a.Text, StringComparison.OrdinalIgnoreCase));

    private string? Doubt(string name, string bare, string? email)
    {
        if (bare.Length == 0 || (email is not null && !((EmailAddress)email).IsValid))
        {
            return $"'{name}' names nobody. Write a name, or: Dana Whitlock <dana@agency.example>";
        }

        if (email is null && bare.Contains('@', StringComparison.Ordinal))
        {
            return $"The document has no party with the address '{bare}'. To add one, write the name before it: Dana Whitlock <{bare}>";
        }

        string[] names = [.. Names()];
        string? near = email is not null ? null
            : names.FirstOrDefault(n => n.Split(' ').Contains(bare, StringComparer.OrdinalIgnoreCase)) ?? NearestName.Find(bare, names);
        return near is null ? null : $"The document has no party '{bare}'. Did you mean '{near}'? To add somebody else, write an e-mail address behind the name: {bare} <name@agency.example>";
    }
}
