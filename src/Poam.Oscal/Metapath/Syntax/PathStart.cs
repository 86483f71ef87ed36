namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Where a path starts.</summary>
internal enum PathStart
{
    /// <summary>At the focus: <c>a/b</c>.</summary>
    Focus,

    /// <summary>At the document: <c>/a/b</c>.</summary>
    Document,
}
