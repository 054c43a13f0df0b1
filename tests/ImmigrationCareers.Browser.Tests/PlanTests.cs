using Deque.AxeCore.Playwright;
using ImmigrationCareers.Browser.Tests.Browsers;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>A reader keeps a plan. Each test has a browser, and so a reader, of its own.</summary>
public sealed class PlanTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private const string Plain = "[data-step='fixture-everything/plain-step']";
    private const string Rich = "[data-step='fixture-everything/rich-step']";
    private const string Heading = "[data-bookmark='fixture-everything#second-part']";
    private const string NotSaved = "That was not saved. Try again in a minute.";

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Fact]
    public async Task Tick_WithAScript_IsSavedWithoutLeavingAndThereAfterAReload()
    {
        var page = await OpenAsync(Everything);
        await Expect(page.Locator(".step button")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("0 of ");

        await page.Locator(Plain).CheckAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("1 of ");
        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "1");
        await Expect(page).ToHaveURLAsync(Site.Origin + Everything);
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("1 of ");

        await page.Locator(Plain).UncheckAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step open again");
        await Expect(page.Locator("[data-progress] span")).ToContainTextAsync("0 of ");
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task FirstTicks_TwoAtOnce_MakeOneReader()
    {
        var page = await OpenAsync(Everything);
        var answers = new List<IResponse>();
        page.Response += (_, answer) =>
        {
            if (answer.Request.Method == "POST") answers.Add(answer);
        };

        await page.EvaluateAsync("boxes => boxes.forEach(box => document.querySelector(box).click())", new[] { Plain, Rich });

        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "2");
        Assert.Equal(2, answers.Count);
        Assert.NotNull(await answers[0].HeaderValueAsync("set-cookie"));
        Assert.Null(await answers[1].HeaderValueAsync("set-cookie"));
        Assert.Single(await page.Context.CookiesAsync());
        await page.ReloadAsync();
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator(Rich)).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(Heading)]
    [InlineData("[data-bookmark='fixture-everything']")]
    public async Task Bookmark_Pressed_IsSavedAndPressedAgainRemoved(string control)
    {
        var page = await OpenAsync(Everything);
        await page.Locator(control).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "true");
        await page.ReloadAsync();
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Locator(control).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmark removed");
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "false");
        await page.ReloadAsync();
        await Expect(page.Locator(control)).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task Save_ThatFails_IsTakenBackAndSaidSo()
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Everything);
        await page.RouteAsync("**/plan/**", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }));

        await page.Locator(Plain).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(NotSaved);
        await Expect(page.Locator(Plain)).Not.ToBeCheckedAsync();
        await Expect(page.Locator("[data-progress]")).ToHaveAttributeAsync("data-done", "0");
        await page.Locator(Heading).ClickAsync();
        await Expect(page.Locator(Heading)).ToHaveAttributeAsync("aria-pressed", "false");

        await page.UnrouteAllAsync();
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        Assert.Equal(2, visitor.TakeProblems().Count(problem => problem.Contains("503", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_WithoutJavaScript_IsKeptThroughTheButtons()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.Locator(Plain).CheckAsync();
        await page.Locator($"form:has({Plain}) button").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Everything}#plain-step");
        await Expect(page.Locator(Plain)).ToBeCheckedAsync();

        await page.Locator(Heading).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Everything}#second-part");
        await Expect(page.Locator(Heading)).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mark this section read" }).ClickAsync();
        await Expect(page.GetByText("You marked this section read.")).ToBeVisibleAsync();
        await page.GetByText("Your private note").ClickAsync();
        await page.Locator("#own_note").FillAsync("First line\nSecond line");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();
        await Expect(page.Locator("#own_note")).ToHaveValueAsync("First line\nSecond line");

        await page.GotoAsync("/plan");
        await Expect(page.Locator("[data-progress=ico]")).ToHaveAttributeAsync("data-done", "1");
        await Expect(page.Locator(".bookmarks li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".note p")).ToHaveTextAsync("First line Second line");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove the bookmark" }).ClickAsync();
        await Expect(page.Locator(".bookmarks")).ToHaveCountAsync(0);
        await page.GetByText("Delete the plan").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete everything" }).ClickAsync();
        await Expect(page.GetByText("Your plan is empty.")).ToBeVisibleAsync();
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task FullPlan_OnPhoneAndDeskInLightAndDark_HasNoViolationAndFits()
    {
        var page = await OpenFullPlanAsync();
        foreach (var size in new[] { Phone, Desk })
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            Assert.Equal(0, await page.EvaluateAsync<int>(Scripts.SidewaysScroll));
            Expected.None((await page.EvaluateAsync<string[]>(Scripts.SmallTargets))[1..]);
            foreach (var scheme in Schemes)
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var result = await page.RunAxe();
                Assert.NotEmpty(result.Passes);
                Expected.None(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{size.Width} px, {scheme}: {rule.Id} at {node.Target}: {node.Html}")));
            }
        }
    }

    [Fact]
    public async Task Controls_ByKeyboard_TickAndBookmarkAndKeepTheFocus()
    {
        var page = await OpenAsync(Everything);
        await page.Locator(Plain).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await Expect(page.Locator(Plain)).ToBeFocusedAsync();

        await page.Locator(Heading).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await Expect(page.Locator(Heading)).ToBeFocusedAsync();
        await Expect(page.Locator(Heading)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task PrintedGuide_OfAReader_ShowsTheTicks()
    {
        var page = await OpenAsync(Everything);
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.GotoAsync("/careers/immigration-case-officer/print");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Locator(Plain)).ToBeCheckedAsync();
        await Expect(page.Locator(Rich)).Not.ToBeCheckedAsync();
        Assert.Equal("\"✓\" rgb(0, 0, 0)", await SignAsync(page.Locator(Plain)));
        await Expect(page.Locator(Plain)).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        Assert.StartsWith("none", await SignAsync(page.Locator(Rich)), StringComparison.Ordinal);
    }

    /// <summary>What is drawn in a box: text, since browsers leave backgrounds off paper.</summary>
    private static Task<string> SignAsync(ILocator box) => box.EvaluateAsync<string>(
        "box => (sign => `${sign.content} ${sign.color}`)(getComputedStyle(box, '::before'))");

    private async Task<IPage> OpenFullPlanAsync()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { JavaScriptEnabled = true });
        await page.Locator(Plain).CheckAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        await page.Locator(Heading).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Bookmarked");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mark this section read" }).ClickAsync();
        await page.GetByText("Your private note").ClickAsync();
        await page.Locator("#own_note").FillAsync("A note");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save the note" }).ClickAsync();
        await page.GotoAsync("/plan");
        await page.Locator("#start_ico").FillAsync("2026-12-01");
        await page.Locator("form:has(#start_ico) button").ClickAsync();
        await Expect(page.Locator(".timeline table")).ToBeVisibleAsync();
        return page;
    }
}
