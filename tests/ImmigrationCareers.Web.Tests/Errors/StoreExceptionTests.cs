namespace ImmigrationCareers.Web.Tests.Errors;

/// <summary>What goes wrong with what readers keep is answered in words by every controller, one that is yet to come included.</summary>
public sealed class StoreExceptionTests
{
    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Get_ControllerWithNothingOfItsOwn_SaysWhatHappened(string accept)
    {
        using var content = new ContentFiles();
        await using var portal = Portal.Start(new PortalSettings { Content = content.Root, HasTestPages = true });
        var answer = await portal.GetAsync(TestPagesController.ThatFails, ("Accept", accept));
        Assert.Equal((409, "no-store"), ((int)answer.Status, answer.Header("Cache-Control")));
        if (answer.IsHtml) Assert.Equal("This plan was deleted", answer.Html.QuerySelector("h1")!.TextContent);
        else Assert.StartsWith("""{"title":"This plan was deleted","text":""", answer.Text, StringComparison.Ordinal);
    }
}
