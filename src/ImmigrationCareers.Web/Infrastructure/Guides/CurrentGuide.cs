using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Web.Infrastructure.Editions;

namespace ImmigrationCareers.Web.Infrastructure.Guides;

/// <summary>The edition that readers see now. It is swapped as a whole, so that nobody sees half a change.</summary>
internal sealed partial class CurrentGuide(TimeProvider clock, ILogger<CurrentGuide> log)
{
    private GuideLoader? loader;
    private volatile Edition? edition;
    private string? missing;

    public Edition Edition => edition ?? throw new InvalidOperationException("The guide has not been loaded.");

    public bool IsLoaded => edition is not null;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Loads the guide for the first time.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public void Open(ContentFolder folder)
    {
        loader = new GuideLoader(folder, clock: clock);
        loader.Load(Today);
        Publish(loader.Current);
    }

    /// <summary>
    /// Looks for changes: in the named files, or in the whole folder when no names are given. Never called by two
    /// threads at once.
    /// </summary>
    /// <returns>Whether there is another edition than before.</returns>
    public bool Refresh(IReadOnlyCollection<string>? names)
    {
        if (loader is null) return false;
        var hasChanged = names is null ? loader.Load(Today) : loader.Reload(names, Today);
        if (hasChanged) Publish(loader.Current);
        LogMissing();
        return hasChanged;
    }

    /// <summary>Once when most of the guide goes away, and once when it is back.</summary>
    private void LogMissing()
    {
        if (loader!.Missing == missing) return;
        missing = loader.Missing;
        if (missing is null) LogBack();
        else LogKept(missing);
    }

    private void Publish(Guide guide)
    {
        var before = edition;
        edition = new Edition(guide);
        before?.Supersede();
        LogPublished(guide.Sections.Count(), guide.Pages.Length, guide.Diagnostics.Length);
        LogDiagnostics(guide, before?.Guide);
    }

    private void LogDiagnostics(Guide guide, Guide? before)
    {
        var known = before?.Diagnostics.ToHashSet() ?? [];
        foreach (var found in guide.Diagnostics.Where(diagnostic => !known.Contains(diagnostic)))
        {
            var level = found.Severity == ImmigrationCareers.Content.Diagnostics.Severity.Error ? LogLevel.Error : LogLevel.Warning;
            LogDiagnostic(level, found.File, found.Line, found.Column, found.Code, found.Message, found.Hint);
        }
    }

    [LoggerMessage(LogLevel.Information, "The guide has {Sections} sections, {Pages} pages and {Diagnostics} diagnostics")]
    private partial void LogPublished(int sections, int pages, int diagnostics);

    [LoggerMessage(
        LogLevel.Error,
        "The content folder has lost too much to be believed: {Missing}. The last edition stays. Put the files back, or restart the site "
        + "if that is how it is meant")]
    private partial void LogKept(string missing);

    [LoggerMessage(LogLevel.Information, "The content folder is whole again")]
    private partial void LogBack();

    [LoggerMessage("{File}({Line},{Column}): {Code}: {Problem}. {Hint}")]
    private partial void LogDiagnostic(LogLevel level, string file, int line, int column, string code, string problem, string hint);
}
