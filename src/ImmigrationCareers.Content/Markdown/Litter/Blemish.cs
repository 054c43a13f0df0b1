using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>A mark that readers see, since it did not become what somebody meant by it.</summary>
/// <param name="Index">Where it is in the text.</param>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to write.</param>
internal readonly record struct Blemish(int Index, DiagnosticRule Rule, string Message, string Hint);
