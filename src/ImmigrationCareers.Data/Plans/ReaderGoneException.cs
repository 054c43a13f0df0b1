namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Something was to be saved for a reader, or a reader made for an account, that is not in the store any more: deleted meanwhile.
/// </summary>
public sealed class ReaderGoneException() : Exception("The reader has been deleted.");
