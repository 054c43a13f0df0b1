using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Infrastructure.Forms;

/// <summary>What an action is given comes from where it belongs: the address, or a form that could be read.</summary>
internal static class FormServices
{
    public static void AddForms(this WebApplicationBuilder builder) => builder.Services.Configure<MvcOptions>(mvc =>
    {
        mvc.Filters.Add<FormReading>();
        mvc.Conventions.Add(new ValuesOfAddress());
    });
}
