using ImmigrationCareers.Content;
using ImmigrationCareers.Data;

namespace ImmigrationCareers.Web.Features.Privacy;

/// <summary>The privacy page: its text, and everything the store keeps.</summary>
public sealed record PrivacyModel(StaticPage Text, StoreContents Stored)
{
    public static string TitleOf(StoredAbout about) => about switch
    {
        StoredAbout.Plan => "About your plan",
        StoredAbout.Account => "About your account, if you have one",
        _ => "About nobody",
    };
}
