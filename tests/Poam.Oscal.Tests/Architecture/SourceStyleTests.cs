using System.Text.RegularExpressions;

namespace Poam.Oscal.Tests.Architecture;

/// <summary>Files stay small, hold one type, and are named after it.</summary>
public sealed partial class SourceStyleTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Files_stay_under_400_lines()
    {
        Repository.AllSources().Select(f => (File: Relative(f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > LongestFile)
            .Should().BeEmpty();
    }

    [Fact]
    public void Files_of_the_library_hold_one_type_and_bear_its_name()
    {
        Repository.LibrarySources().Where(f => !HoldsTypeOfItsName(f)).Select(Relative).Should().BeEmpty();
    }

    [Fact]
    public void Namespaces_of_the_library_follow_the_folders()
    {
        Repository.LibrarySources().Where(f => !File.ReadAllText(f).Contains($"namespace {NamespaceOf(f)};", StringComparison.Ordinal))
            .Select(Relative).Should().BeEmpty();
    }

    [Fact]
    public void Sources_have_no_leftovers()
    {
        Repository.AllSources().Where(f => Leftover().IsMatch(File.ReadAllText(f)) && !f.EndsWith("SourceStyleTests.cs", StringComparison.Ordinal))
            .Select(Relative).Should().BeEmpty();
    }

    private static bool HoldsTypeOfItsName(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        string[] types = [.. TopLevelType().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)];
        return types.Length == 1 && types[0] == name;
    }

    private static string NamespaceOf(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetRelativePath(Repository.PathOf("src", "Poam.Oscal"), file))!;
        return folder.Length == 0 ? "Poam.Oscal" : "Poam.Oscal." + folder.Replace(Path.DirectorySeparatorChar, '.');
    }

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    [GeneratedRegex(@"^(?:public |internal )?(?:static |sealed |abstract |readonly |partial |unsafe |ref )*(?:class|struct|record struct|record|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"#region|\bTODO\b|NotImplementedException|class \w*(Helper|Utils|Manager)\b")]
    private static partial Regex Leftover();
}
