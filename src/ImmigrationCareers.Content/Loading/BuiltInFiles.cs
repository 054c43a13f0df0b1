using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Loading;

/// <summary>
/// Files that stand in where a content folder lacks them: those of the guide that the site was built with. Whoever breaks one
/// there builds it in broken, and is to be told so by the check, so nothing here fails because of it.
/// </summary>
internal static class BuiltInFiles
{
    /// <summary>What a file says, as far as it can be read; null when nothing of it can.</summary>
    public static T? Read<T>(string file)
        where T : FileModel
    {
        using var stream = typeof(BuiltInFiles).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var version = FileReader.Read(file, bytes, new FileDiagnostics(file));
        return (version.Model ?? version.Partial) as T;
    }
}
