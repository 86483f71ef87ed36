namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>A validator cannot be used on this machine.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">The failure behind it.</param>
internal sealed class OracleUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
