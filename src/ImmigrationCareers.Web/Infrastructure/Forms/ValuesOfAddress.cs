using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ImmigrationCareers.Web.Infrastructure.Forms;

/// <summary>
/// What an address names is in the address: a parameter of the route comes from the route alone, lest a form or a query of
/// the same name says another page. What else a page to read is given comes from its query.
/// </summary>
internal sealed class ValuesOfAddress : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource is null))
        {
            if (SourceOf(action, parameter) is { } source) (parameter.BindingInfo ??= new BindingInfo()).BindingSource = source;
        }
    }

    /// <summary>Null where a form is sent to: its fields say themselves that they are.</summary>
    private static BindingSource? SourceOf(ActionModel action, ParameterModel parameter) =>
        IsInRoute(action, parameter.Name) ? BindingSource.Path
        : IsOf(action, HttpMethods.Get) ? BindingSource.Query
        : null;

    private static bool IsInRoute(ActionModel action, string name) => action.Selectors
        .Concat(action.Controller.Selectors)
        .Any(selector => selector.AttributeRouteModel?.Template is { } template
            && RoutePatternFactory.Parse(template).GetParameter(name) is not null);

    private static bool IsOf(ActionModel action, string method) => action.Selectors
        .SelectMany(selector => selector.EndpointMetadata.OfType<HttpMethodMetadata>())
        .Any(methods => methods.HttpMethods.Contains(method));
}
