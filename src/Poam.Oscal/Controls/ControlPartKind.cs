namespace Poam.Oscal.Controls;

/// <summary>What of a control an identifier names.</summary>
public enum ControlPartKind
{
    /// <summary>The control as a whole: <c>ac-2</c>, <c>AC-2(1)</c>.</summary>
    Control,

    /// <summary>Its statement or an item of it: <c>ac-2_smt.a</c>, <c>AC-2 a</c>.</summary>
    Statement,

    /// <summary>An objective of its assessment: <c>ac-2_obj.a-1</c>; in Rev. 4 <c>ac-2.a_obj.1</c>.</summary>
    Objective,

    /// <summary>A parameter: <c>ac-2_prm_1</c>, <c>ac-02_odp.01</c>.</summary>
    Parameter,

    /// <summary>A method of its assessment: <c>ac-2_asm-examine</c>.</summary>
    Method,

    /// <summary>Any other part, such as guidance: <c>ac-2_gdn</c>.</summary>
    Other,
}
