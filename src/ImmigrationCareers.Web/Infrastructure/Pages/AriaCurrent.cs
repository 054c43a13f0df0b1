namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>Says which link of a menu leads to where the reader is.</summary>
public static class AriaCurrent
{
    /// <summary>The value of <c>aria-current</c>: <c>page</c> on the page itself, <c>true</c> on one below it, else null.</summary>
    public static string? Of(string? here, string link) =>
        here is null ? null : here == link ? "page" : here.StartsWith(link + "/", StringComparison.Ordinal) ? "true" : null;
}
