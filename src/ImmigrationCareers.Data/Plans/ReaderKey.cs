namespace ImmigrationCareers.Data.Plans;

/// <summary>By what a request names its reader: a guest's token or an account.</summary>
public abstract record ReaderKey
{
    private ReaderKey()
    {
    }

    /// <summary>A guest.</summary>
    /// <param name="TokenHash">SHA-256 of the token, 32 bytes.</param>
    public sealed record Guest(byte[] TokenHash) : ReaderKey;

    /// <summary>An account.</summary>
    /// <param name="Id">Its key.</param>
    public sealed record OfAccount(string Id) : ReaderKey;
}
