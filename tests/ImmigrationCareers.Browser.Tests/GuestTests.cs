using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>A guest's plan, with and without a script.</summary>
public sealed class GuestTests(BrowserProcess browser, AccountSite site) : AccountTest(browser, site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Plan_IsThereWhenTheBrowserComesBackAndForNobodyElse(bool script)
    {
        var page = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script })).Page;
        await TickAsGuestAsync(page);
        var kept = await page.Context.StorageStateAsync();

        var returned = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script, StorageState = kept })).Page;
        await returned.GotoAsync(Everything);
        await Expect(returned.Locator(Plain)).ToBeCheckedAsync();

        var other = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script })).Page;
        await TickAsGuestAsync(other, Rich);
        await Expect(other.Locator(Plain)).Not.ToBeCheckedAsync();
        await returned.ReloadAsync();
        await Expect(returned.Locator(Rich)).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Plan_ExportedDeletedAndImported_IsTheSame(bool script)
    {
        var page = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script })).Page;
        await TickAsGuestAsync(page);
        await page.GotoAsync("/plan");
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Export everything as a file" }).ClickAsync());
        Assert.Equal("immigration-careers-plan.json", download.SuggestedFilename);
        var file = await download.PathAsync();
        var exported = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("fixture-everything/plain-step", exported, StringComparison.Ordinal);

        await page.GetByText("Delete the plan").ClickAsync();
        await PressAsync(page, "Delete everything");
        await Expect(page.GetByText("Your plan is empty.")).ToBeVisibleAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await PressAsync(page, "Import it");
        await Expect(page.Locator("[data-progress=ico]")).ToHaveAttributeAsync("data-done", "1");

        download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Export everything as a file" }).ClickAsync());
        Assert.Equal(exported, await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }
}
