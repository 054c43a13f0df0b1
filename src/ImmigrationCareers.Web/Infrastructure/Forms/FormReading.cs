using ImmigrationCareers.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ImmigrationCareers.Web.Infrastructure.Forms;

/// <summary>
/// Reads the form of a request, the only place that does, and only where forms are taken. What cannot be read is the
/// sender's doing, whatever the reader throws. Pages to read, the error page among them, never look at what was sent.
/// </summary>
internal sealed class FormReading : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!IsForForms(context.ActionDescriptor)) RemoveForms(context.ValueProviderFactories);
        else if (await FailureAsync(context.HttpContext) is { } status) context.Result = new ErrorResult(status, ErrorMessage.For(status));
        if (context.Result is null) await next();
    }

    private static bool IsForForms(ActionDescriptor action) =>
        action.EndpointMetadata.OfType<HttpMethodMetadata>().Any(methods => methods.HttpMethods.Contains(HttpMethods.Post));

    private static void RemoveForms(IList<IValueProviderFactory> factories)
    {
        factories.RemoveType<FormValueProviderFactory>();
        factories.RemoveType<JQueryFormValueProviderFactory>();
        factories.RemoveType<FormFileValueProviderFactory>();
    }

    /// <summary>With what status to refuse; null when there is a form, or none was sent.</summary>
    private static async Task<int?> FailureAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return null;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (NotSupportedException)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
