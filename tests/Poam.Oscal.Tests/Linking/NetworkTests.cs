using System.Net;
using System.Text;
using Poam.Oscal.Linking;
using Poam.Oscal.Linking.Access;

namespace Poam.Oscal.Tests.Linking;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2001:db8::1")]
    public void Is_private_address_is_true(string address) => PrivateAddress.Is(IPAddress.Parse(address)).Should().BeTrue();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2002:808:808::")]
    public void Is_public_address_is_false(string address) => PrivateAddress.Is(IPAddress.Parse(address)).Should().BeFalse();

    [Fact]
    public void Open_https_address_is_read_when_asked_for()
    {
        ArtifactResult result = Open("https://example.com/catalog.yaml", _ => Answer(HttpStatusCode.OK, DocumentFolder.Catalog("remote")));

        result.IsFound.Should().BeTrue();
        result.Artifact!.Location.Should().Be("https://example.com/catalog.yaml");
    }

    [Fact]
    public void Open_relative_reference_of_a_remote_document_stays_remote()
    {
        ArtifactSet artifacts = Set(_ => Answer(HttpStatusCode.OK, DocumentFolder.Catalog("remote")));
        Artifact remote = artifacts.Open("https://example.com/a/catalog.yaml", artifacts.Add("start.yaml", Bytes("start")).Artifact!).Artifact!;

        artifacts.Open("../b.yaml", remote).Artifact!.Location.Should().Be("https://example.com/b.yaml");
        artifacts.Open("/etc/passwd", remote).Name.Should().Be("https://example.com/etc/passwd");
        artifacts.Open("file:///etc/passwd", remote).Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    [Theory]
    [InlineData("http://example.com/a.yaml")]
    [InlineData("https://127.0.0.1/a.yaml")]
    [InlineData("https://[::1]/a.yaml")]
    [InlineData("https://2130706433/a.yaml")]
    [InlineData("https://0x7f.1/a.yaml")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    public void Open_private_or_plain_address_is_refused(string address) =>
        Open(address, _ => Answer(HttpStatusCode.OK, DocumentFolder.Catalog("remote"))).Outcome.Should().Be(ArtifactOutcome.Refused);

    [Theory]
    [InlineData("http://example.com/a.yaml")]
    [InlineData("https://10.0.0.1/a.yaml")]
    [InlineData("file:///etc/passwd")]
    public void Open_redirect_to_private_or_plain_address_is_refused(string target) =>
        Open("https://example.com/", request => request.RequestUri!.AbsolutePath == "/" ? Redirect(target) : Answer(HttpStatusCode.OK, DocumentFolder.Catalog("remote")))
            .Outcome.Should().Be(ArtifactOutcome.Refused);

    [Fact]
    public void Open_host_name_of_this_machine_is_refused_without_a_connection()
    {
        ArtifactSet artifacts = new(new ArtifactOptions { AllowNetwork = true });

        ArtifactResult result = artifacts.Open("https://localhost:9/a.yaml", artifacts.Add("start.yaml", Bytes("start")).Artifact!);

        result.Outcome.Should().Be(ArtifactOutcome.Refused);
        result.Reason.Should().Contain("private network");
    }

    [Fact]
    public void Open_endless_redirects_is_given_up() =>
        Open("https://example.com/0", request => Redirect("https://example.com" + request.RequestUri!.AbsolutePath + "0")).Outcome.Should().Be(ArtifactOutcome.Unreadable);

    [Fact]
    public void Open_larger_than_the_limit_is_given_up()
    {
        ArtifactResult result = Open("https://example.com/a", _ => Answer(HttpStatusCode.OK, new string(' ', 5000)), new ArtifactOptions { MaxNetworkBytes = 1000 });

        result.Outcome.Should().Be(ArtifactOutcome.Unreadable);
        result.Reason.Should().Contain("1,000 bytes");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, ArtifactOutcome.NotFound)]
    [InlineData(HttpStatusCode.Forbidden, ArtifactOutcome.Unreadable)]
    [InlineData(HttpStatusCode.InternalServerError, ArtifactOutcome.Unreadable)]
    public void Open_error_of_the_server_has_its_outcome(HttpStatusCode status, ArtifactOutcome outcome) =>
        Open("https://example.com/a", _ => Answer(status, "")).Outcome.Should().Be(outcome);

    [Fact]
    public void Open_broken_connection_is_unreadable() =>
        Open("https://example.com/a", _ => throw new HttpRequestException("Connection reset.")).Outcome.Should().Be(ArtifactOutcome.Unreadable);

    private static ArtifactResult Open(string address, Func<HttpRequestMessage, HttpResponseMessage> answer, ArtifactOptions? options = null)
    {
        ArtifactSet artifacts = Set(answer, options);
        return artifacts.Open(address, artifacts.Add("start.yaml", Bytes("start")).Artifact!);
    }

    private static ArtifactSet Set(Func<HttpRequestMessage, HttpResponseMessage> answer, ArtifactOptions? options = null) =>
        new((options ?? new ArtifactOptions()) with { AllowNetwork = true, Transport = new FakeTransport(answer) });

    private static byte[] Bytes(string title) => Encoding.UTF8.GetBytes(DocumentFolder.Catalog(title));

    private static HttpResponseMessage Answer(HttpStatusCode status, string content) => new(status) { Content = new StringContent(content) };

    private static HttpResponseMessage Redirect(string target) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(target) } };
}
