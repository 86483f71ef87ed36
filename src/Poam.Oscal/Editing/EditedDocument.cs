using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Editing;

/// <summary>
/// Makes the document that the edited text must read as: what is new in the text is written from it, and the result is compared with it.
/// </summary>
internal sealed class EditedDocument
{
    private readonly EditTree _tree;
    private readonly NodeDocument _document;
    private readonly ContentSource _source;
    private readonly DocumentBuilder _builder;
    private readonly ObjectTreeBinder _binder;

    private EditedDocument(EditTree tree, DocumentBuilder builder)
    {
        _tree = tree;
        _document = tree.Document;
        _source = new ContentSource(_document, OscalFormat.Json);
        _builder = builder;
        _binder = new ObjectTreeBinder(builder);
    }

    /// <summary>Makes the document, and tells each value of the tree its node there.</summary>
    public static NodeDocument Make(EditTree tree, OscalLimits limits)
    {
        DocumentBuilder builder = new(ReadOnlyMemory<byte>.Empty, OscalFormat.Json, limits) { IsInMemory = true };
        new EditedDocument(tree, builder).Value(tree.Top);
        return builder.Finish();
    }

    private void Value(EditNode node)
    {
        if (_builder.IsStopped)
        {
            return;
        }

        node.Target = _builder.LastNode + 1;
        if (node.Children is null && !node.IsNew)
        {
            Source(node.Origin);
        }
        else if (node.Kind == NodeKind.Object)
        {
            _binder.StartObject(0);
            foreach (EditNode member in node.Children!)
            {
                _binder.Name(Encoding.UTF8.GetBytes(member.Name), default);
                Value(member);
            }

            _binder.EndObject(0);
        }
        else if (node.Kind == NodeKind.Array)
        {
            Items(node);
        }
        else
        {
            _binder.Scalar(node.Kind, default, Encoding.UTF8.GetBytes(node.Text), NodeTraits.Decoded, isUntyped: node.Member != 0);
        }
    }

    private void Items(EditNode array)
    {
        _binder.StartArray(0);
        foreach (EditNode item in array.Children!)
        {
            Value(item);
        }

        _binder.EndArray(0);
    }

    /// <summary>A value of the loaded document, as it is.</summary>
    private void Source(int node)
    {
        switch (_document.KindOf(node))
        {
            case NodeKind.Object:
                _binder.StartObject(0);
                Members(node);
                _binder.EndObject(0);
                break;
            case NodeKind.Array:
                _binder.StartArray(0);
                for (int item = _document.FirstChild(node); item >= 0 && !_builder.IsStopped; item = _document.NextSibling(item))
                {
                    Source(item);
                }

                _binder.EndArray(0);
                break;
            default:
                NodeKind kind = _tree.KindOf(node);
                ReadOnlySpan<byte> text = kind == NodeKind.Markup ? _document.TextOf(node) : _source.TextOf(node);
                _binder.Scalar(kind, default, text, NodeTraits.Decoded, isUntyped: _document.MemberOf(node) != 0);
                break;
        }
    }

    private void Members(int parent)
    {
        int[] children = _source.ChildrenOf(parent);
        int end;
        for (int i = 0; i < children.Length && !_builder.IsStopped; i = end)
        {
            end = _source.EndOfRun(children, i);
            int member = _document.MemberOf(children[i]);
            bool isList = member != 0 && DefinitionImage.Current.Members[member].Many != 0 && _document.KindOf(children[i]) != NodeKind.Array;
            _binder.Name(Encoding.UTF8.GetBytes(_document.NameOf(children[i])), default);
            if (!isList)
            {
                Source(children[i]);
                end = i + 1;
                continue;
            }

            _binder.StartArray(0);
            for (int item = i; item < end; item++)
            {
                Source(children[item]);
            }

            _binder.EndArray(0);
        }
    }
}
