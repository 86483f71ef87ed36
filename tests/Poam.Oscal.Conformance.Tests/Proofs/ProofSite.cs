using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>A place in a document where a constraint holds.</summary>
internal sealed class ProofSite
{
    private static readonly DefinitionImage Image = DefinitionImage.Current;
    private readonly ProofTree _tree;
    private readonly TermMaker _terms;
    private readonly int _number;
    private readonly int[] _path;
    private readonly OscalImageApplication? _application;
    private JsonObject _context = [];
    private JsonObject _owner = [];
    private int _member;

    private ProofSite(ProofTree tree, ProofManner manner, int number, int[] path, OscalImageApplication? application)
    {
        _tree = tree;
        _terms = new TermMaker(tree, manner.TakesLast);
        _number = number;
        _path = path;
        _application = application;
    }

    private OscalImageConstraint Constraint => Image.Constraints[_number];

    /// <summary>One of the places for a constraint, by its number; null when there are not so many.</summary>
    public static ProofSite? Find(ProofTree tree, ProofManner manner, int number, int index)
    {
        OscalImageConstraint constraint = Image.Constraints[number];
        if (constraint.Kind != (byte)OscalConstraintKind.AllowedValues)
        {
            IEnumerable<int[]> paths = constraint.Definition == tree.RootDefinition ? [[]] : tree.PathsTo(m => Image.Members[m].Definition == constraint.Definition);
            return paths.Skip(index).Select(p => new ProofSite(tree, manner, number, p, null)).FirstOrDefault();
        }

        Dictionary<int, OscalImageApplication[]> byParent = [];
        for (int parent = 1; parent < Image.Members.Length; parent++)
        {
            OscalImageRange range = Image.MemberApplications[parent];
            OscalImageApplication[] own = [.. Image.Applications.Slice(range.First, range.Count).ToArray().Where(a => a.Constraint == number)];
            if (own.Length > 0)
            {
                byParent.Add(parent, own);
            }
        }

        IEnumerable<ProofSite> inRoot = byParent.Where(p => p.Key <= Image.RootCount && Image.Members[p.Key].Definition == tree.RootDefinition)
            .SelectMany(p => p.Value.Select(a => new ProofSite(tree, manner, number, [], a)));
        return inRoot.Concat(tree.PathsTo(byParent.ContainsKey).SelectMany(path => byParent[path[^1]].Where(a => Fits(a, path)).Select(a => new ProofSite(tree, manner, number, path, a))))
            .Skip(index).FirstOrDefault();
    }

    /// <summary>Makes a document in which the constraint applies and is kept.</summary>
    public void Keep()
    {
        List<JsonObject> objects = _path.Length > 0 && !IsObject(_path[^1])
            ? _tree.Grow(_path[..^1])
            : _tree.Grow(_path);
        if (_application is { } application)
        {
            KeepList(application, objects);
            return;
        }

        if (_path.Length > 0 && !IsObject(_path[^1]))
        {
            (_context, _owner, _member) = (objects[^1], objects[^1], _path[^1]);
            _tree.Ensure(_owner, _member);
        }
        else
        {
            _context = objects[^1];
            (_owner, _member, _) = Constraint.PathCount == 0 ? (_context, 0, _context) : _terms.Reach(Constraint.FirstPath, _context, Constraint.Definition);
        }

        KeepRule();
    }

    /// <summary>Adds a copy of the object in which the constraint will be broken, and makes that the one to break.</summary>
    public void Copy()
    {
        if (_owner.Parent is not JsonArray items)
        {
            throw new InvalidOperationException("there is no room for a copy");
        }

        JsonObject copy = (JsonObject)_owner.DeepClone();
        _tree.Renew(copy);
        items.Add(copy);
        _context = _context == _owner ? copy : _context;
        _owner = copy;
    }

    /// <summary>Breaks the constraint in the document that keeps it.</summary>
    public void Break()
    {
        switch ((OscalConstraintKind)Constraint.Kind)
        {
            case OscalConstraintKind.AllowedValues:
                Put(_owner, _member, Other());
                break;
            case OscalConstraintKind.Matches:
                PutText(WrongText());
                break;
            case OscalConstraintKind.Expect:
                _terms.Set(Constraint.Test, Target(), TargetDefinition(), holds: false);
                break;
            case OscalConstraintKind.IndexHasKey:
                BreakReference();
                break;
            case OscalConstraintKind.HasCardinality:
                BreakCount();
                break;
            default:
                Repeat();
                break;
        }
    }

    private static bool IsObject(int member) =>
        Image.Definitions[Image.Members[member].Definition] is var d && (d.MemberCount > 0 || d.Kind == (byte)OscalDefinitionKind.Assembly);

    private static bool Fits(OscalImageApplication application, int[] path)
    {
        int at = path.Length - 1;
        foreach (OscalImageLink link in Image.Links.Slice(application.FirstLink, application.LinkCount).ToArray())
        {
            while (at >= 0 && link.Axis == 1 && !Fits(link, path[at]))
            {
                at--;
            }

            if (at < 0 ? link.Member != 0 || link.Definition != 0 : !Fits(link, path[at]))
            {
                return false;
            }

            at--;
        }

        return true;
    }

    private static bool Fits(OscalImageLink link, int member) =>
        (link.Member == 0 || link.Member == member) && (link.Definition == 0 || link.Definition == Image.Members[member].Definition);

    private void KeepList(OscalImageApplication application, List<JsonObject> objects)
    {
        int at = _path.Length - 1;
        foreach (OscalImageLink link in Image.Links.Slice(application.FirstLink, application.LinkCount).ToArray())
        {
            while (at >= 0 && link.Axis == 1 && !Fits(link, _path[at]))
            {
                at--;
            }

            int definition = at < 0 ? _tree.RootDefinition : Image.Members[_path[at]].Definition;
            _terms.Set(link.Condition, objects[at + 1], definition, holds: true);
            at--;
        }

        _owner = objects[^1];
        int parent = _path.Length == 0 ? _tree.RootDefinition : Image.Members[_path[^1]].Definition;
        _member = Image.Definitions[parent].FirstMember + application.Place;
        _tree.Ensure(_owner, _member);
        Put(_owner, _member, JsonValue.Create(_tree.Values(Constraint).Concat(_tree.Values(Constraint, deprecated: true)).First()));
    }

    private void KeepRule()
    {
        OscalImageKey[] keys = Image.Keys.Slice(Constraint.FirstKey, Constraint.KeyCount).ToArray();
        if (keys.Length > 0 && keys.All(k => k.PathCount == 0 || !Exists(k.FirstPath)))
        {
            throw new InvalidOperationException(ProofCauses.NoKey);
        }

        for (int i = 0; i < Constraint.KeyCount; i++)
        {
            OscalImageKey key = Image.Keys[Constraint.FirstKey + i];
            if (key.PathCount > 0 && _tree.Document.Count > 0 && Image.Paths[key.FirstPath].Count > 0)
            {
                (JsonObject owner, int member, _) = _terms.Reach(key.FirstPath, Target(), TargetDefinition());
                if (key.Skip == 1 && owner[Image.Text(Image.Members[member].JsonName)] is { } text && !text.GetValue<string>().StartsWith('#'))
                {
                    Put(owner, member, JsonValue.Create("#c0ffee00-0000-4000-8000-ffffffffffff"));
                }
            }
        }

        if (Constraint.Kind == (byte)OscalConstraintKind.Expect)
        {
            _terms.Set(Constraint.Test, Target(), TargetDefinition(), holds: true);
        }
        else if (Constraint.Kind == (byte)OscalConstraintKind.Matches)
        {
            PutText(ProofTexts.Right(Constraint));
        }
    }

    /// <summary>Whether the release has the members of a path.</summary>
    private bool Exists(int path) => Image.Steps.Slice(Image.Paths[path].First, Image.Paths[path].Count).ToArray()
        .All(s => s.Axis != 1 || new OscalReleaseSet(Image.Members[s.Member].Releases).Contains(_tree.Release));

    private JsonObject Target() => _member == 0 ? _context
        : _owner[Image.Text(Image.Members[_member].JsonName)] is JsonArray items ? items[^1] as JsonObject ?? _owner
        : _owner[Image.Text(Image.Members[_member].JsonName)] as JsonObject ?? _owner;

    private int TargetDefinition() => _member == 0 ? Constraint.Definition : Image.Members[_member].Definition;

    private JsonValue Other()
    {
        return ModelView.DataTypeOf(ModelView.Members[_member], _tree.Release) is "uri" or "uri-reference" ? JsonValue.Create("https://example.org/no/such/value") : JsonValue.Create("no-such-value");
    }

    private string WrongText() => ProofTexts.Wrong(Constraint);

    private void PutText(string text)
    {
        JsonObject target = Target();
        int definition = TargetDefinition();
        bool isField = target != _owner || _member == 0;
        int value = isField ? ValueOf(definition) : 0;
        Put(value > 0 ? target : _owner, value > 0 ? value : _member, JsonValue.Create(text));
    }

    private int ValueOf(int definition) => Enumerable.Range(Image.Definitions[definition].FirstMember, Image.Definitions[definition].MemberCount)
        .FirstOrDefault(m => ((OscalMemberTraits)Image.Members[m].Traits & OscalMemberTraits.Value) != 0 && new OscalReleaseSet(Image.Members[m].Releases).Contains(_tree.Release));

    private static void Put(JsonObject owner, int member, JsonNode value)
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

    private void BreakReference()
    {
        OscalImageKey key = Image.Keys[Constraint.FirstKey];
        (JsonObject owner, int member) = Image.Paths[key.FirstPath].Count == 0 ? (_owner, _member) : Last(key);
        string other = ModelView.DataTypeOf(ModelView.Members[member], _tree.Release) is "token" ? "no-such-key" : (key.Skip == 1 ? "#" : "") + "c0ffee00-0000-4000-9000-eeeeeeeeeeee";
        Put(owner, member, JsonValue.Create(other));
    }

    private (JsonObject Owner, int Member) Last(OscalImageKey key)
    {
        (JsonObject owner, int member, _) = _terms.Reach(key.FirstPath, Target(), TargetDefinition());
        return (owner, member);
    }

    private void BreakCount()
    {
        if (Constraint.Min == 0)
        {
            Repeat();
            return;
        }

        foreach (OscalImageRange path in Image.Paths.Slice(Constraint.FirstPath, Constraint.PathCount).ToArray())
        {
            OscalImageStep last = Image.Steps.Slice(path.First, path.Count).ToArray().Last();
            JsonObject owner = last.Axis == 1 && _owner != _context && last.Member == _member ? _owner : _context;
            if (last.Axis == 0)
            {
                _terms.Set(last.Condition, _context, Constraint.Definition, holds: false);
            }
            else if (last.Axis == 1)
            {
                owner.Remove(Image.Text(Image.Members[last.Member].JsonName));
            }
            else
            {
                _owner.Remove(Image.Text(Image.Members[_member].JsonName));
            }
        }
    }

    /// <summary>Adds a copy of the target that differs in what is no part of the key.</summary>
    private void Repeat()
    {
        if (_owner[Image.Text(Image.Members[_member].JsonName)] is not JsonArray items)
        {
            throw new InvalidOperationException(ProofCauses.OneAtMost);
        }

        JsonNode copy = items[^1]!.DeepClone();
        if (copy is JsonObject changed)
        {
            string[] keys = [.. Enumerable.Range(Constraint.FirstKey, Constraint.KeyCount).Select(k => Image.Paths[Image.Keys[k].FirstPath])
                .Where(p => p.Count > 0).Select(p => Image.Text(Image.Members[Image.Steps[p.First].Member].JsonName))];
            OscalImageDefinition row = Image.Definitions[Image.Members[_member].Definition];
            for (int m = row.FirstMember; m < row.FirstMember + row.MemberCount; m++)
            {
                string name = Image.Text(Image.Members[m].JsonName);
                bool isCompared = (Image.MemberWork[m] & OscalMemberWork.Literal) != 0 && name != "value";
                if (changed[name] is JsonValue && !keys.Contains(name) && !isCompared && name != "identifier")
                {
                    changed[name] = _tree.Sample(m);
                }
            }
        }

        items.Add(copy);
    }
}
