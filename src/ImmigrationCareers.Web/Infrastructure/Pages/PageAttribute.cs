using Microsoft.AspNetCore.Mvc.Routing;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>The address of something to read. HEAD is answered wherever GET is.</summary>
internal sealed class PageAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
