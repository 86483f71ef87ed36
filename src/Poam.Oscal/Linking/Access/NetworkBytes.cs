using System.Net;
using System.Net.Sockets;

namespace Poam.Oscal.Linking.Access;

/// <summary>
/// Reads https addresses, within limits of time and size. Names are resolved here and connected to by address, so that neither a redirect nor a
/// name server can lead into a private network; proxies are not used for the same reason.
/// </summary>
internal sealed class NetworkBytes(TimeSpan timeout, int limit, HttpMessageHandler? transport)
{
    private const int MostRedirects = 5;
    private const int FirstBuffer = 1 << 16;

    /// <summary>Reads what lies at an address.</summary>
    public ReadBytes Read(string address)
    {
        try
        {
            using CancellationTokenSource clock = new(timeout);
            using HttpClient client = new(transport ?? Connector(), disposeHandler: transport is null) { Timeout = Timeout.InfiniteTimeSpan };
            return Read(client, address, clock.Token);
        }
        catch (OperationCanceledException)
        {
            return ReadBytes.Not(ReadOutcome.Unreadable, $"no answer within {timeout.TotalSeconds} seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or NotSupportedException)
        {
            return exception is HttpRequestException { InnerException: PrivateAddressException inner }
                ? ReadBytes.Not(ReadOutcome.Refused, inner.Message)
                : ReadBytes.Not(ReadOutcome.Unreadable, exception.Message.TrimEnd('.'));
        }
    }

    private ReadBytes Read(HttpClient client, string address, CancellationToken cancellation)
    {
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme != Uri.UriSchemeHttps)
            {
                return ReadBytes.Not(ReadOutcome.Refused, redirects == 0 ? "only https is read over the network" : $"it leads on to '{Href.Shorten(address)}', and only https is read");
            }

            // A literal address needs no resolver, so it is looked at before anything is sent.
            if (IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out IPAddress? literal) && PrivateAddress.Is(literal))
            {
                return ReadBytes.Not(ReadOutcome.Refused, PrivateAddressException.Text(uri.Host));
            }

            using HttpRequestMessage request = new(HttpMethod.Get, uri);
            using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest && response.Headers.Location is { } next)
            {
                address = new Uri(uri, next).AbsoluteUri;
                continue;
            }

            return response.IsSuccessStatusCode ? ReadBody(response, cancellation) : NoSuccess(response.StatusCode);
        }

        return ReadBytes.Not(ReadOutcome.Unreadable, $"it leads on more than {MostRedirects} times");
    }

    private ReadBytes ReadBody(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > limit)
        {
            return FileBytes.TooLarge(limit);
        }

        using Stream body = response.Content.ReadAsStream(cancellation);

        // A server that stops sending is cut off.
        using CancellationTokenRegistration end = cancellation.Register(static stream => ((Stream)stream!).Dispose(), body);
        try
        {
            return FileBytes.ReadAll(body, FirstBuffer, limit);
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested && exception is IOException or ObjectDisposedException)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private static ReadBytes NoSuccess(HttpStatusCode status) => status is HttpStatusCode.NotFound or HttpStatusCode.Gone
        ? ReadBytes.Not(ReadOutcome.NotFound, $"the server answers {(int)status}: there is no such document")
        : ReadBytes.Not(ReadOutcome.Unreadable, $"the server answers {(int)status}");

    private static SocketsHttpHandler Connector() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = ConnectAsync,
    };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
        foreach (IPAddress address in addresses)
        {
            if (PrivateAddress.Is(address))
            {
                throw new PrivateAddressException(context.DnsEndPoint.Host);
            }
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
