using System.Text.Json.Nodes;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Makes conditions hold, or not, in the objects of a document.</summary>
internal sealed class TermMaker(ProofTree tree, bool takesLast)
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;

    /// <summary>Makes a condition hold, or not hold.</summary>
    public void Set(int term, JsonObject target, int definition, bool holds)
    {
        if (term < 0)
        {
            return;
        }

        OscalImageTerm row = Image.Terms[term];
        int member = Image.Definitions[definition].FirstMember + row.Place;
        string name = row.Place < Image.Definitions[definition].MemberCount ? Image.Text(Image.Members[member].JsonName) : "";
        switch ((OscalTermKind)row.Kind)
        {
            case OscalTermKind.And when holds:
            case OscalTermKind.Or when !holds:
                Enumerable.Range(row.First, row.Count).ToList().ForEach(t => Set(t, target, definition, holds));
                break;
            case OscalTermKind.And:
                Set(takesLast ? row.First : row.First + row.Count - 1, target, definition, holds);
                break;
            case OscalTermKind.Or:
                Set(takesLast ? row.First + row.Count - 1 : row.First, target, definition, holds);
                break;
            case OscalTermKind.Not:
                Set(row.First, target, definition, !holds);
                break;
            case OscalTermKind.FlagExists:
                Exist(target, member, name, holds);
                break;
            case OscalTermKind.FlagIn:
                SetLiteral(row, target, member, name, holds);
                break;
            case OscalTermKind.FlagStartsWith:
                target[name] = holds ? Image.Text(row.First) + "c0ffee00-0000-4000-8000-ffffffffffff" : "https://example.org/none";
                break;
            case OscalTermKind.FlagGreater or OscalTermKind.FlagAtMost:
                bool isGreater = holds == (row.Kind == (byte)OscalTermKind.FlagGreater);
                target[name] = isGreater ? 9 : 1;
                target[Image.Text(Image.Members[Image.Definitions[definition].FirstMember + row.First].JsonName)] = isGreater ? 1 : 9;
                break;
            case OscalTermKind.Path:
                SetPath(row.First, target, definition, holds);
                break;
            default:
                break;
        }
    }

    /// <summary>Grows the nodes that a path leads to.</summary>
    /// <returns>The last object, and the member in it that the path ends at; 0 when it ends at the object.</returns>
    public (JsonObject Owner, int Member, JsonNode Node) Reach(int path, JsonObject from, int definition)
    {
        OscalImageRange range = Image.Paths[path];
        JsonObject owner = from;
        JsonNode node = from;
        int member = 0;
        foreach (OscalImageStep step in Image.Steps.Slice(range.First, range.Count).ToArray())
        {
            if (step.Axis == 0)
            {
                Set(step.Condition, (JsonObject)node, definition, holds: true);
                continue;
            }

            foreach (int next in Members(step, definition))
            {
                owner = (JsonObject)node;
                member = next;
                node = tree.Ensure(owner, next);
                definition = Image.Members[next].Definition;
            }

            SetAt(step.Condition, owner, member, ref node, definition);
        }

        return (owner, member, node);
    }

    private void SetAt(int condition, JsonObject owner, int member, ref JsonNode node, int definition)
    {
        if (node is JsonObject target)
        {
            Set(condition, target, definition, holds: true);
            return;
        }

        if (condition >= 0)
        {
            // A condition on a value: a start, or a literal.
            OscalImageTerm row = Image.Terms[condition];
            bool isNot = row.Kind == (byte)OscalTermKind.Not;
            string text = (OscalTermKind)row.Kind switch
            {
                OscalTermKind.SelfStartsWith => Image.Text(row.First) + "c0ffee00-0000-4000-8000-ffffffffffff",
                OscalTermKind.SelfIn => Image.Text(Image.Literals[row.First]),
                _ when isNot => "https://example.org/none",
                _ => throw new InvalidOperationException("no value is known for the condition"),
            };
            owner[Image.Text(Image.Members[member].JsonName)] = text;
            node = owner[Image.Text(Image.Members[member].JsonName)]!;
        }
    }

    private static int[] Members(OscalImageStep step, int definition)
    {
        if (step.Axis == 1)
        {
            return [step.Member];
        }

        ushort[] wanted = Image.StepMembers.Slice(step.FirstMember, step.MemberCount).ToArray();
        Queue<(int Definition, int[] Path)> waiting = new([(definition, Array.Empty<int>())]);
        HashSet<int> seen = [definition];
        while (waiting.TryDequeue(out var next))
        {
            OscalImageDefinition row = Image.Definitions[next.Definition];
            for (int m = row.FirstMember; m < row.FirstMember + row.MemberCount; m++)
            {
                int[] path = [.. next.Path, m];
                if (wanted.Contains((ushort)m))
                {
                    return path;
                }

                if (Image.Definitions[Image.Members[m].Definition].MemberCount > 0 && seen.Add(Image.Members[m].Definition))
                {
                    waiting.Enqueue((Image.Members[m].Definition, path));
                }
            }
        }

        throw new InvalidOperationException("the step leads nowhere");
    }

    private void Exist(JsonObject target, int member, string name, bool holds)
    {
        if (holds)
        {
            tree.Ensure(target, member);
        }
        else
        {
            target.Remove(name);
        }
    }

    private static void SetLiteral(OscalImageTerm row, JsonObject target, int member, string name, bool holds)
    {
        int[] literals = Image.Literals.Slice(row.First, row.Count).ToArray();
        bool absentFits = row.Second >= 0 && literals.Contains(row.Second);
        if (holds && absentFits)
        {
            target.Remove(name);
        }
        else if (holds)
        {
            target[name] = Image.Text(literals[0]);
        }
        else
        {
            bool isUri = Image.Text(Image.DataTypes[Image.Definitions[Image.Members[member].Definition].DataType].Name) == "uri";
            target[name] = isUri ? "https://example.org/other" : "other";
        }
    }

    private void SetPath(int path, JsonObject target, int definition, bool holds)
    {
        if (holds)
        {
            Reach(path, target, definition);
            return;
        }

        if (takesLast && Image.Steps[Image.Paths[path].First] is { Axis: 0, Condition: >= 0 } self)
        {
            Set(self.Condition, target, definition, holds: false);
            return;
        }

        if (Image.Paths[path].Count == 1 && Image.Steps[Image.Paths[path].First] is { Axis: 1, Condition: >= 0 } only && IsUnless(only.Condition))
        {
            // A member that is there, with what it needs: that leaves nothing to find, and yet something to judge.
            OscalImageTerm all = Image.Terms[only.Condition];
            JsonObject child = (JsonObject)tree.Ensure(target, only.Member);
            for (int t = all.First; t < all.First + all.Count; t++)
            {
                Set(t, child, Image.Members[only.Member].Definition, holds: t < all.First + all.Count - 1);
            }

            return;
        }

        OscalImageStep first = Image.Steps.Slice(Image.Paths[path].First, Image.Paths[path].Count).ToArray().First(s => s.Axis == 1);
        target.Remove(Image.Text(Image.Members[first.Member].JsonName));
    }

    /// <summary>Whether a condition is several, the last of which asks that something is not there.</summary>
    private static bool IsUnless(int condition) => Image.Terms[condition] is { Kind: (byte)OscalTermKind.And } all
        && Image.Terms[all.First + all.Count - 1] is { Kind: (byte)OscalTermKind.Not } none && Image.Terms[none.First].Kind == (byte)OscalTermKind.Path;
}
