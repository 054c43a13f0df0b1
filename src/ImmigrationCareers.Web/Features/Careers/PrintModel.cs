using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Bodies;
using ImmigrationCareers.Web.Infrastructure.Plans;
using Microsoft.AspNetCore.Html;

namespace ImmigrationCareers.Web.Features.Careers;

/// <summary>A career's whole guide on one page. Ids carry their section's id, and links to what is on the page stay on it.</summary>
public sealed class PrintModel
{
    private readonly BodyView introductionView;
    private readonly BodyView sectionView;
    private readonly CareerProgress progress;

    public PrintModel(Guide guide, Career career, PortalOptions portal, ReaderState reader)
    {
        Reader = reader;
        Career = career;
        progress = new CareerProgress(career, reader.Marks);
        Site = guide.Site;
        PermanentUrl = portal.Absolute($"/go/{career.Id}");
        var onPage = career.Sections.Select(section => section.Id).Append(career.Id!).ToHashSet(StringComparer.Ordinal);
        introductionView = new BodyView { SharedWith = onPage };
        sectionView = introductionView with { HeadingShift = 1 };
    }

    public ReaderState Reader { get; }

    public Career Career { get; }

    public Site Site { get; }

    /// <summary>Whether the reader wants private notes on paper too; a guide is often printed for somebody else.</summary>
    public bool WithNotes { get; init; }

    /// <summary>Whether the reader has a note about any section.</summary>
    public bool HasNotes => Career.Sections.Any(section => NotesOn(section).Any());

    /// <summary>Where the printed page can be found again.</summary>
    public string PermanentUrl { get; }

    public IHtmlContent QrCode => Careers.QrCode.Svg(PermanentUrl);

    public BodyHtml Introduction => new(Career.Body, introductionView);

    public BodyHtml BodyOf(Section section) =>
        new(section.Body, sectionView with { StepControl = step => new StepBox(step, progress.IsDone(step)).ToString() });

    public BodyView View => sectionView;

    /// <summary>The reader's notes about a section.</summary>
    public IEnumerable<string> NotesOn(Section section) => (Reader.Marks?.NotesOn(section.Id) ?? []).Select(note => note.Text);
}
