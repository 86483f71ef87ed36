using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>The valid documents that seeds are cut from, by the members that they have.</summary>
internal sealed class SeedSources
{
    private const int MostPlaces = 2;
    private const int LargestFile = 200_000;
    private readonly List<Occurrence>[] _places = [.. ModelView.Members.Select(_ => new List<Occurrence>())];

    /// <summary>Reads our own documents and, where the reference folder is there, the published examples.</summary>
    public SeedSources()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(RepositoryFolder.At("tests", "fixtures", "valid"), "*.json")
            .Append(RepositoryFolder.At("examples", "agency-portal", "poam.json"));
        if (ReferenceFolder.Path is { } reference)
        {
            files = files.Concat(Directory.EnumerateFiles(Path.Combine(reference, "oscal", "examples"), "*.json", SearchOption.AllDirectories));
        }

        foreach (string file in files.Where(file => new FileInfo(file).Length < LargestFile).Order(StringComparer.Ordinal))
        {
            Walk(null, 0, JsonNode.Parse(File.ReadAllText(file))!.AsObject(), 0);
        }

        for (int member = 0; member < _places.Length; member++)
        {
            // Of each model some, because releases differ in which models have a member.
            _places[member] =
            [
                .. _places[member].GroupBy(place => place.Root.Member)
                    .SelectMany(model => model.OrderBy(place => place.Depth).Take(MostPlaces))
                    .OrderBy(place => place.Depth),
            ];
        }
    }

    /// <summary>Where a member stands in a document, the highest place first.</summary>
    public IReadOnlyList<Occurrence> PlacesOf(ModelMember member) => _places[member.Index];

    private void Walk(Occurrence? owner, int definition, JsonObject holder, int depth)
    {
        foreach (var (name, value) in holder)
        {
            if (value is null || ModelView.Find(definition, name) is not { } member)
            {
                continue;
            }

            var items = value is JsonArray array ? array.AsEnumerable() : [value];
            foreach (var item in items)
            {
                var place = new Occurrence(owner, member, item!, depth);
                _places[member.Index].Add(place);
                if (item is JsonObject inner)
                {
                    Walk(place, member.Definition, inner, depth + 1);
                }
            }
        }
    }
}
