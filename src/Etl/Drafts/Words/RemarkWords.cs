using System.Text.RegularExpressions;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// Headers of columns about a figure: why it is off, what part of the plan it makes, how it changed, where it comes from; and of
/// a form of questions by whom it was filled in. They hold no name and no figure.
/// </summary>
internal static partial class RemarkWords
{
    public static bool Are(string header) =>
        header
            .Split(SheetHead.Divider)
            .Select(static part => TextNormalizer.Fold(part))
            .Any(static part =>
                (About().IsMatch(part) && !Amount().IsMatch(part))
                || PartOfPlan().IsMatch(part)
                || Change().IsMatch(part)
                || Filler().IsMatch(part)
            );

    /// <summary>«Причина», «Пояснение»: words, so that over numbers it is something else.</summary>
    public static bool AreOfWords(string header) =>
        header
            .Split(SheetHead.Divider)
            .Select(static part => TextNormalizer.Fold(part))
            .All(static part =>
                !(About().IsMatch(part) && !InWords().IsMatch(part))
                && !PartOfPlan().IsMatch(part)
                && !Change().IsMatch(part)
                && !Filler().IsMatch(part)
            );

    /// <summary>«ФИО наставника»: the rows are people; whoever filled a form in is none of them.</summary>
    public static bool NamePeople(string header) =>
        TextNormalizer.Fold(header) is var folded && Person().IsMatch(folded) && !InCharge().IsMatch(folded);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?<!(?<!\p{L})с )отклонен|(?<!(?<!\p{L})(без|по) (\p{L}+\.? ){0,2})причин|(?<!\p{L})обоснован"
            + "|примечан|пояснен|комментар"
            + @"|источник (информ|данн|сведен|получ)|(?<!\p{L})методик|формула(?!\p{L})|(?<!\p{L})вес(овой)? |периодичност"
            + @"|ожидаем\p{L}+ результат|^((занимаем|занят)\p{L}+ )?(место|рейтинг|ранг)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex About();

    [GeneratedRegex(@"^(?!.*отклонен).*(причин|(?<!\p{L})обоснован|пояснен|комментар)", Options, 1000)]
    private static partial Regex InWords();

    /// <summary>«Доля отклонений» is counted, and tells no reason.</summary>
    [GeneratedRegex("^(доля|количество|кол-во|число|численность|охват|удельн)", Options, 1000)]
    private static partial Regex Amount();

    /// <summary>«Исполнение, %» beside a plan is a share of it; «Фактическое исполнение, %» is a figure.</summary>
    [GeneratedRegex(
        @"степень (достиж|выполн|исполн|реализ|освоен)|уровень достижени|выполнение плана"
            + "|(%|процент) (выполн|исполн|достиж|к план|от план)"
            + @"|(?<!\p{L})(% |процент )?освоени[ея]$|^(исполнени|выполнени|достижени|освоени)\p{L}*[ ,(]*(в )?(%|процент)",
        Options,
        1000
    )]
    private static partial Regex PartOfPlan();

    /// <summary>«2025 к 2024», «% к прошлому году», «+/-».</summary>
    [GeneratedRegex(
        @"(?<!\p{L})темп(ы|а|ов)?(?!\p{L})|^динамика(?!\p{L})"
            + @"|20[0-9]{2} ?(год\p{L}*|г\.?)? ?(к|от|против) (20[0-9]{2}|уровн|прошл)"
            + @"|(%|процент\p{L}*) (к|от) (20[0-9]{2}|уровн|прошл|предыдущ)"
            + @"|^(прирост|изменение|разница|рост)[^\p{L}]*$|^[-+/ ()]+$",
        Options,
        1000
    )]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<!\p{L})(ф\.? ?и\.? ?о(?!\p{L})|фамили)", Options, 1000)]
    private static partial Regex Person();

    [GeneratedRegex("ответствен|заполн|исполнител|директор|руководител|контакт|координатор", Options, 1000)]
    private static partial Regex InCharge();

    [GeneratedRegex(
        @"(?<!\p{L})e-?mail|электронн\p{L}+ (почт|адрес)|телефон|(?<!\p{L})ф\.? ?и\.? ?о(?!\p{L})|^(id|ид)$",
        Options,
        1000
    )]
    private static partial Regex Filler();
}
