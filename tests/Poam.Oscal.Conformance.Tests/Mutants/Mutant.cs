namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>A document with one change.</summary>
/// <param name="Seed">The document before.</param>
/// <param name="Operator">What was done to its member.</param>
/// <param name="Text">The document after.</param>
internal sealed record Mutant(Seed Seed, MutantOperator Operator, string Text)
{
    /// <summary>What it is, on one line.</summary>
    public override string ToString() => $"{Seed.ReleaseName} {Seed.Member} {Operator}: {Text}";
}
