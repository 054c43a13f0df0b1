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

    /// <summary>A guest whose token has just been made; the first write adds the reader.</summary>
    /// <param name="TokenHash">SHA-256 of the token, 32 bytes.</param>
    public sealed record NewGuest(byte[] TokenHash) : ReaderKey;

    /// <summary>An account, as long as nobody has signed out everywhere since the request's cookie was made.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Stamp">Its security stamp when the cookie was made.</param>
    public sealed record OfAccount(string Id, string Stamp) : ReaderKey;
}
