namespace Poam.Oscal.Validation.Rules;

/// <summary>What an identifier is there for.</summary>
internal enum ControlMentionKind : byte
{
    /// <summary>It names a control.</summary>
    Control,

    /// <summary>It names a statement of a control, or an item of one.</summary>
    Statement,

    /// <summary>It names an objective of an assessment.</summary>
    Objective,

    /// <summary>It names what of a control is implemented or assessed: a statement; some plans go down to objectives.</summary>
    Part,
}
