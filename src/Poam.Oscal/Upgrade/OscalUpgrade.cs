using Poam.Oscal.Definitions;

namespace Poam.Oscal.Upgrade;

/// <summary>Moves documents from one release of OSCAL to another, up or down, in their text: comments, order and style stay.</summary>
public static class OscalUpgrade
{
    /// <summary>The releases that documents can be moved to, from the oldest to the newest.</summary>
    public static IReadOnlyList<string> Releases { get; } =
        [.. Enumerable.Range(0, DefinitionImage.Current.ReleaseCount).Select(DefinitionImage.Current.ReleaseName)];

    /// <summary>
    /// Moves a document. What follows from the definitions is changed; what nobody can decide for the owner is left alone and reported.
    /// The document keeps its UUID and gets a new <c>last-modified</c>.
    /// </summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="release">The release, such as <c>1.2.2</c>: one of <see cref="Releases"/>.</param>
    /// <param name="path">The path of the file, used to recognise its format when the content leaves it open; null when there is no file.</param>
    /// <param name="options">What is allowed; null for the defaults.</param>
    /// <returns>The moved document, what was changed, what is lost, and what is left to decide.</returns>
    /// <exception cref="ArgumentException"><paramref name="release"/> is no known release.</exception>
    public static UpgradeResult To(ReadOnlyMemory<byte> content, string release, string? path = null, UpgradeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        int target = DefinitionImage.Current.FindRelease(System.Text.Encoding.UTF8.GetBytes(release));
        if (target < 0)
        {
            throw new ArgumentException($"'{release}' is no known release of OSCAL. The known ones are {string.Join(", ", Releases)}.", nameof(release));
        }

        return new UpgradeRun(content, path, target, options ?? UpgradeOptions.Default).Run();
    }
}
