using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Features.Errors;

/// <summary>An error page.</summary>
public sealed record ErrorModel(int Status, ErrorMessage Message, NearestPages Nearest, Guide Guide);
