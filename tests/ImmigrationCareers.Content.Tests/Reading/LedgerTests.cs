using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class LedgerTests
{
    [Fact]
    public void AddressesOf_Guide_AreItsPagesHeadingsAndPermanentLinksInOrder()
    {
        using var content = TemporaryContent.FromFixture();

        Assert.Equal(
            [
                "/about",
                "/about#who-we-are",
                "/careers/clerk",
                "/careers/clerk/role",
                "/careers/officer",
                "/careers/officer/education",
                "/careers/officer/education#grades",
                "/careers/officer/role",
                "/go/clerk",
                "/go/clerk-role",
                "/go/officer",
                "/go/officer-education",
                "/go/officer-education/grades",
                "/go/officer-education/order-transcripts",
                "/go/officer-role",
            ],
            Ledger.AddressesOf(content.Load()));
    }

    [Theory]
    [InlineData(
        "",
        "error GUIDE044: The step order-transcript is gone, and readers may have ticked it. "
        + "Add to the front matter: steps: { order-transcript: order-transcripts }")]
    [InlineData("steps: { order-transcript: order-transcripts }\n", "")]
    [InlineData("steps: { order-transcript: \"\" }\n", "")]
    public void Load_StepWhoseIdWasPublishedAndIsGone_AsksForTheLineThatKeepsItsTicks(string keys, string expected)
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/officer/02-education.md", "sources: [book]\n", "sources: [book]\n" + keys);
        content.Write("published-links.txt", "/go/officer-education/order-transcript\n");

        var printed = content.Load().Printed();

        Assert.Equal(expected.Length == 0 ? "" : $"content/careers/officer/02-education.md(1,1): {expected}\n", printed);
    }

    [Fact]
    public void Load_HeadingWhoseIdWasPublishedAndIsGone_IsNoStep()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/officer/02-education.md", "sources: [book]\n", "sources: [book]\naliases: [schooling]\n");
        content.Write("published-links.txt", "/careers/officer/schooling#levels\n/go/officer-education/levels\n");

        Assert.Equal("GUIDE039", Assert.Single(content.Load().Diagnostics).Code);
    }

    [Fact]
    public void IsAlive_EveryAddressOfTheGuide_Is()
    {
        using var content = TemporaryContent.FromFixture();
        var guide = content.Load();

        Assert.All(Ledger.AddressesOf(guide), address => Assert.True(Ledger.IsAlive(guide, address), address));
    }

    [Theory]
    [InlineData("/careers/officer/schooling", true)]
    [InlineData("/careers/officer/schooling#levels", true)]
    [InlineData("/careers/officer/education#levels", true)]
    [InlineData("/careers/officer/education#order-transcripts", true)]
    [InlineData("/careers/officer/education#nothing", false)]
    [InlineData("/go/officer-education/levels", true)]
    [InlineData("/go/officer-education/nothing", false)]
    [InlineData("/go/officer-degrees", true)]
    [InlineData("/go/officer-education/grades/more", false)]
    [InlineData("/go/nobody", false)]
    [InlineData("/careers/officer/later", false)]
    [InlineData("/nothing", false)]
    public void IsAlive_Address_LeadsToWhatItNamedOrNot(string address, bool expected)
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(
            "careers/officer/02-education.md",
            "sources:",
            "aliases: [schooling]\nanchors: { levels: grades }\nreplaces: [officer-degrees]\nsources:");

        Assert.Equal(expected, Ledger.IsAlive(content.Load(), address));
    }

    [Fact]
    public void IsAlive_SectionThatIsWithdrawnOrBroken_StillIs()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/08-gone.md", Texts.Section("gone", keys: "withdrawn: 2026-12-01\n"));
        content.Write("careers/officer/09-broken.md", Texts.Section("broken", "<b>"));

        var guide = content.Load();

        Assert.All(
            ["/careers/officer/gone", "/careers/officer/gone#any", "/go/gone/any", "/careers/officer/broken#any", "/go/broken/any"],
            address => Assert.True(Ledger.IsAlive(guide, address), address));
    }
}
