namespace ImmigrationCareers.Content.Loading;

/// <summary>One file as it was last read. Knows nothing of other files, and never changes.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
/// <param name="Latest">The newest version, good or not.</param>
/// <param name="LastGood">The newest version that had no errors of its own; null while there was none.</param>
internal sealed record FileReading(string Path, FileVersion Latest, FileModel? LastGood)
{
    public FileKind Kind { get; } = FileKind.Of(Path);

    /// <summary>The address of its page; null for files that are not pages.</summary>
    public string? Address { get; } = FileKind.AddressOf(FileKind.Of(Path));

    /// <summary>Whether the newest version has errors of its own.</summary>
    public bool IsBroken => Latest.Model is null;

    /// <summary>The reading after the file was read again.</summary>
    public FileReading With(FileVersion version) => this with { Latest = version, LastGood = version.Model ?? LastGood };
}
