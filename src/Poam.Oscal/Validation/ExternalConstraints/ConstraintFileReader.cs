using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Reads the contexts of a constraint file; what is wrong is noted with its place.</summary>
internal sealed partial class ConstraintFileReader
{
    private const int DeepestContext = 32;

    private readonly string _path;
    private readonly string _stem;
    private readonly NodeDocument _document;
    private readonly LineTable _lines;
    private readonly FaultList _faults;
    private readonly DefinitionTree[] _models;
    private readonly List<RuleDescriptor> _rules;
    private readonly int[] _numbers = new int[ExternalConstraint.KindNames.Length];
    private MetapathNamespaces _namespaces = MetapathNamespaces.Default;

    /// <summary>Prepares to read.</summary>
    /// <param name="path">The path of the file, for messages.</param>
    /// <param name="document">Its content.</param>
    /// <param name="models">The definitions of all models.</param>
    /// <param name="rules">Gets the constraints as rules.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public ConstraintFileReader(string path, NodeDocument document, DefinitionTree[] models, List<RuleDescriptor> rules, FaultList faults)
    {
        _path = path;
        _stem = Path.GetFileNameWithoutExtension(path);
        _document = document;
        _lines = new LineTable(document.Source);
        _models = models;
        _rules = rules;
        _faults = faults;
    }

    /// <summary>Whose rules the constraints are.</summary>
    public RuleSource Source { get; init; } = RuleSource.User;

    /// <summary>What the file imports, in its order.</summary>
    public List<(string Reference, TextSpan Place)> Imports { get; } = [];

    /// <summary>Reads the file.</summary>
    public List<ExternalContext> Read()
    {
        List<ExternalContext> contexts = [];
        FileNode whole = new(_document, 0);
        bool isOld = whole.TryPart(ConstraintVocabulary.OldRoot, out FileNode root);
        if (!isOld && !whole.TryPart(ConstraintVocabulary.Root, out root))
        {
            _faults.Add(_path, _document, new TextSpan(0, 0), $"This is no constraint file: its root is not '{ConstraintVocabulary.Root}'.");
            return contexts;
        }

        CheckParts(root, isOld ? ConstraintVocabulary.OldFile : ConstraintVocabulary.File);
        ReadHead(root);
        SortedSet<int>[] documents = Array.ConvertAll(_models, static _ => new SortedSet<int> { 0 });
        foreach (FileNode item in root.Items("context"))
        {
            Add(contexts, ReadContext(item, documents, depth: 1));
        }

        foreach (FileNode item in root.Items("definition-context"))
        {
            Add(contexts, ReadDefinitionContext(item));
        }

        foreach (FileNode item in root.Items("scope"))
        {
            ReadScope(item, contexts);
        }

        return contexts;
    }

    private static void Add(List<ExternalContext> contexts, ExternalContext? context)
    {
        if (context is not null)
        {
            contexts.Add(context);
        }
    }

    private void ReadHead(FileNode root)
    {
        foreach (FileNode item in root.Items("namespace-binding"))
        {
            CheckParts(item, ConstraintVocabulary.Namespace);
            if (Need(item, "prefix", out FileNode prefix) && Need(item, "uri", out FileNode uri))
            {
                _namespaces = _namespaces.With(prefix.Text, uri.Text);
            }
        }

        foreach (FileNode item in root.Items("import"))
        {
            CheckParts(item, ConstraintVocabulary.Import);
            if (Need(item, "href", out FileNode href))
            {
                Imports.Add((href.Text, href.TextPlace));
            }
        }
    }

    private ExternalContext? ReadContext(FileNode node, SortedSet<int>[] around, int depth)
    {
        CheckParts(node, ConstraintVocabulary.Context);
        if (depth > DeepestContext)
        {
            Refuse(node.NamePlace, $"Contexts stand in each other more than {DeepestContext} deep.");
            return null;
        }

        List<ContextPath> paths = [];
        SortedSet<int>[] places = Array.ConvertAll(_models, static _ => new SortedSet<int>());
        int found = 0;
        foreach (FileNode item in node.Items("metapath"))
        {
            found++;
            CheckParts(item, ConstraintVocabulary.Metapath);
            if (Need(item, "target", out FileNode target) && ReadPath(target, around, places, isInner: depth > 1) is { } path)
            {
                paths.Add(path);
            }
        }

        if (found == 0)
        {
            Refuse(node.NamePlace, $"A context says where its constraints stand: give it a '{ConstraintVocabulary.NameIn("metapath*", node.IsXml)}' with a 'target'.");
        }

        List<ExternalContext> inner = [];
        (ExternalLet[] lets, ExternalConstraint[] constraints) = node.TryPart("constraints", out FileNode rules) ? ReadRules(rules, []) : ([], []);
        foreach (FileNode item in node.Items("context"))
        {
            Add(inner, ReadContext(item, places, depth + 1));
        }

        return new ExternalContext { Paths = [.. paths], Lets = lets, Constraints = constraints, Inner = [.. inner] };
    }

    private ContextPath? ReadPath(FileNode target, SortedSet<int>[] around, SortedSet<int>[] places, bool isInner, OscalDefinitionKind? kind = null, string? model = null)
    {
        if (Compile(target, out string? obstacle, isPath: true) is not { } program)
        {
            if (obstacle is not null)
            {
                Refuse(target.TextPlace, obstacle);
            }

            return null;
        }

        if (DefinitionTree.FindMisfit(program.Root) is { } misfit)
        {
            Refuse(PlaceIn(target, misfit.Offset), "A context is a path of names: it leads to definitions, which have no values. Put conditions into the 'target' of a constraint.");
            return null;
        }

        if (isInner && DefinitionTree.IsRooted(program.Root))
        {
            Refuse(target.TextPlace, "A context inside of a context starts at the one around it: leave out the '/' in front, or write './/' for everything inside.");
            return null;
        }

        ContextPath path = new(program, Kind: kind);
        if (!Lead(path, around, places, model))
        {
            string advice = isInner || DefinitionTree.IsRooted(program.Root) ? "" : $" It starts at the document: write '//{program.Text}', or the whole path from the root.";
            Refuse(target.TextPlace, $"'{program.Text}' leads nowhere in any OSCAL model{(isInner ? " from the context around it" : "")}.{advice}");
        }

        return path;
    }

    /// <summary>Whether a path leads somewhere; adds the places.</summary>
    private bool Lead(ContextPath path, SortedSet<int>[] around, SortedSet<int>[] places, string? model)
    {
        bool leads = false;
        for (int i = 0; i < _models.Length; i++)
        {
            DefinitionImage definitions = DefinitionImage.Current;
            if (model is null || definitions.Text(definitions.Members[i + 1].JsonName) == model)
            {
                SortedSet<int> found = BoundConstraints.PlacesOf([path], _models[i], around[i]);
                leads |= found.Count > 0;
                places[i].UnionWith(found);
            }
        }

        return leads;
    }

    private ExternalContext? ReadDefinitionContext(FileNode node)
    {
        CheckParts(node, ConstraintVocabulary.DefinitionContext);
        if (!Need(node, "name", out FileNode name))
        {
            return null;
        }

        ContextPath path = new(null, name.Text);
        SortedSet<int>[] nowhere = Array.ConvertAll(_models, static _ => new SortedSet<int>());
        if (!Lead(path, nowhere, nowhere, model: null))
        {
            Refuse(name.TextPlace, $"OSCAL has no definition '{name.Text}'.");
        }

        (ExternalLet[] lets, ExternalConstraint[] constraints) = node.TryPart("constraints", out FileNode rules) ? ReadRules(rules, []) : ([], []);
        return new ExternalContext { Paths = [path], Lets = lets, Constraints = constraints };
    }

    private void ReadScope(FileNode node, List<ExternalContext> contexts)
    {
        CheckParts(node, ConstraintVocabulary.Scope);
        if (!Need(node, "metaschema-namespace", out FileNode space) || !Need(node, "metaschema-short-name", out FileNode shortName))
        {
            return;
        }

        string? model = space.Text == MetapathNamespaces.Oscal ? ConstraintVocabulary.ModelOf(shortName.Text) : null;
        if (model is null)
        {
            Refuse(shortName.TextPlace, $"'{shortName.Text}' is no OSCAL model in the namespace '{space.Text}': write oscal-poam, oscal-ssp, oscal-ap, oscal-ar, oscal-catalog, oscal-profile, oscal-component-definition or oscal-mapping, in '{MetapathNamespaces.Oscal}'.");
            return;
        }

        IEnumerable<FileNode> targets = node.IsXml ? node.Parts.Where(part => KindOf(part.Name) is not null)
            : node.TryPart("constraints", out FileNode list) ? list.Parts : [];
        foreach (FileNode target in targets)
        {
            Add(contexts, ReadTarget(target, model));
        }
    }

    private ExternalContext? ReadTarget(FileNode node, string model)
    {
        string name = node.IsXml ? node.Name : node.TextOf("object-type") ?? "";
        if (KindOf(name) is not { } kind)
        {
            Refuse(node.NamePlace, "The 'object-type' of a scope's entry is assembly, field or flag.");
            return null;
        }

        (ExternalLet[] lets, ExternalConstraint[] constraints) = ReadRules(node, ConstraintVocabulary.Target);
        SortedSet<int>[] documents = Array.ConvertAll(_models, static _ => new SortedSet<int> { 0 });
        SortedSet<int>[] places = Array.ConvertAll(_models, static _ => new SortedSet<int>());
        return Need(node, "target", out FileNode target) && ReadPath(target, documents, places, isInner: false, kind, model) is { } path
            ? new ExternalContext { Paths = [path], Lets = lets, Constraints = constraints, Model = model }
            : null;
    }

    private static OscalDefinitionKind? KindOf(string name) => name switch
    {
        "assembly" => OscalDefinitionKind.Assembly,
        "field" => OscalDefinitionKind.Field,
        "flag" => OscalDefinitionKind.Flag,
        _ => null,
    };
}
