namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> weighs.</summary>
public enum Severity
{
    /// <summary>Worth an editor's look; nothing is held back and the check still passes.</summary>
    Warning,

    /// <summary>The check fails. An error of one file holds that file at its last good version.</summary>
    Error,
}
