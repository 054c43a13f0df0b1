using System.Text.Json;
using AngleSharp.Html.Dom;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>A browser without a script: keeps the reader's cookie and sends forms from the site's own pages.</summary>
public sealed class Guest(PlanSite site)
{
    private const string Name = "portal-reader=";

    /// <summary>The cookie as it is sent; null when there is none.</summary>
    public string? Cookie { get; set; }

    public async Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        Remember(await site.Portal.GetAsync(path, [.. Own, .. headers]));

    public async Task<IHtmlDocument> SeeAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.Equal(200, (int)answer.Status);
        return answer.Html;
    }

    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        site.PassAMinute();
        using var form = Form(fields);
        return Remember(await site.Portal.SendAsync("POST", path, form, [.. Own, ("Sec-Fetch-Site", "same-origin")]));
    }

    /// <summary>As the page's script sends it.</summary>
    public async Task<Answer> PostForJsonAsync(string path, params (string Name, string Value)[] fields)
    {
        site.PassAMinute();
        using var form = Form(fields);
        return Remember(
            await site.Portal.SendAsync("POST", path, form, [.. Own, ("Sec-Fetch-Site", "same-origin"), ("Accept", "application/json")]));
    }

    /// <summary>Sends a form that has to be taken.</summary>
    public async Task SaveAsync(string path, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(path, fields);
        Assert.True((int)answer.Status == 303, $"{path}: {answer.Status} {answer.Html.QuerySelector("main")?.TextContent}");
    }

    /// <summary>As the form beside a step is sent: the box only when it is ticked, the hidden field always.</summary>
    public Task<Answer> TickAsync(string step, bool done = true, string returnUrl = PlanSite.Role) => PostAsync(
        "/plan/steps",
        [("step", step), ("returnUrl", returnUrl), .. done ? [("done", "true")] : Array.Empty<(string, string)>(), ("done", "false")]);

    public Task BookmarkAsync(string target, bool saved = true) =>
        SaveAsync("/plan/bookmarks", ("target", target), ("saved", saved ? "true" : "false"));

    public Task MarkReadAsync(string section, bool read = true) =>
        SaveAsync("/plan/sections", ("section", section), ("read", read ? "true" : "false"));

    public Task WriteAsync(string section, string text) => SaveAsync("/plan/notes", ("section", section), ("text", text));

    public Task BeginAsync(string career, string start) => SaveAsync("/plan/dates", ("career", career), ("start", start));

    public async Task<bool> IsTickedAsync(string step, string path = PlanSite.Role)
    {
        var box = Assert.Single((await SeeAsync(path)).QuerySelectorAll($"input[data-step='{step}']"));
        return box.HasAttribute("checked");
    }

    /// <summary>Targets of the bookmarks on the plan, in order.</summary>
    public async Task<IReadOnlyList<string>> BookmarksAsync() =>
        [
            .. (await SeeAsync("/plan"))
                .QuerySelectorAll(".bookmarks form[action='/plan/bookmarks'] input[name=target]")
                .Select(input => input.GetAttribute("value")!),
        ];

    public async Task<JsonElement> ExportAsync()
    {
        using var file = JsonDocument.Parse((await GetAsync("/plan/export")).Text);
        return file.RootElement.Clone();
    }

    public IEnumerable<(string, string)> Own => Cookie is null ? [] : [("Cookie", Cookie)];

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public Answer Remember(Answer answer)
    {
        if (answer.Header("Set-Cookie") is { } set && set.StartsWith(Name, StringComparison.Ordinal))
            Cookie = set.StartsWith(Name + ";", StringComparison.Ordinal) ? null : set.Split(';')[0];
        return answer;
    }
}
