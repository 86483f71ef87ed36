namespace Poam.Oscal.Cli.Git;

/// <summary>A file that differs between two states of a repository.</summary>
/// <param name="OldPath">Its path in the old state, from the top of the repository; null when it is new.</param>
/// <param name="NewPath">Its path in the new state; null when it is gone.</param>
/// <param name="OldBlob">The name of the old content; null when the file is new.</param>
/// <param name="NewBlob">The name of the new content; null when the file is gone, or when its content is that of the work tree.</param>
internal sealed record ChangedFile(string? OldPath, string? NewPath, string? OldBlob, string? NewBlob);
