using System.Text.RegularExpressions;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Headers;

public sealed partial class AssetTests(CrawledSite site)
{
    [Fact]
    public void EveryAssetOfEveryPage_IsNamedByItsContentAndKeptForever()
    {
        var assets = site.Pages.SelectMany(page => page.Loaded.Concat(page.Pictures))
            .Select(url => CrawledSite.LocalPath(url)!)
            .Distinct()
            .ToList();

        Assert.True(assets.Count >= 5, $"Only {assets.Count} assets were looked at.");
        Assert.All(assets, path =>
        {
            Assert.Matches(Hashed(), path);
            Assert.Equal("max-age=31536000, immutable", site.Visits[path].Answer.Header("Cache-Control"));
            Assert.Equal("nosniff", site.Visits[path].Answer.Header("X-Content-Type-Options"));
        });
    }

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/js/page.js")]
    public async Task Get_AssetByItsPlainName_IsAskedForAgain(string path)
    {
        var answer = await site.Portal.GetAsync(path);

        Assert.Equal("no-cache", answer.Header("Cache-Control"));
    }

    /// <summary>Also where the site runs from its sources, as README says to start it.</summary>
    [Theory]
    [InlineData("Development", "br")]
    [InlineData("Development", "gzip")]
    [InlineData("Development", "br, gzip")]
    [InlineData("Production", "br")]
    public async Task Get_AssetCompressed_IsWhatItSays(string environment, string accepted)
    {
        await using var portal = Portal.Start(new PortalSettings { Environment = environment });

        foreach (var path in (string[])["/css/site.css", "/js/page.js", "/icons/icon.svg"])
        {
            var plain = await portal.GetAsync(path);
            var compressed = await portal.GetAsync(path, ("Accept-Encoding", accepted));
            Assert.Equal(plain.Text, compressed.Text);
        }
    }

    /// <summary>In a browser from before light-dark() a colour that is said by it alone is none at all.</summary>
    [Fact]
    public async Task Colours_ThatDependOnTheScheme_HaveALightOneForOldBrowsers()
    {
        var css = (await site.Portal.GetAsync("/css/site.css")).Text;
        var light = Token().Matches(css).Select(token => $"{token.Groups["name"].Value}:{token.Groups["light"].Value}").ToList();
        var fallback = Fallback().Match(css).Groups["colours"].Value.Replace(" ", "", StringComparison.Ordinal);

        Assert.InRange(light.Count, 10, 20);
        Assert.All(light, colour => Assert.Contains(colour + ";", fallback, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<name>--[a-z-]+):\s*light-dark\((?<light>#[0-9a-f]+),")]
    private static partial Regex Token();

    [GeneratedRegex(@"@supports not \(color: light-dark\([^{]*\{\s*:root \{(?<colours>[^}]*)\}")]
    private static partial Regex Fallback();

    [GeneratedRegex(@"^/[a-z]+/[a-z-]+\.[a-z0-9]{10}\.(css|js|svg|png)$")]
    private static partial Regex Hashed();
}
