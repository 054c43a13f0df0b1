using ImmigrationCareers.Content.Wording;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class MailTextTests
{
    /// <summary>What a reader or a link brings along is no text of ours, and not looked through for placeholders.</summary>
    [Fact]
    public void Fill_PutsTextsInPlaceOfPlaceholdersOnce()
    {
        var mail = new MailText("{what} at {site}", "{site}: {what}.\n{link}");

        var filled = mail.Fill(("site", "Careers"), ("what", "a {link} was made"), ("link", "https://example.org/?a={site}"));

        Assert.Equal(
            new MailText("a {link} was made at Careers", "Careers: a {link} was made.\nhttps://example.org/?a={site}"), filled);
    }

    [Fact]
    public void Bare_OfEveryMail_HasAllThatItHasToTell() => Assert.All(MailKind.All, kind => Assert.All(
        kind.Required, name => Assert.Contains($"{{{name}}}", kind.Bare.Text, StringComparison.Ordinal)));
}
