using System.Globalization;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>A piece of a linked text, which writes itself as its page wants it.</summary>
internal abstract record Part : BodyPart
{
    /// <summary>What a reader reads of it, without markup.</summary>
    public virtual string Text => "";

    public abstract void WriteTo(BodyWriter page);
}

/// <summary>HTML that is the same on every page.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Text">What a reader reads of it; a line feed between blocks.</param>
internal sealed record HtmlPart(string Html, string Text) : Part
{
    public static readonly HtmlPart LinkEnd = new("</a>", "");

    public override string Text { get; } = Text;

    public override void WriteTo(BodyWriter page) => page.Write(Html);
}

internal sealed record HeadingStart(Heading Heading) : Part
{
    public override void WriteTo(BodyWriter page)
    {
        page.WriteFormerIds(Heading.Id);
        if (page.HasPermalinks) page.Write("<div class=\"heading\">");
        var level = page.LevelOf(Heading).ToString(CultureInfo.InvariantCulture);
        page.Write($"<h{level} id=\"{page.IdOf(Heading.Id)}\"{(RightToLeft.IsIn(Heading.Title) ? " dir=\"auto\"" : "")}>");
    }
}

internal sealed record HeadingEnd(Heading Heading) : Part
{
    public override void WriteTo(BodyWriter page)
    {
        page.Write($"</h{page.LevelOf(Heading).ToString(CultureInfo.InvariantCulture)}>");
        if (!page.HasPermalinks) return;
        var address = page.PermanentAddressOf(Heading.Id);
        var label = MarkupEncoder.Instance.Encode($"Permanent link to “{Heading.Title}”");
        page.Write($"""<a class="permalink" href="{address}" data-permalink="{address}" aria-label="{label}">#</a>""");
        page.Write(page.View.HeadingControl?.Invoke(Heading));
        page.Write("</div>");
    }
}

/// <summary>The beginning of a step's item; its first paragraph follows.</summary>
internal sealed record StepStart(Step Step) : Part
{
    public override void WriteTo(BodyWriter page)
    {
        page.Write($"<li class=\"step\" id=\"{page.IdOf(Step.Id)}\">");
        page.WriteFormerIds(Step.Id);
        page.Write(page.View.StepControl(Step));
        page.Write(page.View.StepBoxId?.Invoke(Step) is { } box ? $"<label for=\"{box}\"" : "<span");
        page.Write(RightToLeft.IsIn(Step.Text) ? " dir=\"auto\">" : ">");
    }
}

/// <summary>The end of its first paragraph.</summary>
internal sealed record StepEnd(Step Step) : Part
{
    public override void WriteTo(BodyWriter page) => page.Write(page.View.StepBoxId?.Invoke(Step) is null ? "</span>" : "</label>");
}

/// <summary>The number of a source.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="IsFirst">Whether it is the first with this number, to which the foot of the page leads back.</param>
internal sealed record ReferencePart(int Number, bool IsFirst) : Part
{
    public override void WriteTo(BodyWriter page)
    {
        var number = Number.ToString(CultureInfo.InvariantCulture);
        page.Write("<sup class=\"ref\"><a");
        if (IsFirst) page.Write($" id=\"{page.IdOf("ref_" + number)}\"");
        page.Write($" href=\"#{page.IdOf("source_" + number)}\" aria-label=\"Source {number}\">{number}</a></sup>");
    }
}

/// <summary>The beginning of a link within the site that leads somewhere.</summary>
/// <param name="Path">Address of the page; empty for the page the link is on.</param>
/// <param name="OwnerId">Id of the section or career, by which a shared
/// page knows whether it shows the target; null for static pages.</param>
/// <param name="Fragment">Id of the heading or step; empty for the top.</param>
/// <param name="Title">The link's title, or null.</param>
internal sealed record LinkStart(string Path, string? OwnerId, string Fragment, string? Title) : Part
{
    public override void WriteTo(BodyWriter page)
    {
        page.Write($"<a href=\"{page.AddressOf(this)}\"");
        if (Title is not null) page.Write($" title=\"{MarkupEncoder.Instance.Encode(Title)}\"");
        page.Write(">");
    }
}
