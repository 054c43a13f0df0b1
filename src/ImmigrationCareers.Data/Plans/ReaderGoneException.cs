namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Something was to be saved for a reader, or a reader made for an account, that was deleted from the store in the meantime.
/// </summary>
public sealed class ReaderGoneException() : Exception("The reader has been deleted.");
