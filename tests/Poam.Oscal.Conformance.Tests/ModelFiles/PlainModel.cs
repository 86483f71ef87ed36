namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>
/// A second reading of schemas/model that shares nothing with the generator, so that an error there does not hide itself here:
/// what one release says, in the plainest terms.
/// </summary>
internal sealed class PlainModel
{
    private readonly Dictionary<string, PlainNode> _modules;
    private readonly int _release;

    /// <summary>Reads the files for one release.</summary>
    public PlainModel(string folder, int release)
    {
        _release = release;
        Releases = [.. PlainNode.Load(Path.Combine(folder, "releases.yaml")).Items("releases").Select(r => r.Text("name")!)];
        _modules = Directory.GetFiles(folder, "*.yaml")
            .Where(f => Path.GetFileName(f) is not ("releases.yaml" or "data-types.yaml"))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), PlainNode.Load);
    }

    /// <summary>The names of the releases.</summary>
    public List<string> Releases { get; }

    /// <summary>Every object that the root leads to, by its key.</summary>
    public Dictionary<string, PlainObject> Closure(string module, string root)
    {
        var objects = new Dictionary<string, PlainObject>();
        Add(module, root, objects);
        return objects;
    }

    /// <summary>All constraints of all modules: how many there are and how many have a name of NIST's.</summary>
    public (int Total, int Named) CountConstraints()
    {
        var owners = _modules.Values
            .SelectMany(m => m.Entries("definitions").Concat(m.Entries("flags")))
            .Where(d => Has(d.Value))
            .SelectMany(d => d.Value.Entries("flags").Concat(d.Value.Entries("fields")).Where(m => Has(m.Value)).Append(d));
        List<PlainNode> all = [.. owners.SelectMany(o => o.Value.Items("constraints")).Where(Has)];
        return (all.Count, all.Count(c => NameOf(c).Length > 0));
    }

    private void Add(string module, string key, Dictionary<string, PlainObject> objects)
    {
        if (objects.ContainsKey(key))
        {
            return;
        }

        var node = Find(module, key, "definitions").Node;
        var found = new PlainObject(module, node.Text("type"), Now(node, "value-key"));
        objects.Add(key, found);
        found.Constraints.AddRange(Constraints(node, "."));
        foreach (var (flag, name, member) in Members(node))
        {
            AddMember(module, found, flag, name, member, objects);
        }

        int choice = 0;
        foreach (var alternatives in node.Items("choices").Where(Has))
        {
            foreach (string name in alternatives.Texts("of"))
            {
                found.Choices[name] = choice;
            }

            choice++;
        }
    }

    private void AddMember(string module, PlainObject owner, bool flag, string name, PlainNode member, Dictionary<string, PlainObject> objects)
    {
        string xml = (flag ? "@" : "") + (Now(member, "xml") ?? name);
        string type = Now(member, "type") ?? "";
        PlainNode scalar = member;
        if (Now(member, "of") is { } reference)
        {
            var (file, target) = Find(module, reference, flag ? "flags" : "definitions");
            scalar = target;
            type = Now(target, "type") ?? "";
            if (!flag && (type.Length == 0 || target.Entries("flags").Any()))
            {
                Add(file, reference, objects);
                owner.Fields.Add(Field(member, name, xml, reference, null));
                return;
            }
        }

        owner.Fields.Add(Field(member, name, xml, type, scalar));
        owner.Constraints.AddRange(Constraints(scalar, xml));
    }

    private PlainField Field(PlainNode member, string name, string xml, string type, PlainNode? scalar)
    {
        bool many = member.Text("many") == "true";
        string card = (Now(member, "required") == "true" ? "1" : "0") + ".." + (many ? "*" : "1");
        string? deprecated = member.Text("deprecated") is { } since && Releases.IndexOf(since) <= _release ? since : null;
        var list = scalar?.Items("constraints").Where(Has).FirstOrDefault(c => c.Text("kind") == "allowed-values" && (c.Text("target") ?? ".") == ".");
        return new PlainField(
            name, xml, type, card, many ? member.Text("json") ?? "ARRAY" : "-", Now(member, "in-xml"),
            Now(member, "default") is { Length: > 0 } value ? value : null, deprecated,
            list is null ? null : (list.Text("open") == "true" ? "open" : "closed") + "{" + string.Join(",", Values(list)) + "}");
    }

    private IEnumerable<PlainConstraint> Constraints(PlainNode owner, string path) => owner.Items("constraints").Where(Has).Select(c => new PlainConstraint(
        path, c.Text("kind")!, NameOf(c), c.Text("target") ?? ".", c.Text("test"), c.Text("level") ?? "error", c.Text("open") == "true",
        c.Text("name"), c.Text("regex"), c.Text("datatype"), c.Text("min"), [.. Values(c)],
        [.. c.Items("keys").Select(k => k.IsText ? k.Value : k.Text("target")!)],
        c.Items("keys").Select(k => k.Text("pattern")).FirstOrDefault(p => p is not null), c.Text("patched") is not null));

    private IEnumerable<string> Values(PlainNode constraint) => constraint.Items("values")
        .Where(v => v.IsText || Has(v))
        .Select(v => v.IsText ? v.Value : v.Text("value") + (v.Text("deprecated") is { } since && Releases.IndexOf(since) <= _release ? "†" : ""));

    private IEnumerable<(bool Flag, string Name, PlainNode Node)> Members(PlainNode node) =>
        node.Entries("flags").Where(m => Has(m.Value)).Select(m => (true, m.Key, m.Value))
            .Concat(node.Entries("fields").Where(m => Has(m.Value)).Select(m => (false, m.Key, m.Value)));

    private (string File, PlainNode Node) Find(string module, string key, string section)
    {
        var waiting = new Queue<string>([module]);
        while (waiting.TryDequeue(out string? file))
        {
            if (_modules[file].Entries(section).FirstOrDefault(e => e.Key == key) is { Value: { } node })
            {
                return (file, node);
            }

            foreach (string import in _modules[file].Texts("imports"))
            {
                waiting.Enqueue(import);
            }
        }

        throw new InvalidOperationException($"{module}: nothing defines {key}.");
    }

    /// <summary>What the release says, where <c>was</c> says that it differed.</summary>
    private string? Now(PlainNode node, string key) =>
        node.Items("was").Where(Has).Select(w => w.Text(key)).FirstOrDefault(t => t is not null) ?? node.Text(key);

    private bool Has(PlainNode node) =>
        (node.Text("since") is not { } since || Releases.IndexOf(since) <= _release)
        && (node.Text("until") is not { } until || Releases.IndexOf(until) >= _release);

    private string NameOf(PlainNode constraint)
    {
        if (constraint.Items("formerly").FirstOrDefault(Has) is { } former)
        {
            return former.Text("id")!;
        }

        bool unnamed = constraint.Text("synthetic") == "true"
            || (constraint.Text("named-since") is { } since && Releases.IndexOf(since) > _release);
        return unnamed ? "" : constraint.Text("id")!;
    }
}
