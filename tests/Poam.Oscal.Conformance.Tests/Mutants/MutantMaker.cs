using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>Makes one change to a member of a seed.</summary>
internal static class MutantMaker
{
    private const string Again = "@again@";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    /// <summary>The operators, in their order.</summary>
    public static IReadOnlyList<MutantOperator> Operators { get; } = Enum.GetValues<MutantOperator>();

    /// <summary>How many different mutants an operator can make of a seed; 0 where it has nothing to change.</summary>
    public static int VariantsOf(Seed seed, MutantOperator change)
    {
        bool isScalar = !ModelView.IsObject(seed.Member);
        bool isMany = seed.Member.IsManyIn(seed.Release);
        string dataType = isScalar ? ModelView.DataTypeOf(seed.Member, seed.Release) : "";
        return change switch
        {
            MutantOperator.Retype => isMany ? OtherTypes(default).Length * 2 : OtherTypes(default).Length,
            MutantOperator.Datatype => isScalar ? ValueBank.For(dataType).Count : 0,
            MutantOperator.Enumeration => Unlisted(dataType) is null ? 0 : 1,
            MutantOperator.Empty => isMany ? 2 : Empty(seed.Copy().Owner[seed.Member.Name]!) is null ? 0 : 1,
            MutantOperator.Null => isMany ? 2 : 1,
            MutantOperator.Rival => seed.Rival is null ? 0 : 1,
            _ => 1,
        };
    }

    /// <summary>Makes a mutant; none where the change would change nothing.</summary>
    /// <param name="seed">A valid document.</param>
    /// <param name="change">What to do.</param>
    /// <param name="variant">Which of the ways to do it: from 0 to below <see cref="VariantsOf"/>.</param>
    public static Mutant? Make(Seed seed, MutantOperator change, int variant)
    {
        var (document, owner) = seed.Copy();
        string name = seed.Member.Name;
        var value = owner[name]!;
        switch (change)
        {
            case MutantOperator.None:
                break;
            case MutantOperator.Delete:
                owner.Remove(name);
                break;
            case MutantOperator.Duplicate:
                owner[Again] = value.DeepClone();
                return new Mutant(seed, change, Write(document).Replace($"\"{Again}\":", $"\"{name}\":", StringComparison.Ordinal));
            case MutantOperator.Rename:
                owner.Remove(name);
                owner[Misspell(name)] = value.DeepClone();
                break;
            case MutantOperator.Rival:
                owner[seed.Rival!.Value.Key] = seed.Rival.Value.Value!.DeepClone();
                break;
            case MutantOperator.Unknown:
                AddUnknown(owner, value);
                break;
            default:
                if (Replace(seed, change, variant, value) is not { } changed)
                {
                    return null;
                }

                owner[name] = changed.Value;
                break;
        }

        return new Mutant(seed, change, Write(document));
    }

    /// <summary>The JSON text of a document or value.</summary>
    public static string Write(JsonNode document) => document.ToJsonString(Plain);

    private static Change? Replace(Seed seed, MutantOperator change, int variant, JsonNode value)
    {
        bool isItem = value is JsonArray && (change is MutantOperator.Datatype or MutantOperator.Enumeration || variant % 2 == 1);
        int way = value is JsonArray && !isItem || isItem && change is MutantOperator.Retype ? variant / 2 : variant;
        var target = isItem ? value[0]! : value;
        string dataType = ModelView.IsObject(seed.Member) ? "" : ModelView.DataTypeOf(seed.Member, seed.Release);
        Change? changed = change switch
        {
            MutantOperator.Null => new(null),
            MutantOperator.Empty => Empty(target) is { } empty ? new(empty) : null,
            MutantOperator.Enumeration => new(JsonNode.Parse(Unlisted(dataType)!)),
            MutantOperator.Datatype => new(JsonNode.Parse(ValueBank.For(dataType)[variant])),
            MutantOperator.Retype => Retype(target, way),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "This is no change of a value."),
        };
        return changed is { } done && isItem ? new Change(new JsonArray(done.Value)) : changed;
    }

    private static Change? Retype(JsonNode value, int way)
    {
        var other = OtherTypes(value)[way];
        return other is null || other.GetValueKind() == value.GetValueKind() ? null : new(other);
    }

    // A number in a string, and a value in an array, are what people and programs really get wrong.
    private static JsonNode?[] OtherTypes(JsonNode? value) =>
    [
        JsonValue.Create(7),
        JsonValue.Create(true),
        JsonValue.Create("7"),
        new JsonObject { ["a"] = "b" },
        value is JsonArray { Count: > 0 } array ? array[0]!.DeepClone() : new JsonArray(value?.DeepClone()),
    ];

    private static JsonNode? Empty(JsonNode value) => value switch
    {
        JsonArray => new JsonArray(),
        JsonObject => new JsonObject(),
        _ => value.GetValueKind() == JsonValueKind.String ? JsonValue.Create("") : null,
    };

    private static string? Unlisted(string dataType) => dataType switch
    {
        "string" or "token" => "\"not-in-any-list\"",
        "uri" => "\"https://example.org/not-in-any-list\"",
        _ => null,
    };

    private static void AddUnknown(JsonObject owner, JsonNode value)
    {
        var holder = value as JsonObject ?? (value is JsonArray array ? array[0] as JsonObject : null) ?? owner;
        holder["unknown-member"] = "x";
    }

    private static string Misspell(string name) => name.Length > 3 ? name[..^2] + name[^1] : name + "s";

    // A value of its own, because null is one of the values that a member can be given.
    private readonly record struct Change(JsonNode? Value);
}
