using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Review.Stories;

/// <summary>A sentence and the differences that it stands for.</summary>
/// <param name="Topic">The word for programs.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Changes">The differences.</param>
internal sealed record Sentence(string Topic, string Text, IReadOnlyList<NodeChange> Changes);
