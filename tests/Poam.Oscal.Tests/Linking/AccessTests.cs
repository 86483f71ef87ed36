using Poam.Oscal.Linking;

namespace Poam.Oscal.Tests.Linking;

/// <summary>Tries to get out of the folders that may be read.</summary>
public sealed class AccessTests : IDisposable
{
    private readonly DocumentFolder _folder = new();

    [Theory]
    [InlineData("../outside/secret.yaml")]
    [InlineData("..%2Foutside%2Fsecret.yaml")]
    [InlineData("%2e%2e/outside/secret.yaml")]
    [InlineData("sub/../../outside/secret.yaml")]
    [InlineData("./.././outside/./secret.yaml")]
    [InlineData("..\\outside\\secret.yaml")]
    [InlineData("..%5Coutside%5Csecret.yaml")]
    [InlineData("../outside/secret.yaml?x=1")]
    [InlineData("../outside/secret.yaml#part")]
    [InlineData("  ../outside/secret.yaml  ")]
    [InlineData("../repository-of-another/../outside/secret.yaml")]
    [InlineData("file:../outside/secret.yaml")]
    [InlineData("FILE:///etc/passwd")]
    [InlineData("file://localhost/etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("/proc/self/environ")]
    [InlineData("/dev/zero")]
    [InlineData("//server/share/ssp.yaml")]
    [InlineData("\\\\server\\share\\ssp.yaml")]
    [InlineData("%5C%5Cserver%5Cshare%5Cssp.yaml")]
    [InlineData("%2F%2Fserver/share/ssp.yaml")]
    [InlineData("\\\\?\\C:\\ssp.yaml")]
    [InlineData("\\\\.\\COM1")]
    [InlineData("//./pipe/x")]
    [InlineData("C:\\ssp.yaml")]
    [InlineData("c:ssp.yaml")]
    [InlineData("ssp.yaml%00.json")]
    [InlineData("http://example.com/ssp.yaml")]
    [InlineData("https://example.com/ssp.yaml")]
    [InlineData("HTTPS://example.com/ssp.yaml")]
    [InlineData("ftp://example.com/ssp.yaml")]
    [InlineData("jar:file:/etc/passwd!/x")]
    [InlineData("urn:uuid:7d2b4c1e-8f0a-4c55-9d5a-2b6f3b1a9c11")]
    [InlineData("")]
    [InlineData("?x")]
    public void Open_reference_that_leads_out_is_refused(string href)
    {
        ArtifactResult result = _folder.Follow(href);

        result.Outcome.Should().Be(ArtifactOutcome.Refused);
        result.Reason.Should().NotBeNullOrEmpty();
        result.Artifact.Should().BeNull();
    }

    [Theory]
    [InlineData("file%3A///etc/passwd")]
    [InlineData("%252e%252e/outside/secret.yaml")]
    [InlineData("....//outside/secret.yaml")]
    public void Open_reference_that_is_decoded_once_stays_inside(string href) =>
        _folder.Follow(href).Outcome.Should().Be(ArtifactOutcome.NotFound);

    [Fact]
    public void Open_symbolic_link_to_a_file_outside_is_refused()
    {
        _folder.Link("ssp.yaml", Path.Combine(_folder.Outside, "secret.yaml"));

        ArtifactResult result = _folder.Follow("ssp.yaml");

        result.Outcome.Should().Be(ArtifactOutcome.Refused);
        result.Reason.Should().Contain("symbolic link");
    }

    [Theory]
    [InlineData("ssp/secret.yaml")]
    [InlineData("ssp/missing.yaml")]
    [InlineData("ssp/../ssp/secret.yaml")]
    [InlineData("./ssp/./secret.yaml")]
    public void Open_file_in_a_linked_folder_outside_is_refused(string href)
    {
        _folder.Link("ssp", _folder.Outside);

        _folder.Follow(href).Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    [Fact]
    public void Open_chain_of_relative_links_that_ends_outside_is_refused()
    {
        _folder.Put("deep/down/note.txt", "");
        _folder.Link("deep/first", "down/second");
        _folder.Link("deep/down/second", "../../../outside");

        _folder.Follow("deep/first/secret.yaml").Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    [Fact]
    public void Open_links_in_a_circle_is_refused()
    {
        _folder.Link("a.yaml", "b.yaml");
        _folder.Link("b.yaml", "a.yaml");

        _folder.Follow("a.yaml").Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    [Fact]
    public void Open_link_that_stays_inside_is_followed()
    {
        _folder.Put("plans/ssp.yaml", DocumentFolder.Catalog("inside"));
        _folder.Link("ssp.yaml", "plans/ssp.yaml");

        _folder.Follow("ssp.yaml").IsFound.Should().BeTrue();
    }

    [Fact]
    public void Open_folder_whose_name_starts_as_the_root_is_refused()
    {
        Directory.CreateDirectory(_folder.Root + "-old");
        File.WriteAllText(Path.Combine(_folder.Root + "-old", "ssp.yaml"), DocumentFolder.Catalog("old"));

        _folder.Follow("../repository-old/ssp.yaml").Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    [Fact]
    public void Open_document_that_lies_in_a_linked_folder_leads_nowhere_outside()
    {
        _folder.Link("linked", _folder.Outside);
        ArtifactSet artifacts = _folder.Artifacts();

        ArtifactResult named = artifacts.Open("linked/secret.yaml");

        named.IsFound.Should().BeTrue("a caller may name any file");
        artifacts.Open("secret.yaml", named.Artifact!).Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    [Fact]
    public void Open_with_a_named_root_reads_there_and_no_further()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Outside, ".git"));
        string shared = Directory.CreateDirectory(Path.Combine(_folder.Outside, "shared")).FullName;
        File.WriteAllText(Path.Combine(shared, "ssp.yaml"), DocumentFolder.Catalog("shared"));
        ArtifactSet artifacts = _folder.Artifacts(new ArtifactOptions { Roots = ["../outside/shared"] });

        ArtifactResult ssp = artifacts.Open("../outside/shared/ssp.yaml", artifacts.Open("poam.yaml").Artifact!);

        ssp.IsFound.Should().BeTrue();
        artifacts.Open("../secret.yaml", ssp.Artifact!).Outcome.Should().Be(ArtifactOutcome.Refused, "the work tree around the named root was not named");
    }

    [Fact]
    public void Open_mapped_prefix_does_not_leave_its_folder()
    {
        ArtifactOptions options = new() { Maps = [new ArtifactMap("https://example.com/oscal", "maps")] };
        _folder.Put("maps/ssp.yaml", DocumentFolder.Catalog("mapped"));
        _folder.Link("maps/linked", _folder.Outside);

        _folder.Follow("https://example.com/oscal/ssp.yaml", options).IsFound.Should().BeTrue();
        _folder.Follow("https://example.com/oscal/../poam.yaml", options).Outcome.Should().Be(ArtifactOutcome.Refused);
        _folder.Follow("https://example.com/oscal/%2e%2e/poam.yaml", options).Outcome.Should().Be(ArtifactOutcome.Refused);
        _folder.Follow("https://example.com/oscal/%5C..%5C..%5Coutside/secret.yaml", options).Outcome.Should().Be(ArtifactOutcome.Refused);
        _folder.Follow("https://example.com/oscal/linked/secret.yaml", options).Outcome.Should().Be(ArtifactOutcome.Refused);
        _folder.Follow("https://example.com/oscal-evil/ssp.yaml", options).Outcome.Should().Be(ArtifactOutcome.Refused, "the key ends before a slash");
    }

    [Fact]
    public void Open_resource_whose_rlinks_lead_out_is_refused()
    {
        _folder.Put("poam.yaml", DocumentFolder.Catalog("importer") + """
              back-matter:
                resources:
                  - uuid: 6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10
                    rlinks:
                      - href: ../outside/secret.yaml
                      - href: "#6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10"

            """);

        ArtifactResult result = _folder.Follow("#6f1f9a52-22a1-4a3e-9d0b-0c9d1c5b7a10");

        result.Outcome.Should().Be(ArtifactOutcome.Refused);
        result.Reason.Should().Contain("none of 2 rlinks");
    }

    [Fact]
    public void Open_after_another_document_had_the_right_decides_anew()
    {
        ArtifactSet artifacts = _folder.Artifacts();
        Artifact importer = artifacts.Open("poam.yaml").Artifact!;
        string secret = Path.Combine(_folder.Outside, "secret.yaml");

        artifacts.Open(secret).IsFound.Should().BeTrue();
        artifacts.Open("../outside/secret.yaml", importer).Outcome.Should().Be(ArtifactOutcome.Refused);
    }

    public void Dispose() => _folder.Dispose();
}
