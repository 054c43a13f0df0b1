using System.Text;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests;

/// <summary>Content that git or an editor would put right, so that it cannot be kept as files.</summary>
/// <param name="Break">Breaks the content; what it returns keeps it broken until it is disposed.</param>
/// <param name="Expected">Everything that is printed then.</param>
internal sealed record BrokenInCode(Func<TemporaryContent, IDisposable?> Break, string Expected)
{
    private const string Name = "careers/officer/09-example.md";

    public static IReadOnlyDictionary<string, BrokenInCode> Cases { get; } = new Dictionary<string, BrokenInCode>
    {
        ["a file that another program keeps to itself"] = new(
            content => new FileStream(content.OnDisk("careers/clerk/career.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None),
            "content/careers/clerk/career.md(1,1): error GUIDE001: The file cannot be read: another program keeps it "
            + "to itself, or the disk does not answer. Close the other program; the file is tried again by itself.\n"),
        ["a link to nothing"] = Linked(
            content => content.OnDisk("careers/officer/nothing.md"),
            $"content/{Name}(1,1): error GUIDE001: The file is a link to something that is not there. "
            + "Put the file itself here, or delete the link.\n"),
        ["a file of ten megabytes"] = Bytes(
            new byte[10 * 1024 * 1024], "(1,1): error GUIDE002: The file is larger than 1 MB. Split it into sections."),
        ["a file of one byte too many"] = Bytes(
            [.. Enumerable.Repeat((byte)' ', ContentFolder.MaximumFileSize + 1)],
            "(1,1): error GUIDE002: The file is larger than 1 MB. Split it into sections."),
        ["bytes that are not UTF-8"] = Bytes(
            [.. Encoding.UTF8.GetBytes("---\nid: élan "), 0xE9, (byte)'\n'],
            "(2,10): error GUIDE003: From here on, the file is not UTF-8. Save the file as UTF-8."),
        ["bytes that are not UTF-8 behind CRLF and a BOM"] = Bytes(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("---\r\nid: x\r\nti"), 0xFF],
            "(3,3): error GUIDE003: From here on, the file is not UTF-8. Save the file as UTF-8."),
        ["UTF-16"] = Bytes(
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("---\n")],
            "(1,1): error GUIDE003: From here on, the file is not UTF-8. Save the file as UTF-8."),
        ["a NUL"] = Text("Text.\n\nü \0", "(11,3): error GUIDE004: The text contains the control character U+0000. Delete it."),
        ["a form feed"] = Text("Page\fbreak", "(9,5): error GUIDE004: The text contains the control character U+000C. Delete it."),
        ["a next line of a mainframe"] = Text(
            "Page\u0085break", "(9,5): error GUIDE004: The text contains the control character U+0085. Delete it."),
        ["a line separator"] = Text("Line\u2028break", "(9,5): error GUIDE004: The text contains the control character U+2028. Delete it."),
        ["an escape behind CRLF and a BOM"] = new(
            content => Write(content, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("---\r\nid: \u001B[31m\r\n")]),
            $"content/{Name}(2,5): error GUIDE004: The text contains the control character U+001B. Delete it.\n"),
        ["a text that the parser is slow on"] = Text(
            string.Concat(Enumerable.Repeat("[a](", 5_000)),
            "(9,1): error GUIDE054: The paragraph has more than 4000 square brackets. Split it, or write it in words."),
        ["a pipe"] = new(
            content =>
            {
                using var made = System.Diagnostics.Process.Start("mkfifo", [content.OnDisk(Name)]);
                made.WaitForExit();
                return null;
            },
            $"content/{Name}(1,1): error GUIDE055: This is a pipe or a device, and no file. Delete it, and put a file here.\n"),
        ["more findings than anybody reads"] = Text(
            string.Concat(Enumerable.Repeat("\u202E", 101)) + " Words.",
            string.Join(
                "\n",
                Enumerable.Range(1, 101).Select(column => column <= 100
                    ? (column == 1 ? "" : $"content/{Name}")
                        + $"(9,{column}): warning GUIDE048: Here is U+202E, a mark that turns the direction of text, which nobody sees. "
                        + "Delete it."
                    : $"content/{Name}(9,101): warning GUIDE047: The file has these findings and 1 more, of which one is here. "
                        + "Mend these first; then the others are shown."))),
        ["a link to a file outside"] = Linked(
            content =>
            {
                File.WriteAllText(Path.Combine(content.Outside, "secret.md"), Texts.Section("secret"));
                return Path.Combine(content.Outside, "secret.md");
            },
            $"content/{Name}(1,1): error GUIDE005: The file is a link that leads out of the content folder. Put the file itself here.\n"),
        ["a link to a folder outside"] = new(
            content =>
            {
                File.WriteAllText(Path.Combine(content.Outside, "09-secret.md"), Texts.Section("secret"));
                Directory.CreateSymbolicLink(content.OnDisk("careers/officer/more"), content.Outside);
                return null;
            },
            "content/careers/officer/more(1,1): error GUIDE005: The file is a link that leads out of the content folder. "
            + "Put the file itself here.\n"),
        ["a link by way of a folder that is a link outside"] = new(
            content =>
            {
                File.WriteAllText(Path.Combine(content.Outside, "secret.md"), Texts.Section("secret"));
                Directory.CreateSymbolicLink(content.OnDisk("careers/officer/more"), content.Outside);
                File.CreateSymbolicLink(content.OnDisk(Name), content.OnDisk("careers/officer/more/secret.md"));
                return null;
            },
            $"content/{Name}(1,1): error GUIDE005: The file is a link that leads out of the content folder. Put the file itself here.\n"
            + "content/careers/officer/more(1,1): error GUIDE005: The file is a link that leads out of the content folder. "
            + "Put the file itself here.\n"),
        ["a link to itself"] = Linked(
            content => content.OnDisk(Name),
            $"content/{Name}(1,1): error GUIDE005: The file is a link that leads out of the content folder. Put the file itself here.\n"),
        ["front matter behind CRLF"] = new(
            content => Write(
                content,
                Encoding.UTF8.GetBytes(
                    Texts.Section("example", "Text.\n\nä <b>\n", "colour: red\n").Replace("\n", "\r\n", StringComparison.Ordinal))),
            $"content/{Name}(8,1): error GUIDE007: There is no key colour in a section. "
            + "Keys are id, title, summary, topic, reviewed, review-by, sources, duration, aliases, anchors, steps, replaces, draft, "
            + "publish, withdrawn, replaced-by.\n"
            + $"content/{Name}(12,3): error GUIDE025: Raw HTML is not allowed. "
            + "Use Markdown; put the HTML between backticks to show it as code.\n"),
        ["front matter behind a BOM"] = new(
            content => Write(
                content,
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Texts.Section("example", "Text.\n", "draft: yes\n"))]),
            $"content/{Name}(8,8): error GUIDE010: Expected true or false, found text. Write true or false, without quotes.\n"),
        ["lines that end in CR"] = new(
            content => Write(content, Encoding.UTF8.GetBytes(Texts.Section("example", "One.\n\ntwo <b>\n").Replace('\n', '\r'))),
            $"content/{Name}(11,5): error GUIDE025: Raw HTML is not allowed. "
            + "Use Markdown; put the HTML between backticks to show it as code.\n"),
    };

    private static BrokenInCode Bytes(byte[] bytes, string expected) =>
        new(content => Write(content, bytes), $"content/{Name}{expected}\n");

    private static BrokenInCode Text(string body, string expected) =>
        Bytes(Encoding.UTF8.GetBytes(Texts.Section("example", body)), expected);

    private static BrokenInCode Linked(Func<TemporaryContent, string> target, string expected) => new(
        content =>
        {
            File.CreateSymbolicLink(content.OnDisk(Name), target(content));
            return null;
        },
        expected);

    private static IDisposable? Write(TemporaryContent content, byte[] bytes)
    {
        content.WriteBytes(Name, bytes);
        return null;
    }
}
