using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>
/// Codes of languages as HTML has them (BCP 47): two letters where a language has such a code (ISO 639-1), else three, then
/// perhaps a script and a country: <c>es</c>, <c>zh-Hant</c>, <c>pt-BR</c>, <c>hmn</c>.
/// </summary>
internal static partial class LanguageCode
{
    /// <summary>Every code of two letters. The names of languages belong to the culture data that this product does without.</summary>
    private static readonly FrozenSet<string> OfTwoLetters = (
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa "
        + "ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko "
        + "kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa "
        + "pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty "
        + "ug uk ur uz ve vi vo wa wo xh yi yo za zh zu")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Common codes of three letters, of languages that have one of two: the only right one.</summary>
    private static readonly FrozenDictionary<string, string> Shorter = (
        "amh am ara ar ben bn bul bg cat ca ces cs cze cs chi zh zho zh dan da deu de ger de ell el gre el eng en fas fa "
        + "per fa fin fi fra fr fre fr guj gu hat ht heb he hin hi hrv hr hun hu hye hy arm hy ind id ita it jpn ja kat ka "
        + "geo ka khm km kor ko lao lo mya my bur my nep ne nld nl dut nl nor no pan pa pol pl por pt pus ps ron ro rum ro "
        + "rus ru slk sk som so spa es sqi sq alb sq srp sr swa sw swe sv tam ta tel te tgl tl tha th tir ti tur tr ukr uk "
        + "urd ur uzb uz vie vi yor yo")
        .Split(' ')
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>What is wrong with a code and what to write; null for a good one.</summary>
    public static (string Problem, string Hint)? ProblemOf(string code)
    {
        const string Example = "Write two or three small letters, as in {lang=es}, {lang=zh-Hant} or {lang=pt-BR}.";
        var language = code.Split('-')[0];
        if (!Form().IsMatch(code))
            return (code.Length == 0 ? "The braces name no language" : $"\"{code}\" is no code of a language", Example);
        if (Shorter.TryGetValue(language, out var two))
            return ($"The language {language} has a shorter code", $"Write {two}{code[language.Length..]}.");
        return language.Length == 2 && !OfTwoLetters.Contains(language)
            ? ($"No language has the code {language}", "Look it up under ISO 639-1, such as es for Spanish and vi for Vietnamese.")
            : null;
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
    private static partial Regex Form();
}
