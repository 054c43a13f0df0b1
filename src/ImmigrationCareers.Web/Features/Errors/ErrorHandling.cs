namespace ImmigrationCareers.Web.Features.Errors;

/// <summary>Every failure ends in a page that a person understands.</summary>
internal static class ErrorHandling
{
    public static void UseErrorPages(this IApplicationBuilder app) => app.UseExceptionHandler("/errors/500");

    /// <summary>Gives answers without a text, such as 404, their page.</summary>
    public static void UseStatusPages(this IApplicationBuilder app) => app.UseStatusCodePagesWithReExecute("/errors/{0}");
}
