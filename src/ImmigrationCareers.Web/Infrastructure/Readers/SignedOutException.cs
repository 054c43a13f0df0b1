namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>The account that the browser was signed in to was deleted meanwhile, or signed out everywhere.</summary>
internal sealed class SignedOutException() : Exception("The browser is not signed in any more.");
