using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Linking.Access;

namespace Poam.Oscal.Linking;

/// <summary>Reads the documents of a set, each once, and decides about every reference anew.</summary>
internal sealed class ArtifactLoader
{
    private readonly ArtifactOptions _options;
    private readonly string _currentFolder;
    private readonly AccessPolicy _policy;
    private readonly LocationMap _map;

    // By location. An entry is its own lock: two documents are read at the same time, one document once.
    private readonly Dictionary<string, ArtifactEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArtifactEntry> _resolved = new(StringComparer.Ordinal);

    /// <summary>Makes a loader.</summary>
    public ArtifactLoader(ArtifactOptions options)
    {
        _options = options;
        _currentFolder = Path.GetFullPath(_options.CurrentFolder ?? Environment.CurrentDirectory);
        _policy = new AccessPolicy(_currentFolder, _options.Roots);
        _map = new LocationMap([.. _options.Maps.Select(map => map.From)], [.. _options.Maps.Select(map => map.To)], _currentFolder);
    }

    /// <summary>Puts a document into the set, so that references to its place find it without reading anything.</summary>
    /// <param name="location">A path, which may be relative to the current folder, or an absolute URI.</param>
    /// <param name="content">JSON, YAML or XML.</param>
    /// <returns>What came of reading it.</returns>
    public ArtifactResult Add(string location, ReadOnlyMemory<byte> content)
    {
        string full = Absolute(location);
        ArtifactEntry entry = new() { IsOpen = true };
        entry.Result = Parse(full, NameOf(full), content, isNamed: true);
        lock (_entries)
        {
            _entries[full] = entry;
        }

        return entry.Result;
    }

    /// <summary>Opens a document that the caller named: wherever it lies, as long as it is a file or was added.</summary>
    /// <param name="path">A path, which may be relative to the current folder, or the URI of a document that was added.</param>
    public ArtifactResult Open(string path)
    {
        string full = Absolute(path);
        return Load(full, isNamed: true, () => IsUri(full) ? Fetch(full) : FileBytes.Read(full, _options.Limits.MaxInputBytes));
    }

    /// <summary>Follows a reference of a document.</summary>
    /// <param name="href">The reference.</param>
    /// <param name="importer">The document that has it.</param>
    /// <param name="place">Where that document lies; null when it has no place.</param>
    /// <param name="models">The root names of the models that can stand there; none for any.</param>
    public ArtifactResult Open(string href, NodeDocument importer, ArtifactPlace? place, string[] models)
    {
        Href parsed = Href.Read(href);
        ArtifactPlace? from = place is null ? null : place with { Location = Absolute(place.Location) };
        ArtifactResult result = parsed.Kind == HrefKind.Fragment
            ? new ResourceCandidates(importer).Open(parsed.Text, from, this)
            : Follow(href, from);
        return result.Of(models);
    }

    /// <summary>Reads a document that stands in another one.</summary>
    public ArtifactResult OpenEmbedded(string location, string name, Func<byte[]?> decode) =>
        Load(location, isNamed: false, () => decode() is { } content ? ReadBytes.Of(content) : ReadBytes.Not(ReadOutcome.Unreadable, "its base64 is broken"), name);

    /// <summary>Follows a reference that is no fragment.</summary>
    public ArtifactResult Follow(string href, ArtifactPlace? from)
    {
        Href parsed = Href.Read(href);
        string? location = Locate(parsed, href, from?.Location);
        string shown = location is null ? Href.Shorten(href) : NameOf(location);
        if (TryGetKnown(location ?? href, out ArtifactResult? known) || (_options.Resolver is not null && TryResolve(href, location ?? href, from?.Location, out known)))
        {
            return known!;
        }

        if (_map.TryFind(href.Trim(), location, out string mapped, out string? refusal))
        {
            return refusal is null
                ? Load(mapped, isNamed: true, () => FileBytes.Read(mapped, _options.Limits.MaxInputBytes))
                : new ArtifactResult(ArtifactOutcome.Refused, shown, refusal, null);
        }

        if (location is null)
        {
            string reason = parsed.Kind == HrefKind.Refused ? parsed.Text : "the document has no place on disk that the path could start from";
            return new ArtifactResult(ArtifactOutcome.Refused, shown, reason, null);
        }

        return IsUri(location) ? FollowUri(location, shown) : FollowPath(location, from, shown);
    }

    private ArtifactResult FollowPath(string path, ArtifactPlace? from, string shown) =>
        _policy.Refuse(path, from is null || IsUri(from.Location) ? null : from.Location, from?.IsNamed ?? true, out string real) is { } refusal
            ? new ArtifactResult(ArtifactOutcome.Refused, shown, refusal, null)
            : Load(path, isNamed: false, () => FileBytes.Read(real, _options.Limits.MaxInputBytes));

    private ArtifactResult FollowUri(string uri, string shown)
    {
        string? refusal = !uri.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? "only files and https addresses can be read"
            : !uri.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "only https is read over the network; --map puts a file in its place"
            : !_options.AllowNetwork ? "the network is not used; --map puts a file in its place, --allow-network reads it"
            : null;
        return refusal is null ? Load(uri, isNamed: false, () => Fetch(uri)) : new ArtifactResult(ArtifactOutcome.Refused, shown, refusal, null);
    }

    private ReadBytes Fetch(string uri) => _options.AllowNetwork
        ? new NetworkBytes(_options.NetworkTimeout, Math.Min(_options.MaxNetworkBytes, _options.Limits.MaxInputBytes), _options.Transport).Read(uri)
        : ReadBytes.Not(ReadOutcome.Refused, "the network is not used");

    /// <summary>The absolute path or URI that a reference leads to; null when it leads nowhere.</summary>
    private static string? Locate(Href href, string written, string? from)
    {
        if (href.Kind == HrefKind.Uri)
        {
            int fragment = href.Text.IndexOf('#', StringComparison.Ordinal);
            return fragment < 0 ? href.Text : href.Text[..fragment];
        }

        if (href.Kind != HrefKind.Path)
        {
            return null;
        }

        if (from is null)
        {
            return Path.IsPathFullyQualified(href.Text) ? Path.GetFullPath(href.Text) : null;
        }

        if (IsUri(from))
        {
            return Uri.TryCreate(from, UriKind.Absolute, out Uri? start) && Uri.TryCreate(start, written.Trim(), out Uri? target)
                ? target.GetLeftPart(UriPartial.Query)
                : null;
        }

        return Path.GetFullPath(href.Text, Path.GetDirectoryName(from) ?? from);
    }

    private bool TryGetKnown(string location, out ArtifactResult? result)
    {
        lock (_entries)
        {
            result = _entries.TryGetValue(location, out ArtifactEntry? entry) && entry.IsOpen ? entry.Result : null;
            return result is not null;
        }
    }

    /// <summary>Asks the caller's resolver, once for each place.</summary>
    private bool TryResolve(string href, string location, string? from, out ArtifactResult? result)
    {
        ArtifactEntry? entry;
        lock (_resolved)
        {
            if (!_resolved.TryGetValue(location, out entry))
            {
                entry = new ArtifactEntry();
                _resolved.Add(location, entry);
            }
        }

        lock (entry)
        {
            if (!entry.IsOpen)
            {
                entry.Result = Resolve(new ArtifactRequest(href, location, from));
                entry.IsOpen = true;
            }

            result = entry.Result;
            return result is not null;
        }
    }

    private ArtifactResult? Resolve(ArtifactRequest request)
    {
        string name = NameOf(request.Location);
        try
        {
            return _options.Resolver!.Resolve(request) is { } content ? Parse(request.Location, name, content, isNamed: true) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ArtifactResult(ArtifactOutcome.Unreadable, name, exception.Message, null);
        }
    }

    /// <summary>Reads a document that may be read, or takes it as it was read before.</summary>
    private ArtifactResult Load(string location, bool isNamed, Func<ReadBytes> read, string? name = null)
    {
        ArtifactEntry? entry;
        lock (_entries)
        {
            if (!_entries.TryGetValue(location, out entry))
            {
                entry = new ArtifactEntry();
                _entries.Add(location, entry);
            }
        }

        lock (entry)
        {
            return entry.Result ??= Parse(location, name ?? NameOf(location), read(), isNamed);
        }
    }

    private ArtifactResult Parse(string location, string name, ReadBytes bytes, bool isNamed)
    {
        if (bytes.Content is { } content)
        {
            return Parse(location, name, (ReadOnlyMemory<byte>)content, isNamed);
        }

        ArtifactOutcome outcome = bytes.Outcome switch
        {
            ReadOutcome.NotFound => ArtifactOutcome.NotFound,
            ReadOutcome.Refused => ArtifactOutcome.Refused,
            _ => ArtifactOutcome.Unreadable,
        };
        return new ArtifactResult(outcome, name, bytes.Reason, null);
    }

    private ArtifactResult Parse(string location, string name, ReadOnlyMemory<byte> content, bool isNamed)
    {
        ReadResult read = OscalReader.Read(content, location, null, _options.Limits);
        NodeDocument document = read.Document;
        bool hasRoot = document.Root != 0 && document.KindOf(document.Root) == NodeKind.Object && (document.TraitsOf(document.Root) & NodeTraits.Invalid) == 0;
        string reason = read.LooksLikeOscal ? "it cannot be read to its end; validate it to see why" : "it is no OSCAL document";
        return hasRoot && document.IsWhole
            ? new ArtifactResult(ArtifactOutcome.Found, name, null, new Artifact(location, name, read) { IsNamed = isNamed })
            : new ArtifactResult(ArtifactOutcome.Unreadable, name, reason, null);
    }

    /// <summary>The absolute path or URI of a place.</summary>
    public string Absolute(string location) => IsUri(location) ? location : Path.GetFullPath(location, _currentFolder);

    private static bool IsUri(string location) => Href.LengthOfScheme(location) > 1;

    /// <summary>What messages call a place.</summary>
    public string NameOf(string location) =>
        IsUri(location) || !Path.IsPathFullyQualified(location) ? Href.Shorten(location) : Path.GetRelativePath(_currentFolder, location).Replace('\\', '/');
}
