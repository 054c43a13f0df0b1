namespace ImmigrationCareers.Web.Infrastructure.Headers;

/// <summary>What pages of this site have kept in a browser by script: the worksheet.</summary>
internal static class BrowserStorage
{
    /// <summary>
    /// Takes it away with the rest of what whoever used this browser leaves behind. Browsers follow the header on HTTPS only; where
    /// they do not, the page that comes next does it.
    /// </summary>
    public static void ClearStorage(this HttpResponse response) => response.Headers["Clear-Site-Data"] = "\"storage\"";
}
