using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Review;

/// <summary>Why a text is left as it is.</summary>
/// <param name="Location">Where the reason stands.</param>
/// <param name="Message">The reason, and what to do.</param>
public sealed record FormatRefusal(SourceLocation Location, string Message);
