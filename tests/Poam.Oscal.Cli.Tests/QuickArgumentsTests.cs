using Poam.Oscal.Cli.Verbs;

namespace Poam.Oscal.Cli.Tests;

/// <summary>The quick way to read a command line gives what the parser gives, or nothing.</summary>
public sealed class QuickArgumentsTests
{
    [Theory]
    [InlineData("validate a.json")]
    [InlineData("validate a.json /b/c.json - ../d **/*.xml @e")]
    [InlineData("validate --format json a.json")]
    [InlineData("validate a.json --format text b.json")]
    [InlineData("validate --exclude x --exclude y/z a.json --output r.json --fail-on unchecked")]
    [InlineData("validate a --format sarif --step-summary s.md")]
    [InlineData("validate a --schema generated --rules default,-OSCAL1016")]
    [InlineData("validate a --constraints x.yaml --compat oscal-cli-2 --constraints y.xml --rules oscal-cli")]
    [InlineData("validate a --ssp s.yaml --sar r.xml --root x --root y --map https://e.com/=./e --map a=b --strict-links --allow-network")]
    [InlineData("validate --strict-links a --allow-network b")]
    [InlineData("validate a --new-only b.json --config c.yaml")]
    [InlineData("validate a --max-findings 7 --as-of 2026-05-01 --color never --fail-on info")]
    public void Read_plain_command_line_agrees_with_the_parser(string commandLine)
    {
        string[] args = commandLine.Split(' ');

        ValidateSettings? quick = Settings(QuickArguments.Read(args));

        quick.Should().NotBeNull();
        quick.Should().BeEquivalentTo(Settings(Parsed(args)), options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("--version")]
    [InlineData("rules")]
    [InlineData("[suggest:3] validate a")]
    [InlineData("validate --help")]
    [InlineData("validate a /?")]
    [InlineData("validate a -h")]
    [InlineData("validate -- a")]
    [InlineData("validate --frmat json a")]
    [InlineData("validate --format=json a")]
    [InlineData("validate --format xml a")]
    [InlineData("validate --format json")]
    [InlineData("validate a --format")]
    [InlineData("validate a --format json --format json")]
    [InlineData("validate a --compat oscal-cli-3")]
    [InlineData("validate a --include-pass")]
    [InlineData("validate a --max-findings 0")]
    [InlineData("validate a --new-only --new-only --x")]
    [InlineData("validate a --as-of today")]
    [InlineData("validate a --output --format json")]
    [InlineData("validate a --map x")]
    [InlineData("validate a --map =x")]
    [InlineData("validate a --strict-links true")]
    [InlineData("validate a --strict-links --strict-links")]
    [InlineData("validate a --ssp s --ssp s")]
    public void Read_any_other_command_line_is_left_to_the_parser(string commandLine) =>
        QuickArguments.Read(commandLine.Split(' ')).Should().BeNull();

    private static ValidateArguments Parsed(string[] args)
    {
        ValidateArguments? parsed = null;
        System.CommandLine.RootCommand root = new()
        {
            new ValidateCommand(words =>
            {
                parsed = words;
                return 0;
            }).Create(),
        };
        root.Parse(args, new System.CommandLine.ParserConfiguration { ResponseFileTokenReplacer = null }).Invoke().Should().Be(0);
        return parsed!;
    }

    private static ValidateSettings? Settings(ValidateArguments? words) => words?.ToSettings(TimeProvider.System);
}
