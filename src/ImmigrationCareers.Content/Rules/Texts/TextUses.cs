using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Values;
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
    ImmutableArray<Located<string>> Headings,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Values,
    ImmutableArray<string> StepBeginnings,
    string Words)
{
    public static TextUses Of(GuideText text)
    {
        var pictures = text.Document.Descendants<CodeBlock>().Select(block => block.Attached<Picture>()).OfType<Picture>().ToList();
        var facts = (text.Front as TextFront.Career)?.Keys.Facts ?? [];
        return new TextUses(
            text.File,
            text.Front,
            [.. text.Headings.Select(heading => new Located<string>(heading.Heading.Id, text.PlaceOf(heading.Block)))],
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
            [.. text.Steps.Select(step => StepBeginning.Of(step.Step, text.Figures))],
            string.Concat(text.Document.Select(block => text.ProseOf(block).Text)));
    }

    private static IEnumerable<string> SourcesOfPage(TextFront front) => front switch
    {
        TextFront.Section section => section.Keys.Sources.Select(source => source.Value),
        TextFront.Career career => career.Keys.Sources.Select(source => source.Value),
        _ => [],
    };
}
