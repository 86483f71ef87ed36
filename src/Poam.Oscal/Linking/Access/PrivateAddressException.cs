namespace Poam.Oscal.Linking.Access;

/// <summary>A name leads into a private network. It only travels from the connector to the reader.</summary>
internal sealed class PrivateAddressException(string host) : IOException(Text(host))
{
    /// <summary>What is said about such a host.</summary>
    public static string Text(string host) => $"'{Href.Shorten(host)}' is an address of a private network: --map puts a file in its place";
}
