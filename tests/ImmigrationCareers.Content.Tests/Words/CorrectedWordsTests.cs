using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>A claim that turned out wrong is made nowhere any more, and what holds instead stands where readers look for it.</summary>
public sealed partial class CorrectedWordsTests
{
    private static readonly Dictionary<string, string> Words =
        RepositoryGuide.Texts.ToDictionary(text => text.Id, text => Spaces().Replace(WordsOf(text), " "));

    [Theory]
    [InlineData("named citizenship or permanent residence")]
    [InlineData("CLB 9")]
    [InlineData("status and language rules")]
    [InlineData("a certificate to practice law")]
    [InlineData("Our sources do not cover it")]
    [InlineData("Ask Immigration New Zealand")]
    [InlineData("needs permission in the U.S. and the UK; in Canada, paid advice does")]
    [InlineData("Unregulated advice is an offense.")]
    [InlineData("Some web pages say the rule has ended")]
    [InlineData("proves nothing about a claim")]
    [InlineData("the same rule as the first")]
    [InlineData("If you miss one, the rest does not matter")]
    [InlineData("one missed condition ends an application")]
    [InlineData("four fixed conditions")]
    [InlineData("all four conditions")]
    [InlineData("Expect to show that you lived in the United States")]
    [InlineData("Unions went to court over one in November 2025")]
    [InlineData("Résumé, essays, interview")]
    [InlineData("so rest first")]
    [InlineData("one closed at")]
    [InlineData("There is one link")]
    [InlineData("may never meet an applicant")]
    [InlineData("without meeting people")]
    [InlineData("Asylum claims inside the country: asylum officers")]
    [InlineData("The rule has eight factors")]
    [InlineData("Marijuana stays banned for federal staff")]
    public void WrongClaim_IsMadeNowhere(string claim) =>
        Assert.Empty(Words.Where(text => text.Value.Contains(claim, StringComparison.OrdinalIgnoreCase)).Select(text => text.Key));

    [Theory]
    [InlineData("ico-certification", "the College dropped that rule when it took over on November 23, 2021")]
    [InlineData("ico-background-checks", "You need not be a Canadian citizen or permanent resident")]
    [InlineData("ico-certification", "lawyers with an unrestricted practicing certificate")]
    [InlineData("ico-education", "does not register, and advises as a lawyer")]
    [InlineData("ico-certification", "You need a license even if you advise for free")]
    [InlineData("ico", "permission in all these countries")]
    [InlineData("ico-experience", "New Zealand asks for a license even if nobody pays you")]
    [InlineData("ico-certification", "solicitors, barristers (advocates in Scotland) and CILEX lawyers")]
    [InlineData("ico-education", "Solicitors, barristers and CILEX lawyers qualify through their own profession")]
    [InlineData("iso-advancement", "This rule may end. On May 28, 2026, OPM proposed to drop it")]
    [InlineData("iso-experience", "in May 2026 OPM proposed to end it")]
    [InlineData("iso-culture", "A federal court in Rhode Island set these policies aside")]
    [InlineData("iso-culture", "made the list longer: 39 countries")]
    [InlineData("iso-rewards", "changed several times between November 2025 and June 2026")]
    [InlineData("iso-background-checks", "You may not be refused for it if you show")]
    [InlineData("iso-background-checks", "Some announcements ask that you lived")]
    [InlineData("iso-background-checks", "Women need not register")]
    [InlineData("iso-application", "You must certify that you used no AI tool and no paid writer")]
    [InlineData("iso-application", "help carry out the President's executive orders")]
    [InlineData("iso-application", "nobody may be ruled out for a blank")]
    [InlineData("iso-application", "because the job is lost if you miss it")]
    [InlineData("iso-application", "phones and tablets do not work")]
    [InlineData("glossary", "Each has a deadline")]
    [InlineData("iso-role", "decide the asylum claims made there")]
    [InlineData("iso-role", "its director may order expedited removal")]
    [InlineData("iso-role", "lists face-to-face interviews")]
    [InlineData("iso-background-checks", "The rule was rewritten in January 2025")]
    [InlineData("iso-background-checks", "Past use does not rule you out by itself")]
    [InlineData("iso-background-checks", "do not rely on the card")]
    public void WhatHolds_StandsWhereReadersLook(string id, string words) => Assert.Contains(words, Words[id], StringComparison.Ordinal);

    private static string WordsOf(GuideText text)
    {
        var career = RepositoryGuide.Guide.Careers.SingleOrDefault(career => career.Id == text.Id);
        var section = RepositoryGuide.Guide.Sections.SingleOrDefault(section => section.Id == text.Id);
        var passages = text.Body.Passages.SelectMany(passage => new[] { passage.Heading?.Title, passage.Text });
        var facts = career?.Facts.Select(fact => fact.Text.ToString()) ?? [];
        return string.Join('\n', [career?.Summary, section?.Summary, .. facts, .. passages]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
