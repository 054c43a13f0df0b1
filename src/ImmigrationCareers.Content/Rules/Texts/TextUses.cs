using System.Collections.Immutable;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Values;
using ImmigrationCareers.Content.Schemas;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>What one text uses of the files that all share, kept when the parsed text is let go.</summary>
/// <param name="File">Its file.</param>
/// <param name="Front">What its front matter says.</param>
/// <param name="Headings">Ids of its headings, in their order.</param>
/// <param name="Sources">Ids of the sources it names, those of its values apart.</param>
/// <param name="Values">Ids of the values it uses.</param>
/// <param name="StepBeginnings">The first words of its steps.</param>
/// <param name="Words">Everything it says.</param>
internal sealed record TextUses(
    string File,
    TextFront Front,
    ImmutableArray<Placed<string>> Headings,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Values,
    ImmutableArray<string> StepBeginnings,
    string Words)
{
    public static TextUses Of(GuideText text)
    {
        var pictures = text.Outline.Pictures.Values;
        var facts = (text.Front as TextFront.Career)?.Keys.Facts ?? [];
        return new TextUses(
            text.File,
            text.Front,
            [.. text.Outline.Headings.Select(heading => new Placed<string>(heading.Value.Id, text.PlaceOf(heading.Key)))],
            [
                .. SourcesOfPage(text.Front),
                .. text.Document.Descendants<SourceInline>().Select(source => source.Id),
                .. pictures.SelectMany(picture => picture.Sources).Select(source => source.Value),
                .. facts.Select(fact => fact.Source?.Value).OfType<string>(),
            ],
            [
                .. text.Document.Descendants<ValueInline>().Select(value => value.Id).OfType<string>(),
                .. pictures.SelectMany(picture => picture.Texts).SelectMany(words => words?.Values ?? []).Select(value => value.Id),
                .. facts.SelectMany(fact => Figures.IdsIn(fact.Text)),
            ],
            [.. text.Outline.Steps.Values.Select(step => StepBeginning.Of(step, text.Figures))],
            string.Concat(text.Document.Select(block => text.ProseOf(block).Text)));
    }

    private static IEnumerable<string> SourcesOfPage(TextFront front) => front switch
    {
        TextFront.Section section => section.Keys.Sources.Select(source => source.Value),
        TextFront.Career career => career.Keys.Sources.Select(source => source.Value),
        _ => [],
    };
}
