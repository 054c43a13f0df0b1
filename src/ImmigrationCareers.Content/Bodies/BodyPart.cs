namespace ImmigrationCareers.Content.Bodies;

/// <summary>
/// A piece of a text. Markdown is rendered once, when its file is read; what other files decide stays open in it, and what
/// the page decides is left to the page. Only a <see cref="Part"/> can reach a page; what is still open is of another type.
/// </summary>
internal abstract record BodyPart;
