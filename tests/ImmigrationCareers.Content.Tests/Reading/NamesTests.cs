using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Fields of study", "fields-of-study")]
    [InlineData("Résumé", "resume")]
    [InlineData("Re\u0301sume\u0301", "resume")]
    [InlineData("ÀÉÎÕÜ Łódź Œuvre Straße Ærø Þing", "aeiou-lodz-oeuvre-strasse-aero-thing")]
    [InlineData("The reader's and the readers’ day", "the-readers-and-the-readers-day")]
    [InlineData("  GS-5 / GS-7: $34,799!  ", "gs-5-gs-7-34-799")]
    [InlineData("--a--b--", "a-b")]
    [InlineData("日本 2026", "2026")]
    [InlineData("日本", "")]
    [InlineData("?!", "")]
    [InlineData("", "")]
    public void IdFromText_Text_GivesItsLettersAndDigits(string text, string expected) => Assert.Equal(expected, Names.IdFromText(text));

    [Theory]
    [InlineData("àáâãäåāăą", "aaaaaaaaa")]
    [InlineData("çćĉċč ďđð", "ccccc-ddd")]
    [InlineData("èéêëēĕėęě", "eeeeeeeee")]
    [InlineData("ĝğġģ ĥħ", "gggg-hh")]
    [InlineData("ìíîïĩīĭįı ĵ ķ", "iiiiiiiii-j-k")]
    [InlineData("ĺļľł ñńņň", "llll-nnnn")]
    [InlineData("òóôõöøōŏő ŕŗř", "ooooooooo-rrr")]
    [InlineData("śŝşšș ţťŧț", "sssss-tttt")]
    [InlineData("ùúûüũūŭůűų ŵ", "uuuuuuuuuu-w")]
    [InlineData("ýÿŷ źżž", "yyy-zzz")]
    public void IdFromText_LettersWithAccents_GivesThePlainOnesInEitherCase(string text, string expected)
    {
        Assert.Equal(expected, Names.IdFromText(text));
        Assert.Equal(expected, Names.IdFromText(text.Replace("ı", "i", StringComparison.Ordinal).ToUpperInvariant()));
    }

    [Fact]
    public void IdFromText_LongText_IsCutWithoutAHyphenAtItsEnd()
    {
        var id = Names.IdFromText(new string('a', Names.MaximumIdLength - 1) + " b");

        Assert.Equal(new string('a', Names.MaximumIdLength - 1), id);
        Assert.True(Names.IsId(id));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-1-b2", true)]
    [InlineData("7", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("é", false)]
    [InlineData("٣", false)]
    [InlineData("a\n", false)]
    public void IsId_Text_IsOneOrNot(string text, bool expected)
    {
        Assert.Equal(expected, Names.IsId(text));
        Assert.Equal(expected, Names.IsSlug(text));
    }

    [Fact]
    public void IsId_LongText_EndsAtTheLimit()
    {
        Assert.True(Names.IsId(new string('a', 64)));
        Assert.False(Names.IsId(new string('a', 65)));
        Assert.True(Names.IsSlug(new string('a', 80)));
        Assert.False(Names.IsSlug(new string('a', 81)));
    }
}
