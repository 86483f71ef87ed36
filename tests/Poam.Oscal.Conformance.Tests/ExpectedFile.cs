namespace Poam.Oscal.Conformance.Tests;

/// <summary>A list of results that is checked in, so that a change of results shows in review.</summary>
internal static class ExpectedFile
{
    private const string WriteVariable = "POAM_UPDATE_EXPECTED";

    /// <summary>Compares lines with a file of the folder <c>Expected</c>, or writes it where the variable asks for that.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="lines">The lines.</param>
    public static void Check(string name, IReadOnlyList<string> lines)
    {
        string path = RepositoryFolder.At("tests", "Poam.Oscal.Conformance.Tests", "Expected", name);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        }

        string[] expected = File.Exists(path) ? File.ReadAllLines(path) : [];
        string because = $"{name} is checked in; set {WriteVariable}=1 to write it anew, and review the difference";
        string.Join('\n', lines.Except(expected)).Should().BeEmpty("the lines that are new should be none: {0}", because);
        string.Join('\n', expected.Except(lines)).Should().BeEmpty("the lines that are gone should be none: {0}", because);
        lines.Should().Equal(expected, because);
    }
}
