using System.Text;
using Newtonsoft.Json.Linq;
using Poam.Oscal.Definitions;
using Poam.Oscal.JsonSchema.Checking;

namespace Poam.Oscal.JsonSchema.Keywords;

/// <summary><c>format</c>, for the formats that data types of OSCAL have; others mean nothing to a validator unless it says so.</summary>
internal sealed class FormatKeyword(string format) : ISchemaKeyword
{
    /// <summary>Whether a format is checked.</summary>
    public static bool IsKnown(string format) =>
        format is "date-time" or "date" or "email" or "hostname" or "ipv4" or "ipv6" or "uri" or "uri-reference" or "uuid";

    /// <inheritdoc/>
    public void Check(JToken token, KeywordContext context)
    {
        if (token is JValue { Value: string text } && !Accepts(Encoding.UTF8.GetBytes(text)))
        {
            context.Report("format", $"`{KeywordContext.Shorten(text)}` is not in the format {format}.", token);
        }
    }

    private bool Accepts(ReadOnlySpan<byte> text) => format switch
    {
        "date-time" => CalendarScanner.IsDateTime(text, TimeOffset.AnyTime),
        "date" => CalendarScanner.IsDate(text, TimeOffset.Optional),
        "email" => TextScanner.IsEmailAddress(text),
        "hostname" => NetworkScanner.IsHostname(text),
        "ipv4" => NetworkScanner.IsIpV4Address(text),
        "ipv6" => NetworkScanner.IsIpV6Address(text),
        "uri" => UriScanner.IsUriAnyScheme(text),
        "uri-reference" => UriScanner.IsUriReference(text),
        _ => IdentifierScanner.IsUuid(text),
    };
}
