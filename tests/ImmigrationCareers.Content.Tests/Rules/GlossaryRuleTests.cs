using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Tests.Rules;

/// <summary>Each term of the trade is explained in the glossary, and texts link there where they first use it.</summary>
public sealed class GlossaryRuleTests
{
    private const string Glossary = """
        ---
        title: Glossary
        summary: The terms of the trade.
        reviewed: 2026-11-20
        aliases: [terms]
        ---
        ## Adjudicate {#adjudicate}

        To decide.

        ## DOJ {#doj}

        A part of the state.

        ## Green card and duty {#green-card}

        Leave to stay.

        ## GS {#gs}

        A scale of pay.

        ## Pathways {#pathways}

        A way in.

        """;

    private const string Forms = """
        glossary-forms:
          adjudicate: [adjudicate, adjudicated]
          gs: ["GS-#"]
          pathways: [Pathways]

        """;

    [Theory]
    [InlineData("They adjudicate. [Adjudicate](/glossary#adjudicate)!", "1,6 adjudicate")]
    [InlineData("They *adjudicate*, in [our *DOJ*](officer-role), not the doj, at **DO**J.", "1,7 adjudicate; 1,68 DOJ")]
    [InlineData("They [adjudicated](/terms#adjudicate), adjudicated at [GS-5](/go/officer-role), GS-7.", "1,81 GS-7")]
    [InlineData("At GS-5, not GS or XGS-7.", "1,4 GS-5")]
    [InlineData("A pathway, pathways, Pathways.", "1,22 Pathways")]
    [InlineData("Green-card and duties; GREEN\nCARD AND DUTY.", "1,1 Green-card and duties")]
    [InlineData("They [adjudicated](/glossary#adjudicate), adjudicated.", "")]
    [InlineData("They [adjudicated](/glossary#doj).", "")]
    [InlineData("They [see](/glossary#adjudicate) and adjudicate.", "1,38 adjudicate")]
    [InlineData("They re-adjudicate, adjudicates, `DOJ`.", "")]
    [InlineData("## Adjudicate\n\n| DOJ |\n|---|\n| GS-5 |\n\n> DOJ\n\n- [ ] Adjudicate {#step}\n\nNothing.", "")]
    [InlineData("> [!NOTE]\n> The DOJ\n\n- adjudicates\n- adjudicated", "2,7 DOJ; 5,3 adjudicated")]
    public void Check_Terms_NamesWhereEachIsFirstUsedWithoutALink(string body, string expected)
    {
        using var content = new RuleContent(body, Forms);
        content.Write("pages/glossary.md", Glossary);

        var found = content.Found(DiagnosticRules.TermWithoutLink)
            .Replace(": \"", " ", StringComparison.Ordinal)
            .Replace("\" is used here for the first time without a link to the glossary", "", StringComparison.Ordinal);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Check_GlossaryByAnotherName_IsKnownByRules()
    {
        using var content = new RuleContent("They adjudicate.", "glossary: words\n");
        content.Write("pages/words.md", Glossary);

        Assert.Equal("Write [adjudicate](/words#adjudicate).", Assert.Single(content.Findings(DiagnosticRules.TermWithoutLink)).Hint);
    }

    [Fact]
    public void Check_TermsInPagesAndWithoutGlossary_AreNotSought()
    {
        using var content = new RuleContent("Text.", Forms);
        content.Write("pages/glossary.md", Glossary).Write("pages/about.md", Glossary.Replace("Glossary", "About").Replace("terms]", "x]"));
        Assert.Empty(content.Findings(DiagnosticRules.TermWithoutLink));

        using var without = new RuleContent("They adjudicate.");
        Assert.Empty(without.Findings(DiagnosticRules.TermWithoutLink));
    }
}
