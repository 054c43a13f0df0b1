using System.Data.Common;

namespace ImmigrationCareers.Data;

/// <summary>The store is known to be away, so it was not asked; why it is away is in the log already.</summary>
public sealed class StoreAwayException() : DbException("The store does not answer.");
