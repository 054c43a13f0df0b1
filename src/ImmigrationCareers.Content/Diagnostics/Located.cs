namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>A value together with where it is, for a check that comes later.</summary>
internal sealed record Located<T>(T Value, Place Place);
