using System.Net.Http.Headers;
using System.Text.Json;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>A plan's file as somebody may bring it: made by hand, and not always one that the site would have written.</summary>
public sealed record ImportedFile
{
    public const string Day = "2026-11-22T12:00:00Z";

    public IEnumerable<object> Steps { get; init; } = [];

    public IEnumerable<object> Sections { get; init; } = [];

    public IEnumerable<object> Bookmarks { get; init; } = [];

    public IEnumerable<object> Notes { get; init; } = [];

    public IReadOnlyDictionary<string, string> Starts { get; init; } = new Dictionary<string, string>();

    public static object Step(string id, string done = Day) => new { id, done };

    public static object Section(string id, string content, string read = Day) => new { id, read, content };

    public static object Bookmark(string target, string added = Day) => new { target, added };

    public static object Note(string section, string text, string written = Day) => new { section, text, written };

    public async Task<Answer> SendAsync(PlanSite site, Guest guest)
    {
        var file = JsonSerializer.SerializeToUtf8Bytes(
            new { version = 1, steps = Steps, sections = Sections, bookmarks = Bookmarks, notes = Notes, starts = Starts });
        return await SendAsync(site, guest, file);
    }

    public static async Task<Answer> SendAsync(PlanSite site, Guest guest, byte[] file)
    {
        using var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var form = new MultipartFormDataContent { { part, "file", "plan.json" } };
        return guest.Remember(await site.Portal.SendAsync("POST", "/plan/import", form, [.. guest.Own, ("Sec-Fetch-Site", "same-origin")]));
    }
}
