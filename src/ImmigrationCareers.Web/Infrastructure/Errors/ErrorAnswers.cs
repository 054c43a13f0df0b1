using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Infrastructure.Errors;

/// <summary>Every failure ends in words that a person understands.</summary>
internal static class ErrorAnswers
{
    public static void AddErrorAnswers(this WebApplicationBuilder builder) =>
        builder.Services.Configure<MvcOptions>(mvc => mvc.Filters.Add<StoreExceptionFilter>());
}
