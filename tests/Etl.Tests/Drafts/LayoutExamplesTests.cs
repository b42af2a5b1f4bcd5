using System.Globalization;
using System.Text;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// docs/layouts-examples.ru.md shows real drafts of drawn tables: the table, what came out with its reasons and doubts, and
/// what was loaded. It is made here and by nobody's hand.
/// </summary>
public sealed class LayoutExamplesTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "layouts-examples.ru.md");

    /// <summary>One of each kind, in the order in which they are easiest to understand.</summary>
    private static readonly (string Drawn, string Title)[] Examples =
    [
        ("10-deviation-and-percent", "План и факт, а рядом отклонение и процент"),
        ("01-act-with-subprogrammes", "Форма из порядка: «Сведения о достижении значений показателей»"),
        ("02-targets-by-year", "Перечень показателей программы: базовый год и плановые"),
        ("27-targets-with-terms", "Срок достижения: год, «ежегодно», «весь срок реализации»"),
        ("05-schools-divided-header", "Школы строками, заголовок в две строки"),
        ("06-schools-as-columns", "Школы столбцами"),
        ("04-exams-town-and-region", "Предметы строками, рядом город и область"),
        ("07-quarters-plan-and-fact", "Кварталы, под каждым план и факт"),
        ("13-answers-to-a-form", "Ответы на форму: считается последний ответ школы"),
        ("15-roadmap", "Дорожная карта"),
        ("28-estimate-and-forecast", "Сомнение: оценка — ни план, ни факт"),
        ("32-school-against-town", "Школа рядом с городом, областью и страной"),
        ("41-no-period-anywhere", "Молчание: за какой период, не сказано"),
        ("22-two-tables", "Отказ: две таблицы на одном листе"),
    ];

    [Fact]
    public async Task The_page_of_examples_is_what_the_program_makes()
    {
        var text = await TextAsync();
        if (Environment.GetEnvironmentVariable("QUALITYMONITOR_UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Page, text, TestContext.Current.CancellationToken);

        Assert.Equal(
            text,
            (await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n")
        );
    }

    private static async Task<string> TextAsync()
    {
        var text = new StringBuilder(
            """
            # Черновик описания на примерах

            Таблица, как её видит человек; черновик, который составила программа (`layout suggest`), с основаниями и
            сомнениями; что загрузилось бы по нему, если ничего не менять (`layout try`). В таблицах «←» — ячейка
            объединена с левой, «↑» — с верхней. Ключи описания объясняет [layouts.ru.md](layouts.ru.md).

            Эту страницу делают тесты (`LayoutExamplesTests`), руками её не правят.

            """
        );
        foreach (var (index, (drawn, title)) in Examples.Index())
        {
            var measure = await DraftMeasure.OfAsync(
                HeldBackTests.FileOf(drawn),
                TestContext.Current.CancellationToken
            );
            text.Append(CultureInfo.InvariantCulture, $"\n## {index + 1}. {title}\n\n`{measure.Table.FileName}`\n\n");
            foreach (var sheet in measure.Table.Sheets)
                Draw(sheet, text);
            text.Append('\n');
            if (measure.Draft is { } draft)
                text.Append("```yaml\n").Append(draft).Append("```\n\n");
            text.Append(Outcome(measure));
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Draw(DrawnSheet table, StringBuilder text)
    {
        var width = table.Rows.Max(static row => row.Length);
        text.Append("| |")
            .AppendJoin('|', Enumerable.Range(1, width).Select(static at => $" {(char)('A' + at - 1)} "))
            .Append("|\n");
        text.Append("|---|").Append(string.Concat(Enumerable.Repeat("---|", width))).Append('\n');
        for (var row = 1; row <= table.Rows.Count; row++)
            text.Append(CultureInfo.InvariantCulture, $"| {row} |")
                .AppendJoin('|', Enumerable.Range(1, width).Select(column => $" {Shown(table.TextAt(row, column))} "))
                .Append("|\n");
    }

    private static string Shown(string text) =>
        text switch
        {
            "<" => "←",
            "^" => "↑",
            _ => text.Replace("*", "\\*", StringComparison.Ordinal),
        };

    private static string Outcome(DraftMeasure measure)
    {
        if (measure.Refusal is { } refusal)
            return $"Черновика нет: {refusal}\n";
        var (tried, text) = (measure.Tried!, new StringBuilder());
        foreach (var mistake in tried.LayoutMistakes)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Пока ничего не загружается: {mistake.Key}: {mistake.Sentence}\n"
            );
        if (tried.Figures.Count > 0)
        {
            text.Append("| ячейка | что это | о чём | чьё | период | прочитано |\n|---|---|---|---|---|---|\n");
            foreach (var one in tried.Figures)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {one.Cell} | {Kind(one.Kind)} | {one.About} | {one.Organisation} | {one.Period} | {one.ReadAs.Replace('\u00A0', ' ')} |\n"
                );
        }

        foreach (var issue in tried.Issues)
            text.Append(CultureInfo.InvariantCulture, $"\nЗамечание, {issue.Cell}: {issue.Sentence}\n");
        return text.ToString();
    }

    private static string Kind(FigureKind kind) =>
        kind switch
        {
            FigureKind.Fact => "факт",
            FigureKind.Plan => "план",
            FigureKind.Activity => "мероприятие",
            FigureKind.Risk => "риск",
            _ => "пояснение",
        };
}
