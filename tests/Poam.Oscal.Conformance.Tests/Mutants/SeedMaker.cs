using System.Text.Json.Nodes;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>
/// Cuts the smallest document out of a valid one that still has a given member: what a release requires on the way to it, and nothing
/// else. What the source lacks because its own release does not require it comes from another document.
/// </summary>
/// <param name="sources">The documents to cut from.</param>
/// <param name="release">The place of the release in the order of publication.</param>
internal sealed class SeedMaker(SeedSources sources, int release)
{
    /// <summary>The seeds for a member, one for each of its places; none where the release does not have it.</summary>
    public IEnumerable<Seed> Make(ModelMember member) =>
        sources.PlacesOf(member).Where(place => place.IsIn(release)).Select(Cut);

    /// <summary>A copy of a document without what the release lacks, and with all else.</summary>
    public JsonObject Whole(JsonObject document)
    {
        var (name, value) = document.First(pair => ModelView.Find(0, pair.Key) is not null);
        var root = ModelView.Find(0, name)!;
        return new JsonObject { [name] = Reduce(value!.AsObject(), root.Definition, null, null, keepAll: true) };
    }

    private Seed Cut(Occurrence place)
    {
        var path = new List<object>();
        var at = place;
        JsonNode value = Reduce(place.Value, place.Member, keepAll: false);
        for (; at.Owner is { } owner; at = owner)
        {
            value = Reduce(owner.Value.AsObject(), owner.Member.Definition, at.Member, Shape(value, at.Member), keepAll: false);
            object[] steps = owner.Member.IsManyIn(release) ? [owner.Member.Name, 0] : [owner.Member.Name];
            path.InsertRange(0, steps);
        }

        return new Seed(place.Member, release, new JsonObject { [at.Member.Name] = value }, path, RivalOf(place));
    }

    private KeyValuePair<string, JsonNode?>? RivalOf(Occurrence place)
    {
        var alternatives = place.Owner is null
            ? []
            : ModelView.ChoicesOf(place.Owner.Member.Definition, release).Select(choice => choice.Alternatives)
                .FirstOrDefault(alternatives => alternatives.Contains(place.Member), []);
        var rival = alternatives.FirstOrDefault(member => member != place.Member);
        return rival is null ? null : KeyValuePair.Create<string, JsonNode?>(rival.Name, ValueOf([], rival, keepAll: false));
    }

    private JsonNode Reduce(JsonNode value, ModelMember member, bool keepAll) =>
        ModelView.NamesRelease(member) ? JsonValue.Create(ModelView.Releases[release])
        : value is JsonObject holder && ModelView.IsObject(member) ? Reduce(holder, member.Definition, null, null, keepAll)
        : HasOtherType(member) ? JsonValue.Create("sample")
        : value.DeepClone();

    // Both types that a member has had take a plain word: the one that has it here is a token or a reference.
    private bool HasOtherType(ModelMember member) => new OscalReleaseSet(member.Row.OtherDataTypeReleases).Contains(release);

    private JsonObject Reduce(JsonObject holder, int definition, ModelMember? forced, JsonNode? forcedValue, bool keepAll)
    {
        var (taken, left) = Choose(holder, definition, forced, keepAll);
        var result = new JsonObject();
        foreach (var member in ModelView.MembersOf(definition, release))
        {
            if (member == forced)
            {
                result[member.Name] = forcedValue;
            }
            else if (!left.Contains(member) && (member.IsRequiredIn(release) || taken.Contains(member) || (keepAll && holder.ContainsKey(member.Name))))
            {
                result[member.Name] = ValueOf(holder, member, keepAll);
            }
        }

        return result;
    }

    private (HashSet<ModelMember> Taken, HashSet<ModelMember> Left) Choose(JsonObject holder, int definition, ModelMember? forced, bool keepAll)
    {
        var taken = new HashSet<ModelMember>();
        var left = new HashSet<ModelMember>();
        foreach (var (alternatives, isRequired) in ModelView.ChoicesOf(definition, release))
        {
            var present = alternatives.FirstOrDefault(member => holder.ContainsKey(member.Name));
            var chosen = forced is not null && alternatives.Contains(forced) ? forced
                : isRequired ? present ?? alternatives[0]
                : keepAll ? present
                : null;
            left.UnionWith(alternatives.Where(member => member != chosen));
            if (chosen is not null)
            {
                taken.Add(chosen);
            }
        }

        return (taken, left);
    }

    private JsonNode ValueOf(JsonObject holder, ModelMember member, bool keepAll)
    {
        if (holder[member.Name] is not { } value)
        {
            var place = sources.PlacesOf(member).FirstOrDefault(place => place.IsIn(release))
                ?? throw new InvalidDataException($"No document has {member}, which {ModelView.Releases[release]} requires.");
            return Shape(Reduce(place.Value, member, keepAll: false), member);
        }

        if (value is not JsonArray items)
        {
            return Shape(Reduce(value, member, keepAll), member);
        }

        var kept = keepAll && member.IsManyIn(release) ? items : items.Take(1);
        var reduced = kept.Select(item => Reduce(item!, member, keepAll)).ToArray();
        return member.IsManyIn(release) ? new JsonArray(reduced) : reduced[0];
    }

    private JsonNode Shape(JsonNode value, ModelMember member) => member.IsManyIn(release) ? new JsonArray(value) : value;
}
