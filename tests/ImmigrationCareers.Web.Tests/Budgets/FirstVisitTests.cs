using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Budgets;

/// <summary>A first visit to a section, everything that it loads, compressed.</summary>
public sealed class FirstVisitTests(CrawledSite site, ITestOutputHelper output)
{
    private const int Budget = 14_000;

    [Fact]
    public async Task FirstVisit_ToAnySection_StaysWithinTheBudget()
    {
        var visits = new List<(string Path, int Size)>();
        foreach (var section in site.Guide.Sections) visits.Add((section.Path, await SizeOfFirstVisitAsync(section.Path)));

        var largest = visits.MaxBy(visit => visit.Size);
        output.WriteLine($"Largest first visit: {largest.Size:N0} bytes, {largest.Path}");
        Assert.Equal(22, visits.Count);
        Assert.Empty(visits.Where(visit => visit.Size > Budget).Select(visit => $"{visit.Path}: {visit.Size:N0} bytes"));
    }

    [Fact]
    public void EverySection_LoadsOneStyleSheetOneScriptAndTheIcon_AndTheStylesOfPicturesWhereThereAreSome()
    {
        Assert.Contains(site.Guide.Sections, section => section.Body.HasPictures);
        Assert.Contains(site.Guide.Sections, section => !section.Body.HasPictures);
        Assert.All(site.Guide.Sections, section => Assert.Equal(
            section.Body.HasPictures ? ["css/pictures", "css/site", "icons/icon", "js/page"] : ["css/site", "icons/icon", "js/page"],
            site.Visits[section.Path].Loaded.Select(url => url.Split('.')[0].Trim('/')).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task StyleSheetsAndScripts_LoadNothingFurther()
    {
        foreach (var asset in site.Pages
            .SelectMany(page => page.Loaded)
            .Distinct()
            .Where(url => url.EndsWith(".css", StringComparison.Ordinal) || url.EndsWith(".js", StringComparison.Ordinal)))
        {
            var text = (await site.Portal.GetAsync(asset)).Text;
            Assert.DoesNotMatch(@"url\(\s*['""]?(?!data:|#)|@import|@font-face|^\s*import\b|\bimport\(|https?://|sendBeacon", text);
        }
    }

    /// <summary>
    /// The page with its style sheets and scripts. The icon is loaded aside, after the page, and is not part of what is read.
    /// </summary>
    private async Task<int> SizeOfFirstVisitAsync(string path)
    {
        var page = await CompressedAsync(path);
        var size = page.Body.Length;
        foreach (var asset in site.Visits[path].Loaded.Where(url => !url.StartsWith("/icons/", StringComparison.Ordinal)))
            size += (await CompressedAsync(asset)).Body.Length;
        return size;
    }

    private async Task<Answer> CompressedAsync(string path)
    {
        var answer = await site.Portal.GetAsync(path, ("Accept-Encoding", "br, gzip"));
        Assert.NotNull(answer.Header("Content-Encoding"));
        return answer;
    }
}
