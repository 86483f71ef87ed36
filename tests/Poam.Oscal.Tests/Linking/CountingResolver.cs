using Poam.Oscal.Linking;

namespace Poam.Oscal.Tests.Linking;

/// <summary>Knows one document and counts how often it is asked.</summary>
internal sealed class CountingResolver(string location, byte[] content) : IArtifactResolver
{
    private readonly List<ArtifactRequest> _requests = [];

    public IReadOnlyList<ArtifactRequest> Requests => _requests;

    public byte[]? Resolve(ArtifactRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }

        return request.Location == location ? content : null;
    }
}
