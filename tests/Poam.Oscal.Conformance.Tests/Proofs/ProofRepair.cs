using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Mends what other constraints find in a document that was grown for one: adds what is missing and what is referred to.</summary>
internal sealed class ProofRepair(ProofTree tree, ProofManner manner)
{
    private const int MostRounds = 25;
    private const string OlderNamespace = "http://csrc.nist.gov/ns/rmf";

    private static readonly DefinitionImage Image = DefinitionImage.Current;
    private readonly TermMaker _terms = new(tree, manner.TakesLast);

    // Types of components under which other properties may stand.
    private readonly Queue<string> _types = new(["interconnection", "hardware", "software", "service"]);

    /// <summary>Mends what can be mended.</summary>
    /// <param name="except">The key of the constraint that stays broken, or null.</param>
    public void Repair(string? except = null)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Diagnostic? finding = OscalValidator.Validate(Encoding.UTF8.GetBytes(MutantMaker.Write(tree.Document)), "a.json").Diagnostics
                .FirstOrDefault(d => d.Rule.Source == RuleSource.Nist && !d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal) && d.RuleKey != except
                    && !(manner.KeepsValues && d.RuleKey.EndsWith("#allowed-values", StringComparison.Ordinal)));
            if (finding is null || !Mend(finding))
            {
                return;
            }
        }
    }

    private bool Mend(Diagnostic finding)
    {
        int number = Find(finding.RuleKey);
        OscalImageConstraint constraint = Image.Constraints[number];
        (JsonNode? node, JsonObject? owner, int member) = At(finding.Pointer);
        switch ((OscalConstraintKind)constraint.Kind)
        {
            case OscalConstraintKind.AllowedValues when manner.ChangesNamespace && IsOwnProperty(owner):
                owner!["ns"] = OlderNamespace;
                return true;
            case OscalConstraintKind.AllowedValues when TypedAround(owner) is { } typed && _types.TryDequeue(out string? type):
                typed["type"] = type;
                return true;
            case OscalConstraintKind.AllowedValues when owner is not null && tree.Values(constraint).FirstOrDefault() is { } value:
                Put(owner, member, value);
                return true;
            case OscalConstraintKind.IndexHasKey when owner is not null:
                return Define(constraint, owner, member);
            case OscalConstraintKind.HasCardinality when node is JsonObject target:
                _terms.Reach(constraint.FirstPath, target, constraint.Definition);
                return true;
            case OscalConstraintKind.Expect when node is JsonObject target:
                _terms.Set(constraint.Test, target, Image.Members[member].Definition, holds: true);
                return true;
            case OscalConstraintKind.Matches when owner is not null:
                Put(owner, member, ProofTexts.Right(constraint));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The object with a type that holds a property, or null.</summary>
    private static JsonObject? TypedAround(JsonObject? property) =>
        property?.Parent?.Parent is JsonObject holder && property.ContainsKey("name") && holder["type"] is JsonValue && holder.ContainsKey("status") ? holder : null;

    private static bool IsOwnProperty(JsonObject? owner) => owner is not null && owner.ContainsKey("name") && owner.ContainsKey("value") && !owner.ContainsKey("ns");

    /// <summary>Adds an entry of the index that a reference asks, and lets the reference name it.</summary>
    private bool Define(OscalImageConstraint reference, JsonObject owner, int member)
    {
        for (int number = 0; number < Image.Constraints.Length; number++)
        {
            OscalImageConstraint index = Image.Constraints[number];
            bool isIt = index.Kind == (byte)OscalConstraintKind.Index && index.IndexName == reference.IndexName
                && new OscalReleaseSet(index.Releases).Contains(tree.Release);
            int[]? path = !isIt ? null : index.Definition == tree.RootDefinition ? [] : tree.PathsTo(m => Image.Members[m].Definition == index.Definition).FirstOrDefault();
            if (path is null)
            {
                continue;
            }

            (_, _, JsonNode entry) = _terms.Reach(index.FirstPath, tree.Grow(path)[^1], index.Definition);
            OscalImageRange steps = Image.Paths[index.FirstPath];
            int end = EndOf(Image.Steps[steps.First + steps.Count - 1]);
            (JsonObject keyOwner, int keyMember, _) = _terms.Reach(Image.Keys[index.FirstKey].FirstPath, (JsonObject)entry, end);
            string key = keyOwner[Image.Text(Image.Members[keyMember].JsonName)]!.ToString();
            Put(owner, member, Image.Keys[reference.FirstKey].Skip == 1 ? "#" + key : key);
            return true;
        }

        return false;
    }

    private static int EndOf(OscalImageStep step) => Image.Members[step.Axis == 1 ? step.Member : Image.StepMembers[step.FirstMember]].Definition;

    private int Find(string ruleKey)
    {
        for (int number = 0; number < Image.Constraints.Length; number++)
        {
            OscalImageConstraint constraint = Image.Constraints[number];
            bool isInForce = new OscalReleaseSet(constraint.Releases).Contains(tree.Release) && (constraint.Traits & (byte)OscalConstraintTraits.Letter) == 0;
            if (isInForce && ConstraintRules.KeyOf(Image, number) == ruleKey)
            {
                return number;
            }
        }

        throw new InvalidOperationException($"no constraint has the key {ruleKey}");
    }

    /// <summary>The value at a pointer, the object that holds it, and its member.</summary>
    private (JsonNode? Node, JsonObject? Owner, int Member) At(string pointer)
    {
        JsonNode? node = tree.Document;
        JsonObject? owner = null;
        int member = 0;
        int definition = 0;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            if (node is JsonArray items)
            {
                node = items[int.Parse(step, null)];
                continue;
            }

            owner = (JsonObject)node!;
            node = owner[step];
            ModelMember found = ModelView.Find(definition, step)!;
            member = definition == 0 ? Image.FindRoot(Encoding.UTF8.GetBytes(step)) : Image.Definitions[definition].FirstMember + found.Row.Place;
            definition = Image.Members[member].Definition;
        }

        return (node, owner, member);
    }

    private static void Put(JsonObject owner, int member, string value)
    {
        string name = Image.Text(Image.Members[member].JsonName);
        if (owner[name] is JsonArray items)
        {
            items[^1] = value;
        }
        else
        {
            owner[name] = value;
        }
    }
}
