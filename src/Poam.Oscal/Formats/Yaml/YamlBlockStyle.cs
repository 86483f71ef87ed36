namespace Poam.Oscal.Formats.Yaml;

/// <summary>How blocks of YAML are indented.</summary>
/// <param name="Step">By how many blanks the members of an object are deeper than its name.</param>
/// <param name="DashIndent">By how many blanks the dashes of a list are deeper than its name.</param>
/// <param name="DashWidth">How many characters there are from a dash to the first member of its item, the dash included.</param>
internal readonly record struct YamlBlockStyle(int Step, int DashIndent, int DashWidth);
