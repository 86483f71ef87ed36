namespace Poam.Oscal.Linking.Access;

/// <summary>What an <c>href</c> is, by its form alone.</summary>
internal enum HrefKind : byte
{
    /// <summary>It has a form that is never read; the reason stands beside it.</summary>
    Refused,

    /// <summary>A <c>#</c> fragment: something in the same document.</summary>
    Fragment,

    /// <summary>A path, relative or absolute.</summary>
    Path,

    /// <summary>A URI with a scheme.</summary>
    Uri,
}
