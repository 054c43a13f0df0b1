namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>Marks an action whose successful answer is the same for everybody while the guide does not change.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PublicPageAttribute : Attribute;
