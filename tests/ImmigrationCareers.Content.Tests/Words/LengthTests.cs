using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>A section is read in one sitting, and no stretch of it is a wall of text.</summary>
public sealed class LengthTests
{
    public static TheoryData<string> SectionIds => RepositoryGuide.SectionIds;

    [Theory]
    [MemberData(nameof(SectionIds))]
    public void Words_OfEverySection_AreFiveHundredToTwelveHundred(string id) => Assert.InRange(RepositoryGuide.SectionOf(id).Body.Words, 500, 1200);

    [Theory]
    [MemberData(nameof(SectionIds))]
    public void Stretches_BetweenHeadings_AreAtMostTwoHundredAndFiftyWords(string id)
    {
        var stretches = StretchesOf(new HtmlParser().ParseDocument(RepositoryGuide.SectionOf(id).Body.Html())).ToList();

        Assert.True(stretches.Count > 4);
        Assert.Empty(stretches.Where(stretch => stretch.Words > 250).Select(stretch => $"{stretch.Heading}: {stretch.Words} words"));
    }

    private static IEnumerable<(string Heading, int Words)> StretchesOf(IDocument document)
    {
        var (heading, words) = ("the beginning", 0);
        foreach (var element in document.Body!.Children)
        {
            if (element.LocalName is ['h', >= '2' and <= '6'])
            {
                yield return (heading, words);
                (heading, words) = (element.TextContent, 0);
            }
            else
            {
                words += element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            }
        }

        yield return (heading, words);
    }
}
