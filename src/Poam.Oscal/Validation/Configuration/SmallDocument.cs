using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>Reads what people write beside documents, configurations and forms: with the readers of documents, under limits that such texts stay far below.</summary>
internal static class SmallDocument
{
    private static readonly OscalLimits Limits = OscalLimits.Default with { MaxInputBytes = 16 << 20, MaxNodes = 1 << 20, MaxDepth = 32 };

    /// <summary>Reads a text.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> content, string? path) => OscalReader.ReadPlain(content, path, Limits);
}
