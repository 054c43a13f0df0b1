namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>What lines up the same section of different careers.</summary>
/// <param name="Id">As front matter names it.</param>
/// <param name="Name">As readers see it.</param>
/// <param name="Time">Its place in the order in which things happen, which is not the order to read about them.</param>
public sealed record Topic(string Id, string Name, int Time);
