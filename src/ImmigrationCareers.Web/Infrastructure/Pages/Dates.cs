using System.Globalization;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>Days as readers and machines see them.</summary>
internal static class Dates
{
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
