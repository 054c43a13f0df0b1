using System.Collections.Concurrent;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>What a page shows as done and what the store holds agree in the end, whatever happens on the way.</summary>
public sealed class MarkTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private const string Plain = "[data-step='fixture-everything/plain-step']";
    private const string Rich = "[data-step='fixture-everything/rich-step']";
    private const string Script = "**/js/page*.js";
    private const string Write = "**/plan/{steps,bookmarks}";

    [Fact]
    public async Task Tick_BeforeTheScriptHasRun_IsSavedWhenItHas()
    {
        var page = (await ArriveAsync()).Page;
        var release = await HoldAsync(page, Script);
        await page.GotoAsync(Everything, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.Locator(Plain).CheckAsync();
        release.SetResult();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
    }

    /// <summary>There the browser may have ticked it, from what it remembers of the page.</summary>
    [Fact]
    public async Task Tick_BeforeTheScriptHasRunOnAPageLoadedAnew_IsWhatWasServed()
    {
        var page = await OpenAsync(Everything);
        var release = await HoldAsync(page, Script);
        await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.Commit });
        await page.Locator(Plain).CheckAsync();
        release.SetResult();

        await Expect(page.Locator(Plain)).Not.ToBeCheckedAsync();
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ticks_OnASlowLineAndALinkAtOnce_AreAllSaved(bool isKnown)
    {
        var page = await OpenAsync(Education);
        var boxes = page.Locator("form > input[data-step]");
        if (isKnown)
        {
            await page.Locator("[data-bookmark]").First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
            await page.ReloadAsync();
        }

        await BeSlowAsync(page);
        var ticked = await boxes.CountAsync();
        Assert.True(ticked > 3, "There is too little to tick.");
        await boxes.EvaluateAllAsync<object?>(
            "boxes => { boxes.forEach(box => box.click()); document.querySelector('.sections a').click(); }");

        await Expect(page).Not.ToHaveURLAsync(Site.Origin + Education);
        await AssertInTimeAsync(async () =>
        {
            await page.GotoAsync(Education);
            return await page.Locator("form > input[data-step]:checked").CountAsync() == ticked;
        });
        Assert.Single(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Tick_WhenTheBrowserKeepsNoCookie_SaysSoAndIsTakenBack()
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Everything);
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.Context.ClearCookiesAsync();

        await page.Locator(Rich).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("this browser keeps no cookie of this site");
        await Expect(page.Locator(Rich)).Not.ToBeCheckedAsync();
        Assert.Empty(await page.Context.CookiesAsync());
        visitor.TakeProblems();
    }

    /// <summary>Each answer of the server in turn, while the reader ticks and unticks meanwhile.</summary>
    [Theory]
    [InlineData("late yes, late yes")]
    [InlineData("late no, late yes")]
    [InlineData("late no, late no")]
    [InlineData("lost yes, late yes")]
    [InlineData("lost yes, lost yes")]
    [InlineData("late yes, lost no")]
    public async Task Box_CountAndStore_AgreeAfterAnySequence(string answers)
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Everything);
        await page.Locator("[data-bookmark]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await page.ReloadAsync();
        var left = new ConcurrentQueue<string>(answers.Split(", "));
        var underWay = 0;
        await page.RouteAsync(Write, async route =>
        {
            Interlocked.Increment(ref underWay);
            await AnswerAsync(route, left.TryDequeue(out var next) ? next : "late yes");
            Interlocked.Decrement(ref underWay);
        });

        await page.Locator(Plain).ClickAsync();
        await page.Locator(Plain).ClickAsync();

        await AssertInTimeAsync(async () =>
        {
            var isShown = await page.Locator(Plain).IsCheckedAsync();
            return left.Count < 2
                && Volatile.Read(ref underWay) == 0
                && isShown == await IsDoneAsync(page)
                && await page.Locator("[data-progress]").GetAttributeAsync("data-done") == (isShown ? "1" : "0");
        });
        visitor.TakeProblems();
    }

    [Fact]
    public async Task Refusal_IsSaidInTheWordsOfTheServer()
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Everything);
        await page.RouteAsync(Write, async route =>
            await route.ContinueAsync(new RouteContinueOptions { PostData = "step=fixture-everything%2Fnothing&done=true"u8.ToArray() }));

        await page.Locator(Plain).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "There is no such step. It may have been taken out of the guide. Go back and reload the page.");
        await Expect(page.Locator(Plain)).Not.ToBeCheckedAsync();
        visitor.TakeProblems();
    }

    [Fact]
    public async Task Tick_OnThePlan_MovesItsRingAndItsCount()
    {
        var page = await OpenAsync(Everything);
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.GotoAsync("/plan");
        var progress = page.Locator("[data-progress=ico]");
        await Expect(progress).ToHaveAttributeAsync("data-done", "1");

        await page.Locator(".next input[data-step]").First.CheckAsync();

        await Expect(progress).ToHaveAttributeAsync("data-done", "2");
        await Expect(progress).ToContainTextAsync("2 of ");
        Assert.StartsWith("2 ", await progress.Locator(".ring-done").GetAttributeAsync("stroke-dasharray"), StringComparison.Ordinal);
        await Expect(page.Locator("[data-progress]:not([data-progress=ico])")).ToHaveAttributeAsync("data-done", "0");
        await page.ReloadAsync();
        await Expect(progress).ToHaveAttributeAsync("data-done", "2");
    }

    /// <summary>Some browsers show what they were served at first, from before the tick.</summary>
    [Fact]
    public async Task Page_ComeBackTo_ShowsWhatWasSavedMeanwhile()
    {
        var page = (await ArriveAsync()).Page;
        var served = await (await page.GotoAsync(Everything))!.TextAsync();
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.GotoAsync(Education);
        await page.RouteAsync("**" + Everything, route =>
            route.FulfillAsync(new RouteFulfillOptions { Body = served, ContentType = "text/html; charset=utf-8" }));

        await page.GoBackAsync();

        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "1");
    }

    [Theory]
    [InlineData("new PageTransitionEvent('pageshow', { persisted: true })")]
    [InlineData("new Event('online')")]
    public async Task Page_OutOfTheBrowsersMemoryOrOnlineAgain_ShowsWhatWasSavedMeanwhile(string occasion)
    {
        var page = await OpenAsync(Everything);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(Everything);
        await other.Locator(Plain).CheckAsync();
        await Expect(other.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");

        await page.EvaluateAsync($"() => {{ dispatchEvent({occasion}); }}");

        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "1");
    }

    [Fact]
    public async Task Words_OfAStep_TickOnceAndCanBeSelected()
    {
        var page = await OpenAsync(Everything);
        var words = page.Locator($"form:has({Plain}) + *");
        await words.DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();

        await words.EvaluateAsync("words => { getSelection().selectAllChildren(words); words.click(); }");

        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Links_InTheWordsOfAStep_LeadOnAndTickNothing()
    {
        var page = await OpenAsync(Everything);
        await page.Locator("#rich-step").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Education}#grades");
        Assert.Empty(await page.Context.CookiesAsync());
    }

    /// <summary>Keeps requests waiting until it is let go.</summary>
    private static async Task<TaskCompletionSource> HoldAsync(IPage page, string address)
    {
        var release = new TaskCompletionSource();
        await page.RouteAsync(address, async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        return release;
    }

    private static async Task BeSlowAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 200,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = -1,
        });
    }

    /// <summary>Late: after the page had time for more. Lost: the server has answered, and the page never hears of it.</summary>
    private static async Task AnswerAsync(IRoute route, string answer)
    {
        await route.Request.Frame.EvaluateAsync("new Promise(done => setTimeout(done, 150))");
        if (answer.EndsWith("yes", StringComparison.Ordinal))
        {
            var answered = await route.FetchAsync();
            if (answer.StartsWith("lost", StringComparison.Ordinal)) await route.AbortAsync();
            else await route.FulfillAsync(new RouteFulfillOptions { Response = answered });
        }
        else if (answer.StartsWith("lost", StringComparison.Ordinal))
        {
            await route.AbortAsync();
        }
        else
        {
            await route.FulfillAsync(new RouteFulfillOptions { Status = 503 });
        }
    }

    private static async Task<bool> IsDoneAsync(IPage page)
    {
        var answer = await page.Context.APIRequest.GetAsync("/plan/marks");
        return (await answer.JsonAsync())!.Value.GetProperty("marks").EnumerateArray()
            .Any(mark => mark.GetString() == "fixture-everything/plain-step");
    }

    private static Task AssertInTimeAsync(Func<Task<bool>> condition) =>
        ImmigrationCareers.Testing.Hosts.Eventually.IsTrueAsync(condition, "The page, its count and the store agree");
}
