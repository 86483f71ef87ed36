namespace Poam.Oscal.Conformance.Tests.External;

/// <summary>A unit test of FedRAMP's constraints: documents, and what a constraint is to say of each.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Contents">The documents, relative to the folder of contents.</param>
/// <param name="ConstraintId">The constraint.</param>
/// <param name="Fails">Whether it is to fail.</param>
/// <param name="FailCount">How often it is to fail; null where that does not matter, and then it must never pass.</param>
internal sealed record FedRampCase(string Name, IReadOnlyList<string> Contents, string ConstraintId, bool Fails, int? FailCount)
{
    /// <summary>Reads a test. The files use a small part of YAML, one of them with a tab that YAML does not allow, so they are read by the line.</summary>
    public static FedRampCase Read(string path)
    {
        List<string> contents = [];
        string? id = null;
        string? result = null;
        int? count = null;
        bool isContentList = false;
        foreach (string line in File.ReadAllLines(path).Select(line => line.Split(" #")[0].Trim()))
        {
            string value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'');
            if (line.StartsWith("- ", StringComparison.Ordinal) && isContentList)
            {
                contents.Add(line[2..].Trim());
                continue;
            }

            isContentList = line == "content:" || (isContentList && line.StartsWith('#'));
            if (line.StartsWith("content: ", StringComparison.Ordinal))
            {
                contents.Add(value);
            }

            id = line.StartsWith("- constraint-id:", StringComparison.Ordinal) ? value : id;
            result = line.StartsWith("result:", StringComparison.Ordinal) ? value : result;
            count = line.StartsWith("value:", StringComparison.Ordinal) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : count;
        }

        return new FedRampCase(Path.GetFileNameWithoutExtension(path), contents, id!, result != "pass", count);
    }
}
