namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>A place in a file: line and column, both from 1.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public static readonly Place Start = new(1, 1);
}
