using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Poam.Oscal.Model;

namespace Poam.Oscal.Tests.Model;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-08-10", true, "2026-08-10")]
    [InlineData("2026-08-10Z", true, "2026-08-10")]
    [InlineData("2026-08-10T00:00:00+02:00", true, "2026-08-10")]
    [InlineData("2026-08-10T23:30:00-04:00", false, "2026-08-10")]
    [InlineData("2026-08-10T23:30:00.1234567890Z", false, "2026-08-10")]
    public void Parse_of_dates_keeps_the_day_as_it_is_written(string text, bool isDay, string day)
    {
        Moment moment = Parse(text);

        moment.HasValue.Should().BeTrue();
        moment.IsDay.Should().Be(isDay);
        moment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("2026-08-10T00:00:00")]
    [InlineData("2026-08-10T24:00:00Z")]
    [InlineData("2026-08-10T00:00:00.Z")]
    [InlineData("2026-08-10T00:00:00+15:00")]
    [InlineData("10 August 2026")]
    public void Parse_of_other_texts_is_none(string text)
    {
        Parse(text).HasValue.Should().BeFalse();
        Parse(text).ToDateTimeOffset().Should().BeNull();
    }

    [Theory]
    [InlineData("2026-08-10T09:00:00Z", "2026-08-10T10:00:00Z", true)]
    [InlineData("2026-08-10T00:00:00Z", "2026-08-10T10:00:00Z", false)]
    [InlineData("2026-08-10T00:00:00+02:00", "2026-08-09T23:00:00Z", false)]
    [InlineData("2026-08-09", "2026-08-10T10:00:00Z", true)]
    [InlineData("", "2026-08-10T10:00:00Z", false)]
    [InlineData("2026-08-10T10:00:00Z", "", false)]
    public void IsBefore_is_true_only_where_it_is_certain(string earlier, string later, bool isBefore)
    {
        Parse(earlier).IsBefore(Parse(later)).Should().Be(isBefore);
    }

    [Fact]
    public void Parse_of_a_timestamp_is_its_value()
    {
        Gen<DateTimeOffset> times =
            from day in Gen.Choose(0, 365 * 1000)
            from second in Gen.Choose(0, (24 * 60 * 60) - 1)
            from quarter in Gen.Choose(-48, 56)
            select new DateTimeOffset(new DateTime(1900, 1, 1).AddDays(day).AddSeconds(second), TimeSpan.FromMinutes(15 * quarter));

        Prop.ForAll(times.ToArbitrary(), time =>
        {
            Timestamp timestamp = time;
            DateTimeOffset? read = Parse(timestamp.Text).ToDateTimeOffset();
            return read == timestamp.Value && read!.Value.Offset == timestamp.Value!.Value.Offset;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Min_and_Max_pass_over_none()
    {
        Moment day = Parse("2026-08-10");

        Moment.Min(default, day).DayNumber.Should().Be(day.DayNumber);
        Moment.Min(day, default).DayNumber.Should().Be(day.DayNumber);
        Moment.Max(day, default).DayNumber.Should().Be(day.DayNumber);
        day.AddDays(30).Day.Should().Be(new DateOnly(2026, 9, 9));
        default(Moment).AddDays(30).HasValue.Should().BeFalse();
    }

    private static Moment Parse(string text) => Moment.Parse(Encoding.UTF8.GetBytes(text));
}
