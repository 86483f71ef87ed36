using Poam.Oscal.Cli.Verbs;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>How one file is checked.</summary>
/// <param name="Options">The options of its validation.</param>
/// <param name="FailOn">What makes its check fail.</param>
/// <param name="Configuration">The configuration that holds for it, or null.</param>
internal sealed record FilePlan(ValidationOptions Options, FailOn FailOn, ConfigurationFile? Configuration);
