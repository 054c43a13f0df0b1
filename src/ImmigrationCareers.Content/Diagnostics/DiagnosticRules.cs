using System.Collections.Immutable;
using System.Reflection;

namespace ImmigrationCareers.Content.Diagnostics;

/// <summary>Every rule there is. Codes are permanent: one that is no longer reported is never used for another finding.</summary>
public static class DiagnosticRules
{
    /// <summary>A file or folder cannot be read.</summary>
    public static readonly DiagnosticRule Unreadable = Error(1, "The file cannot be read.");

    /// <summary>A file is larger than <see cref="Loading.ContentFolder.MaximumFileSize"/>.</summary>
    public static readonly DiagnosticRule TooLarge = Error(2, "The file is larger than 1 MB.");

    /// <summary>The bytes of a file are not UTF-8.</summary>
    public static readonly DiagnosticRule NotUtf8 = Error(3, "The file is not UTF-8 text.");

    /// <summary>A NUL or another control character.</summary>
    public static readonly DiagnosticRule ControlCharacter = Error(4, "The text contains a control character.");

    /// <summary>A symbolic link leads out of the content folder.</summary>
    public static readonly DiagnosticRule LinkOutside = Error(5, "A symbolic link leads out of the content folder.");

    /// <summary>A file that is no part of the guide, by its place or its name.</summary>
    public static readonly DiagnosticRule Misplaced =
        Error(6, "The guide does not know the name or place of the file, so it is shown nowhere.");

    /// <summary>A key that the schema does not have.</summary>
    public static readonly DiagnosticRule UnknownKey = Error(7, "This kind of file has no such key.");

    /// <summary>A required key is not there.</summary>
    public static readonly DiagnosticRule MissingKey = Error(8, "A required key is missing.");

    /// <summary>A key that appears twice in one mapping.</summary>
    public static readonly DiagnosticRule DuplicateKey = Error(9, "A key appears twice.");

    /// <summary>A value is of another type than its key asks for.</summary>
    public static readonly DiagnosticRule WrongType = Error(10, "The value of a key has the wrong type, such as text instead of a list.");

    /// <summary>A value is of the right type and the wrong form.</summary>
    public static readonly DiagnosticRule Malformed = Error(11, "The value of a key does not have the form that the key requires.");

    /// <summary>The YAML itself cannot be read.</summary>
    public static readonly DiagnosticRule YamlSyntax = Error(12, "The YAML cannot be read.");

    /// <summary>The block between the two lines of three hyphens is missing or never ends.</summary>
    public static readonly DiagnosticRule FrontMatter = Error(13, "The front matter is missing or does not end.");

    /// <summary>Two keys of one file contradict each other.</summary>
    public static readonly DiagnosticRule Contradiction = Error(14, "Two keys of the file contradict each other.");

    /// <summary>An id that another file has.</summary>
    public static readonly DiagnosticRule DuplicateId = Error(15, "Another file already has this id; the newer file is not shown.");

    /// <summary>An address that another file has.</summary>
    public static readonly DiagnosticRule DuplicateAddress =
        Error(16, "Another file has this address, or used to have it and redirects from it.");

    /// <summary>An address that the site needs for itself.</summary>
    public static readonly DiagnosticRule ReservedAddress = Error(17, "The address is reserved for the site itself.");

    /// <summary>A topic that is not in the list.</summary>
    public static readonly DiagnosticRule UnknownTopic = Error(18, "The topic is not in the list of topics.");

    /// <summary>A source that <c>sources.yml</c> does not have.</summary>
    public static readonly DiagnosticRule UnknownSource = Error(19, "sources.yml has no such source.");

    /// <summary>A value that <c>values.yml</c> does not have.</summary>
    public static readonly DiagnosticRule UnknownValue = Error(20, "values.yml has no such value.");

    /// <summary>A link to a page that is not there.</summary>
    public static readonly DiagnosticRule UnknownTarget = Error(21, "A link leads to a page that does not exist.");

    /// <summary>A link to a heading that is not there.</summary>
    public static readonly DiagnosticRule UnknownHeading = Error(22, "A link leads to a heading that does not exist.");

    /// <summary><c>site.yml</c> and the folders under <c>careers/</c> do not agree.</summary>
    public static readonly DiagnosticRule UnknownCareer =
        Error(23, "site.yml and the folders under careers/ do not name the same careers.");

    /// <summary>An entry for former ids that leads nowhere or covers an id in use.</summary>
    public static readonly DiagnosticRule FormerId = Error(24, "An entry for a former id leads nowhere, or the id is in use again.");

    /// <summary>Raw HTML in the Markdown.</summary>
    public static readonly DiagnosticRule RawHtml = Error(25, "The text contains raw HTML.");

    /// <summary>A step without an id.</summary>
    public static readonly DiagnosticRule StepWithoutId = Error(26, "A step has no id of its own.");

    /// <summary>An explicit id that appears twice in a file.</summary>
    public static readonly DiagnosticRule DuplicateAnchor =
        Error(27, "An id appears twice in one file, or is reserved for the page itself.");

    /// <summary>Two headings whose texts give the same id.</summary>
    public static readonly DiagnosticRule AmbiguousHeading = Error(28, "Two headings of one file would get the same id from their texts.");

    /// <summary>A link with a scheme that is not allowed, or one that is no address at all.</summary>
    public static readonly DiagnosticRule ForbiddenLink =
        Error(29, "A link has a scheme other than https, http, mailto or tel, or is not an address at all.");

    /// <summary>An id in braces that is malformed or is where none can be.</summary>
    public static readonly DiagnosticRule MisplacedId = Error(30, "An id in braces is malformed, or is where none can be.");

    /// <summary>Double braces that do not contain a value's id.</summary>
    public static readonly DiagnosticRule MalformedPlaceholder = Error(31, "Double braces do not contain the id of a value.");

    /// <summary>A heading of level 1, or without text, in the body.</summary>
    public static readonly DiagnosticRule HeadingForm =
        Error(32, "A heading is of level 1, which belongs to the title, or has no text to make an id from.");

    /// <summary>A heading that skips a level.</summary>
    public static readonly DiagnosticRule SkippedLevel = Warning(33, "A heading skips a level, which confuses readers of an outline.");

    /// <summary>An image.</summary>
    public static readonly DiagnosticRule Image = Error(34, "The text contains an image; the guide serves none from content.");

    /// <summary>An alert block of a kind that does not exist.</summary>
    public static readonly DiagnosticRule UnknownAlert = Error(35, "An alert block is of a kind that does not exist.");

    /// <summary>Text that the Markdown parser refuses.</summary>
    public static readonly DiagnosticRule Unparsable =
        Error(36, "The Markdown parser refuses the text, most often because lists are nested too deeply.");

    /// <summary>A footnote that is defined in the text.</summary>
    public static readonly DiagnosticRule FootnoteDefinition =
        Error(37, "A footnote is defined in the text; sources are kept in sources.yml.");

    /// <summary>A file that the guide cannot do without.</summary>
    public static readonly DiagnosticRule MissingFile = Error(38, "A file that the guide needs is missing.");

    /// <summary>A published address that no longer leads anywhere.</summary>
    public static readonly DiagnosticRule LostAddress = Error(39, "An address in the ledger no longer leads anywhere.");

    /// <summary>A line of the ledger that is malformed, repeated or out of order.</summary>
    public static readonly DiagnosticRule LedgerForm = Error(40, "A line of the ledger is malformed, repeated or out of order.");

    /// <summary>A step in a file that is not a section, or in a table.</summary>
    public static readonly DiagnosticRule MisplacedStep =
        Error(41, "A step is where no plan can save it: on a page that is not a section, or in a table.");

    /// <summary>A picture of a kind that does not exist, or in a place where none can be.</summary>
    public static readonly DiagnosticRule UnknownPicture =
        Error(42, "A picture is of a kind that does not exist, or is where none can be.");

    /// <summary>A bar whose ends are not two numbers in their order.</summary>
    public static readonly DiagnosticRule BarWithoutNumbers =
        Error(43, "A bar of a picture does not run from one number to another that is not smaller.");

    /// <summary>A step that was published and is gone, with the ticks that depend on it.</summary>
    public static readonly DiagnosticRule LostStep = Error(44, "A step in the ledger is gone, and readers' ticks with it.");

    /// <summary>A placeholder of a mail that the site has nothing for.</summary>
    public static readonly DiagnosticRule UnknownPlaceholder =
        Error(45, "A mail has a placeholder that the site has nothing to put in place of.");

    /// <summary>A mail without a link, or a word, that it cannot do without.</summary>
    public static readonly DiagnosticRule MissingPlaceholder =
        Error(46, "A mail lacks the placeholder of a link, or of a word, that it is of no use without.");

    /// <summary>More findings of one file than anybody reads.</summary>
    public static readonly DiagnosticRule MoreFindings = Warning(47, "The file has more findings than are shown at a time.");

    /// <summary>A character that nobody sees.</summary>
    public static readonly DiagnosticRule InvisibleCharacter =
        Warning(48, "The text contains a character that nobody sees: it splits words, turns them around, or looks like a space.");

    /// <summary>Text that YAML takes for a comment.</summary>
    public static readonly DiagnosticRule LostEnd =
        Warning(49, "The end of a text is lost, since a space and a number sign begin a comment in YAML.");

    /// <summary>A link to the writer's own computer.</summary>
    public static readonly DiagnosticRule LocalLink = Warning(50, "A link leads to the writer's own computer or network.");

    /// <summary>Two headings with the same words, of which one has no id of its own.</summary>
    public static readonly DiagnosticRule EqualHeadings =
        Warning(51, "Two headings of one file say the same, and one of them has no id of its own.");

    /// <summary>A day of a check that has not come yet.</summary>
    public static readonly DiagnosticRule FutureCheck = Warning(52, "The day on which something was checked has not come yet.");

    /// <summary>What version control leaves when two changes meet.</summary>
    public static readonly DiagnosticRule MergeConflict = Error(53, "The file holds both sides of a merge that nobody has settled.");

    /// <summary>A file that takes too long to read.</summary>
    public static readonly DiagnosticRule TooSlow =
        Error(54, "The file takes too long to read, since something in it is repeated or nested without end.");

    /// <summary>Something in the folder that is no file.</summary>
    public static readonly DiagnosticRule NoFile = Error(55, "A pipe or a device lies where a file should.");

    /// <summary>A number without a value or a source.</summary>
    public static readonly DiagnosticRule NumberWithoutSource =
        Warning(60, "A number neither comes from a value nor stands beside its source, and is not called an estimate or our own.");

    /// <summary>A text that is hard to read.</summary>
    public static readonly DiagnosticRule ReadingGrade = Warning(61, "A text asks for more years of school than rules.yml allows.");

    /// <summary>A term without a link to the glossary.</summary>
    public static readonly DiagnosticRule TermWithoutLink =
        Warning(62, "A text of a career does not link a term of the glossary where it first uses it.");

    /// <summary>A term of the glossary that is out of order.</summary>
    public static readonly DiagnosticRule TermOutOfOrder = Warning(63, "The terms of the glossary are not in alphabetical order.");

    /// <summary>A term of the glossary that is not explained shortly.</summary>
    public static readonly DiagnosticRule TermExplanation = Warning(64, "A term of the glossary is not explained in one or two sentences.");

    /// <summary>A term of the glossary that no text uses.</summary>
    public static readonly DiagnosticRule UnusedTerm = Warning(65, "No text uses a term of the glossary.");

    /// <summary>A step that does not begin with a verb.</summary>
    public static readonly DiagnosticRule StepVerb = Warning(66, "A step does not begin with one of the verbs in rules.yml.");

    /// <summary>A section with too few or too many steps.</summary>
    public static readonly DiagnosticRule StepCount = Warning(67, "A section has fewer or more steps than rules.yml allows.");

    /// <summary>A verb that no step begins with.</summary>
    public static readonly DiagnosticRule UnusedVerb = Warning(68, "No step begins with one of the verbs in rules.yml.");

    /// <summary>A section whose topic and duration do not go together.</summary>
    public static readonly DiagnosticRule SectionDuration =
        Warning(69, "A section has no duration although its topic takes time, or has one although it does not.");

    /// <summary>A duration that the text does not say, or not where it comes from.</summary>
    public static readonly DiagnosticRule DurationNotSaid =
        Warning(70, "The text of a section does not say its duration, or does not say where that comes from.");

    /// <summary>A section that is too short or too long.</summary>
    public static readonly DiagnosticRule SectionLength = Warning(71, "A section has fewer or more words than rules.yml allows.");

    /// <summary>Too many words without a heading.</summary>
    public static readonly DiagnosticRule StretchLength = Warning(72, "There are more words between two headings than rules.yml allows.");

    /// <summary>A source that nothing cites.</summary>
    public static readonly DiagnosticRule UnusedSource = Warning(73, "Nothing cites a source of sources.yml.");

    /// <summary>A value that nothing uses.</summary>
    public static readonly DiagnosticRule UnusedValue = Warning(74, "Nothing uses a value of values.yml.");

    /// <summary>A figure that is written out beside its value.</summary>
    public static readonly DiagnosticRule ValueWrittenOut =
        Warning(75, "A figure of values.yml is written out, so that it would keep its old self when the value changes.");

    /// <summary>A fact with a number and no source.</summary>
    public static readonly DiagnosticRule FactWithoutSource = Warning(76, "A fact of a career has a number and names no source.");

    /// <summary>Something that <c>rules.yml</c> names and the guide does not have.</summary>
    public static readonly DiagnosticRule UnknownInRules = Warning(77, "rules.yml names a heading, a page or a term that is not there.");

    /// <summary>A mark within a text that became nothing.</summary>
    public static readonly DiagnosticRule ShownMark =
        Warning(80, "A mark of Markdown is shown to readers as it is, since what it needs around it is not there.");

    /// <summary>A line that begins like a list or a heading and became none.</summary>
    public static readonly DiagnosticRule LineBeginning = Warning(81, "A line begins like a list or a heading and has become none.");

    /// <summary>Brackets that became no link.</summary>
    public static readonly DiagnosticRule BrokenLink = Warning(82, "Square brackets have become no link and no source, and are shown.");

    /// <summary>Brackets that became no step.</summary>
    public static readonly DiagnosticRule BrokenStep =
        Warning(83, "Something looks like a step and is none, so that no reader can tick it.");

    /// <summary>Pipes that became no table.</summary>
    public static readonly DiagnosticRule BrokenTable = Warning(84, "Lines with pipes have become no table.");

    /// <summary>Text that is shown as code.</summary>
    public static readonly DiagnosticRule SwallowedText =
        Warning(85, "A block of code never ends, is a misspelt picture, or has swallowed what is no code.");

    /// <summary>Words of the source that readers never see.</summary>
    public static readonly DiagnosticRule LostText = Warning(86, "Something is written that readers never see.");

    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. typeof(DiagnosticRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticRule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static DiagnosticRule Warning(int number, string meaning) => new($"GUIDE{number:000}", Severity.Warning, meaning);

    private static DiagnosticRule Error(int number, string meaning) => new($"GUIDE{number:000}", Severity.Error, meaning);
}
