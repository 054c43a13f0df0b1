using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-01", "January 2026")]
    [InlineData("2026-01-05", "5 January 2026")]
    [InlineData("2024-02-29", "29 February 2024")]
    public void TryParse_Date_ReadsAsPeopleWriteIt(string text, string words)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(words, date.ToWords());
    }

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("0000")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-02-29")]
    [InlineData("2026-01-05T00:00")]
    [InlineData("٢٠٢٦")]
    [InlineData("2026\n")]
    public void TryParse_NoDate_IsRefused(string text) => Assert.False(PartialDate.TryParse(text, out _));
}
