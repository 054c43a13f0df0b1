using System.Collections.Concurrent;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class PrivacyTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task Visit_ToEveryKindOfPage_AsksNoOtherHostAndSetsNoCookie()
    {
        var visitor = await ArriveAsync();
        var asked = new ConcurrentQueue<string>();
        visitor.Context.Request += (_, request) => asked.Enqueue(request.Url);
        foreach (var kind in PageKind.All) await visitor.GoAsync(kind.Path, kind.Status);
        Assert.All(PageKind.All, kind => Assert.Contains(Site.Origin + kind.Path, asked));
        Assert.All(asked, url => Assert.StartsWith(Site.Origin + "/", url, StringComparison.Ordinal));
        Assert.Empty(await visitor.Context.CookiesAsync());
    }

    [Fact]
    public async Task Page_OfThePublicSite_HasNothingForEditors()
    {
        var page = await OpenAsync(Education);
        Assert.DoesNotContain("development", await page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>The other tests rely on it.</summary>
    [Fact]
    public async Task Request_ToAnotherHost_IsRefusedAndRemembered()
    {
        var visitor = await ArriveAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => visitor.Page.GotoAsync("http://elsewhere.example/"));
        Assert.Equal(["http://elsewhere.example/"], visitor.TakeForeignRequests());
    }

    /// <summary>The other tests rely on it.</summary>
    [Fact]
    public async Task Script_WithinThePage_IsRefusedAndRemembered()
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync("/");
        await visitor.Page.RunAndWaitForConsoleMessageAsync(() => visitor.Page.EvaluateAsync(
            "document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 0' }))"));
        Assert.Contains("Content Security Policy", Assert.Single(visitor.TakeProblems()), StringComparison.Ordinal);
    }
}
