using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Web.Features.Plan;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Readers;

namespace ImmigrationCareers.Web.Features.Careers;

/// <summary>A section with its way back, forward and around.</summary>
public sealed class SectionModel
{
    public SectionModel(Guide guide, Career career, Section section, ReaderState reader)
    {
        Reader = reader;
        Controls = new Controls(section, reader.Marks);
        Progress = new CareerProgress(career, reader.Marks);
        Note = reader.Marks?.Notes.GetValueOrDefault(section.Id)?.Text ?? "";
        Career = career;
        Section = section;
        Body = new BodyHtml(section.Body, Controls.View);
        IsOverdue = guide.Day > section.ReviewBy;
        var position = career.Sections.IndexOf(section);
        Number = position + 1;
        Previous = position > 0 ? career.Sections[position - 1] : null;
        Next = position + 1 < career.Sections.Length ? career.Sections[position + 1] : null;
        Siblings = [.. guide.Careers.SelectMany(other => other.Sections).Where(other => other.Topic == section.Topic && other.CareerSlug != career.Slug)];
        TitleOf = guide.Careers.ToDictionary(other => other.Slug, other => other.Title);
    }

    public ReaderState Reader { get; }

    public Controls Controls { get; }

    public CareerProgress Progress { get; }

    /// <summary>The reader's own note; empty when there is none.</summary>
    public string Note { get; }

    public Career Career { get; }

    public Section Section { get; }

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
}
