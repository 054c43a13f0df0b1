using System.Globalization;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Web.Infrastructure.Pages.Bodies;
using ImmigrationCareers.Web.Infrastructure.Plans;

namespace ImmigrationCareers.Web.Features.Careers;

/// <summary>A section with its way back, forward and around.</summary>
public sealed class SectionPageModel
{
    private readonly HashSet<string> bookmarked;

    public SectionPageModel(Guide guide, Career career, Section section, ReaderState reader)
    {
        Reader = reader;
        Progress = new CareerProgress(career, reader.Marks);
        var notes = (reader.Marks?.NotesOn(section.Id) ?? []).Select(note => note.Text).ToList();
        HasNotes = notes.Count > 0;
        Notes = HasNotes ? notes : [""];
        Career = career;
        Section = section;
        bookmarked = [.. (reader.Marks?.Bookmarks ?? []).Where(mark => mark.SectionId == section.Id).Select(mark => mark.HeadingId)];
        Bookmark = new BookmarkForm(section.Id, bookmarked.Contains(""), CookieCheck.Back(reader, section.Path));
        Body = new BodyHtml(section.Body, WithForms());
        IsOverdue = guide.Day > section.ReviewBy;
        var position = career.Sections.IndexOf(section);
        Number = position + 1;
        Previous = position > 0 ? career.Sections[position - 1] : null;
        Next = position + 1 < career.Sections.Length ? career.Sections[position + 1] : null;
        Siblings =
        [
            .. guide.Careers
                .SelectMany(other => other.Sections)
                .Where(other => other.Topic == section.Topic && other.CareerSlug != career.Slug),
        ];
        TitleOf = guide.Careers.ToDictionary(other => other.Slug, other => other.Title);
    }

    public ReaderState Reader { get; }

    public CareerProgress Progress { get; }

    /// <summary>Whether the reader has a note about it.</summary>
    public bool HasNotes { get; }

    /// <summary>The reader's own notes: more than one where two are too long to be one, an empty one where there is none.</summary>
    public IReadOnlyList<string> Notes { get; }

    public Career Career { get; }

    public Section Section { get; }

    /// <summary>Bookmarks the section as a whole.</summary>
    public BookmarkForm Bookmark { get; }

    public BodyHtml Body { get; }

    /// <summary>Whether the facts should have been checked again by now.</summary>
    public bool IsOverdue { get; }

    /// <summary>Its place among the career's sections, from 1.</summary>
    public int Number { get; }

    public Section? Previous { get; }

    public Section? Next { get; }

    /// <summary>Sections of other careers on the same topic.</summary>
    public IReadOnlyList<Section> Siblings { get; }

    /// <summary>Titles of careers by slug.</summary>
    public IReadOnlyDictionary<string, string> TitleOf { get; }

    /// <summary>Headings that the table of contents lists.</summary>
    public IEnumerable<Heading> Contents => Section.Body.Headings.Where(heading => heading.Level <= 3);

    /// <summary>Where a form leads back to: a part of this page, by its id.</summary>
    public string ReturnTo(string id) => CookieCheck.Back(Reader, $"{Section.Path}#{id}");

    /// <summary>The text with forms that save, beside its steps and headings.</summary>
    private BodyView WithForms() => BodyView.Alone with
    {
        WithPermalinks = true,
        StepBoxId = BoxIdOf,
        StepControl = step =>
            new StepForm(step, Progress.IsDone(step), ReturnTo(step.Id)) { BoxId = BoxIdOf(step) }.ToString(),
        HeadingControl = heading => FormOf(heading).ToString(),
    };

    /// <summary>No id of content has an underscore. A number is short, and pages are counted in bytes.</summary>
    private string BoxIdOf(Step step) => string.Create(CultureInfo.InvariantCulture, $"step_{Section.Body.Steps.IndexOf(step)}");

    private BookmarkForm FormOf(Heading heading) =>
        new($"{Section.Id}#{heading.Id}", bookmarked.Contains(heading.Id), ReturnTo(heading.Id)) { Heading = heading.Title };
}
