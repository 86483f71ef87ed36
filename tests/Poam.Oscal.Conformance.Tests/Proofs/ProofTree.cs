using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Grows a document of one model at one release: objects with what they need, then whatever a proof asks for.</summary>
internal sealed class ProofTree(int rootMember, int release)
{
    private const int MostPaths = 40_000;

    private static readonly DefinitionImage Image = DefinitionImage.Current;
    private int _counter;

    /// <summary>The place of the release.</summary>
    public int Release => release;

    /// <summary>The document.</summary>
    public JsonObject Document { get; private set; } = [];

    /// <summary>The definition of the root.</summary>
    public int RootDefinition => Image.Members[rootMember].Definition;

    /// <summary>Puts back a document that was changed since.</summary>
    public void Restore(JsonObject document) => Document = document;

    /// <summary>The root object, with what it needs.</summary>
    public JsonObject Root()
    {
        string name = Image.Text(Image.Members[rootMember].JsonName);
        if (!Document.ContainsKey(name))
        {
            Document[name] = Minimal(RootDefinition);
        }

        return (JsonObject)Document[name]!;
    }

    /// <summary>The members on the way from the root to an instance of a definition or to a member, the shortest first.</summary>
    public IEnumerable<int[]> PathsTo(Func<int, bool> isEnd)
    {
        Queue<(int Definition, int[] Path)> waiting = new([(RootDefinition, Array.Empty<int>())]);
        for (int taken = 0; taken < MostPaths && waiting.TryDequeue(out var next); taken++)
        {
            foreach (ModelMember member in ModelView.MembersOf(next.Definition, release))
            {
                int number = Image.Definitions[next.Definition].FirstMember + member.Row.Place;
                if (next.Path.Count(step => step == number) > 1)
                {
                    continue;
                }

                int[] path = [.. next.Path, number];
                if (isEnd(number))
                {
                    yield return path;
                }

                if (ModelView.IsObject(member) && path.Length < 9)
                {
                    waiting.Enqueue((member.Definition, path));
                }
            }
        }
    }

    /// <summary>Grows the objects along a path and gives them, the outermost first.</summary>
    public List<JsonObject> Grow(IEnumerable<int> path)
    {
        List<JsonObject> objects = [Root()];
        foreach (int member in path)
        {
            objects.Add((JsonObject)Ensure(objects[^1], member));
        }

        return objects;
    }

    /// <summary>The value of a member in an object; made when it is not there.</summary>
    public JsonNode Ensure(JsonObject owner, int member, bool another = false)
    {
        OscalImageMember row = Image.Members[member];
        string name = Image.Text(row.JsonName);
        bool isMany = new OscalReleaseSet(row.Many).Contains(release);
        if (!isMany)
        {
            if (!owner.ContainsKey(name))
            {
                RemoveRivals(owner, row);
                owner[name] = Make(member);
            }

            return owner[name]!;
        }

        if (owner[name] is not JsonArray items)
        {
            RemoveRivals(owner, row);
            owner[name] = items = [];
        }

        if (items.Count == 0 || another)
        {
            items.Add(Make(member));
        }

        return items[^1]!;
    }

    /// <summary>A value for a member.</summary>
    public JsonNode Make(int member)
    {
        OscalImageMember row = Image.Members[member];
        OscalImageDefinition definition = Image.Definitions[row.Definition];
        return definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly ? Minimal(row.Definition)
            : Listed(member) is { } listed ? JsonValue.Create(listed)
            : Sample(member);
    }

    /// <summary>A value of the member's data type that no other value equals.</summary>
    public JsonNode Sample(int member)
    {
        OscalImageMember row = Image.Members[member];
        byte type = new OscalReleaseSet(row.OtherDataTypeReleases).Contains(release) ? row.OtherDataType : Image.Definitions[row.Definition].DataType;
        int n = ++_counter;
        return member == Image.OscalVersionMember ? JsonValue.Create(Image.ReleaseName(release)) : Image.Text(Image.DataTypes[type].Name) switch
        {
            "uuid" => JsonValue.Create($"c0ffee00-0000-4000-8000-{n:x12}"),
            "uri" => JsonValue.Create($"https://example.org/{n}"),
            "uri-reference" => JsonValue.Create($"https://example.org/{n}"),
            "email-address" => JsonValue.Create($"a{n}@example.org"),
            "date" => JsonValue.Create("2026-01-31"),
            "date-time-with-timezone" or "date-time" => JsonValue.Create("2026-01-31T10:00:00Z"),
            "integer" or "non-negative-integer" or "positive-integer" => JsonValue.Create(n),
            "decimal" => JsonValue.Create(0.5m),
            "boolean" => JsonValue.Create(true),
            "base64" => JsonValue.Create("YWJj"),
            _ => JsonValue.Create($"t{n}"),
        };
    }

    private JsonObject Minimal(int definition)
    {
        JsonObject made = [];
        OscalImageDefinition row = Image.Definitions[definition];
        for (int member = row.FirstMember; member < row.FirstMember + row.MemberCount; member++)
        {
            OscalImageMember candidate = Image.Members[member];
            if (new OscalReleaseSet(candidate.Required).Contains(release) && new OscalReleaseSet(candidate.Releases).Contains(release))
            {
                Ensure(made, member);
            }
        }

        foreach ((ModelMember[] alternatives, bool isRequired) in ModelView.ChoicesOf(definition, release))
        {
            if (isRequired && !alternatives.Any(a => made.ContainsKey(a.Name)))
            {
                ModelMember taken = alternatives.OrderBy(a => ModelView.IsObject(a)).First();
                Ensure(made, row.FirstMember + taken.Row.Place);
            }
        }

        return made;
    }

    /// <summary>Gives a copy identifiers of its own.</summary>
    public void Renew(JsonNode copy)
    {
        foreach (JsonObject inner in copy is JsonObject own ? [own, .. Inner(own)] : Inner(copy))
        {
            foreach (string name in new[] { "uuid", "id" }.Where(n => inner[n] is JsonValue))
            {
                int n = ++_counter;
                inner[name] = name == "id" ? $"t{n}" : $"c0ffee00-0000-4000-8000-{n:x12}";
            }
        }
    }

    private static IEnumerable<JsonObject> Inner(JsonNode node) =>
        (node is JsonObject members ? members.Select(m => m.Value) : node is JsonArray items ? items : [])
        .OfType<JsonNode>().SelectMany(child => child is JsonObject own ? Inner(child).Prepend(own) : Inner(child));

    /// <summary>A value that a closed list at the member itself, or the most general one around it, has; null where there is none.</summary>
    private string? Listed(int member)
    {
        OscalImageMember row = Image.Members[member];
        foreach (OscalImageRange range in Image.MemberApplications.ToArray().Where((_, parent) => Image.Members[parent].Definition == row.Owner))
        {
            foreach (OscalImageApplication application in Image.Applications.Slice(range.First, range.Count).ToArray().Where(a => a.Place == row.Place))
            {
                OscalImageConstraint list = Image.Constraints[application.Constraint];
                bool isInForce = new OscalReleaseSet(list.Releases).Contains(release) && ((OscalConstraintTraits)list.Traits & OscalConstraintTraits.Letter) == 0;
                bool isOpen = ((OscalConstraintTraits)list.Traits & OscalConstraintTraits.Open) != 0;
                bool isGeneral = application.LinkCount == 0 || (application.LinkCount == 1 && Image.Text(row.JsonName) == "name");
                if (isInForce && !isOpen && isGeneral && !IsAboutFacets(row) && Values(list).FirstOrDefault() is { } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static bool IsAboutFacets(OscalImageMember member) => Image.Text(Image.Definitions[member.Owner].Key).EndsWith("facet", StringComparison.Ordinal);

    /// <summary>The values of a list that are deprecated, or those that are not.</summary>
    public IEnumerable<string> Values(OscalImageConstraint list, bool deprecated = false) => Image.AllowedValues.Slice(list.FirstValue, list.ValueCount).ToArray()
        .Where(v => new OscalReleaseSet(v.Releases).Contains(release) && new OscalReleaseSet(v.Deprecated).Contains(release) == deprecated)
        .Select(v => Image.Text(v.Value));

    private void RemoveRivals(JsonObject owner, OscalImageMember member)
    {
        foreach ((ModelMember[] alternatives, _) in ModelView.ChoicesOf(member.Owner, release))
        {
            if (alternatives.Any(a => a.Row.Place == member.Place))
            {
                foreach (ModelMember rival in alternatives.Where(a => a.Row.Place != member.Place))
                {
                    owner.Remove(rival.Name);
                }
            }
        }
    }
}
