using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Poam.Oscal.JsonSchema.Loading;

/// <summary>Finds schemas by address: by <c>$id</c>, by anchors (also as <c>$id</c>, as NIST writes them), and by pointers.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, JToken> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<JToken, SchemaPlace> _places = new(ReferenceEqualityComparer.Instance);
    private readonly SchemaFile _first;

    /// <summary>An index of a file; others join when something refers to them.</summary>
    public SchemaIndex(SchemaFile file)
    {
        _first = file;
        Add(file);
    }

    /// <summary>Where a schema stands.</summary>
    public SchemaPlace PlaceOf(JToken schema) => _places[schema];

    /// <summary>The schema that a reference leads to.</summary>
    /// <param name="reference">The value of <c>$ref</c>.</param>
    /// <param name="from">The schema that holds it.</param>
    /// <exception cref="SchemaException">It leads nowhere.</exception>
    public JToken Resolve(string reference, JToken from)
    {
        SchemaPlace place = PlaceOf(from);
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string address = hash < 0 ? reference : reference[..hash];
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        JToken document = address.Length == 0 ? Find(place.Base, "") ?? place.File.Root : Document(address, place, from);
        JToken? target = fragment.Length == 0 ? document
            : fragment[0] == '/' ? Descend(document, fragment)
            : Find(PlaceOf(document).Base, fragment);
        return target ?? throw Fault($"`{reference}` leads nowhere.", from);
    }

    /// <summary>The fault of a schema, with its place.</summary>
    public SchemaException Fault(string message, JToken at)
    {
        IJsonLineInfo lines = at;
        SchemaPlace place = PlaceOf(at);
        return new SchemaException($"{message} ({place.Text})", place.File.Path, lines.LineNumber, lines.LinePosition);
    }

    private void Add(SchemaFile file)
    {
        Visit(file.Root, new SchemaPlace(file, file.Address, "", SchemaDialect.Of(file.Root, file)) { Text = TextOf(file, "") });
        _byAddress.TryAdd(file.Address.AbsoluteUri, file.Root);
    }

    private JToken Document(string address, SchemaPlace place, JToken from)
    {
        if (Uri.TryCreate(place.Base, address, out Uri? target) && Find(target, "") is { } known)
        {
            return known;
        }

        // A schema whose $id is a web address still lies beside the files that it refers to.
        if (place.File.Folder is { } folder && Uri.TryCreate(place.File.Address, address, out Uri? local) && local.IsFile)
        {
            string path = local.LocalPath;
            string relative = Path.GetRelativePath(folder, path);
            if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            {
                throw Fault($"`{address}` lies outside the folder of the schema, where nothing is read.", from);
            }

            if (Find(local, "") is { } loaded)
            {
                return loaded;
            }

            SchemaFile file = SchemaFile.Load(path, relative.Replace('\\', '/'), folder);
            Add(file);
            return file.Root;
        }

        throw Fault($"`{address}` is not loaded: nothing is fetched from the network. Save it beside the schema and refer to the file.", from);
    }

    private JToken? Find(Uri address, string anchor) =>
        _byAddress.GetValueOrDefault(anchor.Length == 0 ? address.AbsoluteUri : address.AbsoluteUri + "#" + anchor);

    private JToken? Descend(JToken document, string pointer)
    {
        JToken? at = document;
        foreach (string part in pointer[1..].Split('/'))
        {
            string name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at is JArray items ? int.TryParse(name, out int index) && index >= 0 && index < items.Count ? items[index] : null
                : (at as JObject)?[name];
        }

        if (at is not null && !_places.ContainsKey(at))
        {
            // A schema at a place where only a reference makes it one.
            SchemaPlace outer = PlaceOf(document);
            string text = outer.Pointer + pointer;
            Visit(at, outer with { Pointer = text, Text = TextOf(outer.File, text) });
        }

        return at;
    }

    private void Visit(JToken schema, SchemaPlace place)
    {
        if (schema is not JObject members)
        {
            _places.TryAdd(schema, place);
            return;
        }

        if (members[place.Dialect.IdKeyword] is JValue { Value: string id })
        {
            place = place with { Base = Register(id, members, place) };
        }

        if (members["$anchor"] is JValue { Value: string anchor })
        {
            RegisterAnchor(anchor, members, place);
        }

        _places[schema] = place;
        foreach ((string path, JToken child) in SchemaShape.ChildrenOf(members))
        {
            string pointer = place.Pointer + path;
            Visit(child, place with { Pointer = pointer, Text = TextOf(place.File, pointer) });
        }
    }

    /// <summary>Takes in a name; gives the address that references inside start from.</summary>
    private Uri Register(string id, JObject schema, SchemaPlace place)
    {
        if (id.StartsWith('#'))
        {
            // Some published schemas name definitions by what looks like a pointer to them.
            if (id.Length > 1 && id[1] != '/')
            {
                RegisterAnchor(id[1..], schema, place);
            }

            return place.Base;
        }

        if (!Uri.TryCreate(place.Base, id, out Uri? address))
        {
            return place.Base;
        }

        Uri plain = address.Fragment.Length == 0 ? address : new Uri(address.AbsoluteUri.Split('#')[0]);
        _byAddress.TryAdd(plain.AbsoluteUri, schema);
        return plain;
    }

    private void RegisterAnchor(string anchor, JObject schema, SchemaPlace place)
    {
        if (!_byAddress.TryAdd(place.Base.AbsoluteUri + "#" + anchor, schema))
        {
            _places[schema] = place;
            throw Fault($"The name `{anchor}` stands twice.", schema);
        }
    }

    private string TextOf(SchemaFile file, string pointer) => (file == _first ? "#" : file.Path + "#") + pointer;
}
