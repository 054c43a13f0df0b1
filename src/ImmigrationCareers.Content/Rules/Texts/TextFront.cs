using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>What rules ask of a text's front matter.</summary>
internal abstract record TextFront
{
    /// <summary>Id of its section or career, or a page's slug.</summary>
    public abstract string Id { get; }

    /// <param name="Keys">Its keys.</param>
    /// <param name="DurationPlace">Where the duration stands.</param>
    public sealed record Section(SectionFile Keys, Place DurationPlace) : TextFront
    {
        public override string Id => Keys.Id;
    }

    /// <param name="Keys">Its keys.</param>
    public sealed record Career(CareerFile Keys) : TextFront
    {
        public override string Id => Keys.Id;
    }

    /// <param name="Slug">The page's address.</param>
    public sealed record Page(string Slug) : TextFront
    {
        public override string Id => Slug;
    }
}
