using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>
/// Finds a view in the folder of its controller's namespace, then in a folder <c>Shared</c> beside that one, then among the
/// views of the whole site.
/// </summary>
internal sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Folder = "folder";
    private const string Root = "ImmigrationCareers.Web";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var controller = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo;
        context.Values[Folder] = FolderOf(controller?.Namespace);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Folder, out var folder) && folder is not null)
        {
            yield return folder + "/{0}.cshtml";
            yield return folder[..folder.LastIndexOf('/')] + "/Shared/{0}.cshtml";
        }

        foreach (var location in viewLocations) yield return location;
    }

    /// <summary>Null for a namespace outside of the site's project.</summary>
    private static string? FolderOf(string? name) =>
        name?.StartsWith(Root + ".", StringComparison.Ordinal) == true ? name[Root.Length..].Replace('.', '/') : null;
}
