using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Infrastructure.Errors;

/// <summary>An error page.</summary>
public sealed record ErrorModel(int Status, ErrorMessage Message, Guide Guide)
{
    /// <summary>Words by which other pages were found.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Pages to offer in place of one that does not exist.</summary>
    public IReadOnlyList<NearPage> Nearest { get; init; } = [];
}

/// <summary>A page to offer.</summary>
public sealed record NearPage(string Title, string? CareerTitle, string Path);
