namespace Poam.Oscal.Validation.Rules;

/// <summary>What the rules say of an identifier.</summary>
/// <param name="Rule">The rule that it breaks, or null.</param>
/// <param name="Message">What is wrong, or null.</param>
internal sealed record ControlVerdict(ControlRule? Rule, string? Message)
{
    /// <summary>Nothing is wrong.</summary>
    public static ControlVerdict None { get; } = new(null, null);
}
