using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Architecture;

/// <summary>The public API is listed in a file, so that a change of it is seen in a review.</summary>
public sealed class PublicApiTests
{
    private static readonly string Listing = Repository.PathOf("tests", "Poam.Oscal.Tests", "Architecture", "PublicApi.txt");

    [Fact]
    public void Public_api_is_as_listed()
    {
        string actual = Describe(typeof(OscalValidator).Assembly);
        if (Repository.UpdatesExpected)
        {
            File.WriteAllText(Listing, actual);
        }

        actual.Should().Be(File.ReadAllText(Listing).ReplaceLineEndings("\n"), "a change of the public API is listed: run the tests with POAM_UPDATE_EXPECTED=1");
    }

    private static string Describe(Assembly assembly)
    {
        StringBuilder listing = new();
        foreach (Type type in assembly.GetExportedTypes().Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal)).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            listing.Append(type.FullName).Append('\n');
            IEnumerable<string> members = type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not MethodInfo { IsSpecialName: true } && !m.Name.StartsWith('<') && !IsMadeByCompiler(m))
                .Select(m => "  " + m)
                .Distinct()
                .OrderBy(m => m, StringComparer.Ordinal);
            foreach (string member in members)
            {
                listing.Append(member).Append('\n');
            }
        }

        return listing.ToString();
    }

    // What every record has is no news.
    private static bool IsMadeByCompiler(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
