namespace Poam.Oscal.Metapath.Syntax;

/// <summary>Where a step looks.</summary>
internal enum StepAxis
{
    /// <summary>The assemblies and fields inside: <c>name</c>.</summary>
    Child,

    /// <summary>The flags: <c>@name</c>.</summary>
    Flag,

    /// <summary>The node around: <c>..</c>.</summary>
    Parent,
}
