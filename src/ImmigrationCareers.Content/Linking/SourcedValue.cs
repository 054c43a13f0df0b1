using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Linking;

/// <summary>A value together with its source, null when that is unknown.</summary>
internal sealed record SourcedValue(Value Value, Source? Source);
