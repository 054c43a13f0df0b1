namespace ImmigrationCareers.Content.Wording;

/// <summary>What a mail says, with placeholders in braces.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text, plain.</param>
public sealed record MailText(string Subject, string Text)
{
    /// <summary>The mail with these texts in place of its placeholders; what they hold in braces stays as it is.</summary>
    public MailText Fill(params IReadOnlyCollection<(string Placeholder, string Text)> texts)
    {
        var byName = texts.ToDictionary(text => text.Placeholder, text => text.Text, StringComparer.Ordinal);
        return new MailText(Placeholder.Fill(Subject, byName), Placeholder.Fill(Text, byName));
    }
}
