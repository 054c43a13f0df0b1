namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>What was asked for is in the store, and the store does not answer; it is in the log already.</summary>
internal sealed class StoreAwayException() : Exception("The store does not answer.");
