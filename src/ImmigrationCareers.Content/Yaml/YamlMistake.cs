namespace ImmigrationCareers.Content.Yaml;

/// <summary>What somebody wrote that YAML takes for something else.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Hint">What to write.</param>
internal sealed record YamlMistake(int Line, int Column, string Message, string Hint);
