using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Emit;

/// <summary>One generated file.</summary>
internal interface IArtifact
{
    /// <summary>Where the file lies below the root of the repository, with <c>/</c>.</summary>
    string RelativePath { get; }

    /// <summary>The content: the same model gives the same bytes.</summary>
    byte[] Build(ModelSet model);
}
