namespace QualityMonitor.Reports.Documents.Forms;

/// <summary>
/// «Сведения о достижении значений показателей» in the form of the acts: №, показатель, ед. изм., план, факт,
/// отклонение, степень достижения, обоснование отклонения.
/// </summary>
public static class StatementTable
{
    private const string Group = "Значение показателя";

    /// <summary>Of the name and the reason together.</summary>
    private const double Words = 58;
    private const double LeastName = 25;
    private const double MostName = 31;

    /// <param name="before">The head of the column with the earlier value, «предыдущий период»; null: no such
    /// column.</param>
    public static Block.Table Of(IReadOnlyList<StatementRow> rows, string title, string? before) =>
        new(Columns(before, NameWidth(rows)), [.. Rows(rows, before is not null)])
        {
            Title = title,
            HasColumnNumbers = true,
        };

    /// <summary>Names and reasons share a width by how much there is to read of each.</summary>
    private static double NameWidth(IReadOnlyList<StatementRow> rows)
    {
        double names = rows.Sum(static row => row.Name.Length);
        double reasons = rows.Sum(static row => row.Reason.Lines.Sum(static line => line.Phrases.Sum(Length)));
        return names + reasons == 0 ? LeastName : Math.Clamp(Words * names / (names + reasons), LeastName, MostName);

        static int Length(Phrase phrase) => phrase.Text.Length;
    }

    private static List<Column> Columns(string? before, double name) =>
        [
            new("№\nп/п", 5, Align.Centre),
            new("Показатель", name),
            new("Ед. изм.", 7.5, Align.Centre),
            .. before is null ? Array.Empty<Column>() : [new(before, 12.5, Align.Centre) { Group = Group }],
            new("план", 12, Align.Centre) { Group = Group },
            new("факт", 12.5, Align.Centre) { Group = Group },
            new("Отклонение", 11.5, Align.Centre),
            new("Степень достижения", 10, Align.Centre),
            new("Обоснование отклонения", Words - name),
        ];

    private static IEnumerable<Row> Rows(IReadOnlyList<StatementRow> rows, bool hasBefore)
    {
        var section = "";
        foreach (var row in rows)
        {
            if (row.Section != section && row.Section.Length > 0)
                yield return Row.Section(row.Section);
            section = row.Section;
            yield return Row.Of([
                row.Code,
                Weighed(row, row.Name),
                row.Unit,
                .. hasBefore ? [row.Before] : Array.Empty<Cell>(),
                row.Plan,
                row.Fact,
                row.Deviation,
                Weighed(row, row.Degree),
                row.Reason,
            ]);
        }
    }

    private static Cell Weighed(StatementRow row, string text) => row.IsBehind ? Cell.Bold(text) : text;
}

/// <summary>One indicator of the statement; «—» where something does not apply.</summary>
/// <param name="Fact">Its own weight and marks included.</param>
/// <param name="Reason">Never blank.</param>
public sealed record StatementRow(
    string Code,
    string Name,
    string Unit,
    string Before,
    string Plan,
    Cell Fact,
    string Deviation,
    string Degree,
    Cell Reason
)
{
    /// <summary>Printed bold: the plan is missed or at risk.</summary>
    public bool IsBehind { get; init; }

    /// <summary>«Задача 1. …»: said once above the rows that share it; empty for none.</summary>
    public string Section { get; init; } = "";
}
