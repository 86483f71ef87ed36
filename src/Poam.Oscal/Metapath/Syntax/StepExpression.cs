namespace Poam.Oscal.Metapath.Syntax;

/// <summary>A step to the children, the flags or the parent of the focus.</summary>
internal sealed class StepExpression(int offset, StepAxis axis, NameTest test) : MetapathExpression(offset)
{
    /// <summary>Where the step looks.</summary>
    public StepAxis Axis { get; } = axis;

    /// <summary>The names that count; nothing for the parent.</summary>
    public NameTest Test { get; } = test;
}
