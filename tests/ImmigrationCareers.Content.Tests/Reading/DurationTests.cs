using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class DurationTests
{
    [Theory]
    [InlineData("1 weeks", "1 week")]
    [InlineData("6 months", "6 months")]
    [InlineData("4-6 weeks", "4 to 6 weeks")]
    [InlineData("0-4 years", "up to 4 years")]
    [InlineData("0-1 years", "up to 1 year")]
    [InlineData("3-3 days", "3 days")]
    public void TryParse_Duration_ReadsAsPeopleWriteIt(string text, string words)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(words, duration.ToWords());
    }

    [Theory]
    [InlineData("50 years", false)]
    [InlineData("600 months", false)]
    [InlineData("9999 days", false)]
    [InlineData("1-51 years", true)]
    [InlineData("601 months", true)]
    [InlineData("2601 weeks", true)]
    [InlineData("9000 years", true)]
    public void IsTooLong_BeyondAWorkingLife_IsTrue(string text, bool isTooLong)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(isTooLong, duration.IsTooLong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("weeks")]
    [InlineData("4 fortnights")]
    [InlineData("6-4 weeks")]
    [InlineData("0 days")]
    [InlineData("4–6 weeks")]
    [InlineData("4 - 6 weeks")]
    [InlineData("99999 days")]
    [InlineData("٣ weeks")]
    [InlineData("4 Weeks")]
    public void TryParse_NoDuration_IsRefused(string text) => Assert.False(Duration.TryParse(text, out _));
}
