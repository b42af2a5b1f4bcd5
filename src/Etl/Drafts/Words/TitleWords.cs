using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>What kind of figures a title, a file or a sheet is named after.</summary>
internal static partial class TitleWords
{
    /// <returns>Facts, plans, or none where it says neither or both.</returns>
    public static FigureWord Of(string title)
    {
        var folded = TextNormalizer.Fold(title);
        return (Facts().IsMatch(folded), Plans().IsMatch(folded)) switch
        {
            (true, _) => FigureWord.Fact,
            (false, true) => FigureWord.Plan,
            _ => FigureWord.None,
        };
    }

    /// <summary>
    /// A list of what a programme measures («Перечень показателей муниципальной программы») has its targets more often than
    /// what was reached, and does not say which.
    /// </summary>
    public static bool IsOfProgramme(string title) => Programme().IsMatch(TextNormalizer.Fold(title));

    /// <summary>«Сведения по школам», «Свод»: a title that names no thing to be measured.</summary>
    public static bool IsGeneral(string title) =>
        General().IsMatch(TextNormalizer.Fold(title)) && Unit.Infer(title).Kind == UnitKind.None;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?<!\p{L})(планов|планируем|прогнозн|целев)\p{L}+ (значени|уров|ориентир)|(?<!\p{L})(планируем|плановы)\p{L}+ "
            + @"(показател|индикатор)|(?<!\p{L})план(ы|ов)? (на|по) (?!меропр)|^прогноз(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Plans();

    [GeneratedRegex(
        @"(?<!\p{L})(факт|достигнут|достижени|исполнен|выполнен|отчет|итог|результат(?!ивн)|мониторинг|динамик|анализ"
            + "|самообслед|освоени"
            + @"|(сведения|информация|данные|показатели) за (?=[0-9iv]))",
        Options,
        1000
    )]
    private static partial Regex Facts();

    [GeneratedRegex(
        @"(?<!\p{L})(целев\p{L}+ (показател|индикатор)"
            + @"|(показател|индикатор)\p{L}*( \(?\p{L}+\)?)? \p{L}*\s?(программ|стратеги|проект))"
            + @"|(?<!\p{L})(перечень|состав|система) (целев\p{L}+ )?(показател|индикатор)|стратеги"
            + @"|(?<!\p{L})на 20[0-9]{2}( ?- ?20[0-9]{2})? ?(год|гг|учебн)",
        Options,
        1000
    )]
    private static partial Regex Programme();

    [GeneratedRegex(
        "^(общие |основные |сводные )?(сведени|информаци|данны|отчет|свод|мониторинг|показател|таблица|результат|итог|анализ"
            + "|рейтинг|динамика|сравнени|форма|реестр)",
        Options,
        1000
    )]
    private static partial Regex General();
}
