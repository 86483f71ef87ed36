using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Tests.Validation;

/// <summary>Work that is cancelled ends in the middle, at the next look, with an exception and no result.</summary>
public sealed class CancellationTests
{
    private const int ManyItems = 12_000;
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Theory]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Xml)]
    public void Read_that_is_cancelled_throws(OscalFormat format)
    {
        ReadOnlyMemory<byte> text = OscalConverter.Convert(Encoding.UTF8.GetBytes(Sample.PoamJson()), format).Content;

        Action read = () => OscalReader.Read(text, null, format, OscalLimits.Default.Under(Cancelled));

        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Validate_that_is_cancelled_throws()
    {
        Action validate = () => OscalValidator.Validate(Encoding.UTF8.GetBytes(Sample.PoamJson()), options: new ValidationOptions { Cancellation = Cancelled });

        validate.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Differences_merges_and_formatting_that_are_cancelled_throw()
    {
        byte[] text = Encoding.UTF8.GetBytes(Sample.PoamJson());
        Action compare = () => OscalDiff.Compare(text, text, cancellationToken: Cancelled);
        Action merge = () => OscalMerge.Merge(text, text, text, options: new MergeOptions { Cancellation = Cancelled });
        Action format = () => OscalFormatter.Format(text, options: new FormatOptions { Cancellation = Cancelled });

        compare.Should().Throw<OperationCanceledException>();
        merge.Should().Throw<OperationCanceledException>();
        format.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Validate_of_record_that_is_cancelled_throws()
    {
        PoamDocument poam = PoamDocument.Parse(Sample.PoamJson()).Document!;

        poam.Invoking(p => p.Validate(new ValidationOptions { Cancellation = Cancelled })).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Constraints_that_are_cancelled_throw()
    {
        ReadResult read = OscalReader.Read(Encoding.UTF8.GetBytes(Sample.PoamJson()), null, null, OscalLimits.Default);

        Action check = () => ConstraintPass.Run(read.Document, read.Findings, RuleSet.Default, cancellation: Cancelled);

        check.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(ManyItems)]
    public void Validate_that_is_cancelled_while_rules_run_throws(int items)
    {
        using CancellationTokenSource source = new();
        ValidationOptions options = new() { Cancellation = source.Token, Clock = new CancellingClock(source) };

        Action validate = () => OscalValidator.Validate(Items(items), options: options);

        validate.Should().Throw<OperationCanceledException>();
        source.IsCancellationRequested.Should().BeTrue("the rules asked for the time");
    }

    [Fact]
    public async Task LoadAsync_that_is_cancelled_once_all_is_read_throws()
    {
        using CancellationTokenSource source = new();
        using Stream stream = new CancellingStream(Items(1), source);

        Func<Task> load = () => PoamDocument.LoadAsync(stream, cancellationToken: source.Token);

        await load.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Validate_with_token_that_nobody_cancels_finds_the_same()
    {
        using CancellationTokenSource source = new();
        byte[] text = Items(ManyItems);

        ValidationResult result = OscalValidator.Validate(text, options: new ValidationOptions { Cancellation = source.Token });

        result.Diagnostics.Select(d => d.ToString()).Should().Equal(OscalValidator.Validate(text).Diagnostics.Select(d => d.ToString()));
    }

    private static byte[] Items(int count)
    {
        string[] items = [.. Enumerable.Range(0, count).Select(i => $$"""{ "uuid": "{{new Guid(i, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0)}}", "title": "t", "description": "d" }""")];
        return Encoding.UTF8.GetBytes(Sample.PoamJson().Replace("""{ "title": "t", "description": "d" }""", string.Join(',', items), StringComparison.Ordinal));
    }

    private sealed class CancellingClock(CancellationTokenSource source) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            source.Cancel();
            return new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    /// <summary>Cancels when its end is found.</summary>
    private sealed class CancellingStream(byte[] content, CancellationTokenSource source) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, CancellationToken.None);
            if (read == 0)
            {
                await source.CancelAsync();
            }

            return read;
        }
    }
}
