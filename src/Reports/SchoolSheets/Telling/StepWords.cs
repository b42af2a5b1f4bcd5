using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <param name="When">«сейчас», «до 12.04.2026».</param>
/// <param name="Text">Begins with what is to be done.</param>
internal sealed record Step(string When, string Text, DateOnly On);

/// <summary>What the school is to do next: only what is owed, each with its day.</summary>
internal static class StepWords
{
    private const int MostCodes = 6;

    /// <summary>In the order of their days; what is late comes first.</summary>
    public static IReadOnlyList<Step> Of(SchoolSheet sheet) =>
        [
            .. Forms(sheet)
                .Concat(Cells(sheet))
                .Concat(Explanations(sheet))
                .Concat(Measures(sheet))
                .Concat(Next(sheet))
                .OrderBy(static one => one.On),
        ];

    private static IEnumerable<Step> Forms(SchoolSheet sheet)
    {
        if (sheet.Receipt is not { Lacking.Count: > 0 } receipt)
            yield break;
        if (receipt is { State: ReceiptState.Missing, Standing: Standing.Waiting, FileOn: { } sent })
        {
            yield return Now(
                $"О файле от {RussianText.Date(sent)} решает координатор: от вас пока ничего не нужно. "
                    + "Если это была не та форма, пришлите нужную."
            );
            yield break;
        }

        var period = PeriodWords.Title(sheet.PeriodCode);
        var isLate = receipt.Deadline < sheet.CutOff;
        var late = isLate ? $" Срок был {RussianText.Date(receipt.Deadline)}." : "";
        var text =
            receipt is { State: ReceiptState.Missing, Standing: Standing.Refused, FileOn: { } refused }
                ? $"Исправьте файл от {RussianText.Date(refused)} и пришлите его снова: "
                    + $"{RemarksText.OfYours(receipt.Remarks)}.{late}"
            : receipt is { State: ReceiptState.Missing, Standing: Standing.Unconfirmed }
                ? $"Пришлите сведения за {period} или подтвердите координатору, что файл с вашего адреса прислали вы.{late}"
            : receipt.State == ReceiptState.Missing ? $"Пришлите сведения за {period}: их ещё нет.{late}"
            : $"Дополните сведения за {period}: нет значений {RussianText.Join(receipt.Lacking, MostCodes)}.{late}";
        yield return isLate ? Now(text) : Until(receipt.Deadline, text);
    }

    private static IEnumerable<Step> Cells(SchoolSheet sheet)
    {
        var open = sheet.Remarks.Where(static one => one.Issue.Accepted is null).ToList();
        var wrong = open.Count(static one => one.Issue.Severity == Severity.Error);
        var doubtful = open.Count - wrong;
        if (wrong > 0)
            yield return Now(
                $"Исправьте {RussianText.Count(wrong, "место", "места", "мест")} в файле и пришлите его снова: "
                    + "что и где — ниже, в замечаниях."
            );
        if (doubtful > 0)
            yield return Now(
                $"Проверьте {RussianText.Count(doubtful, "цифру", "цифры", "цифр")}: если всё верно, "
                    + "так и ответьте на это письмо; если нет — пришлите файл снова."
            );
    }

    /// <summary>Of its own misses a school is asked why; nobody guesses.</summary>
    private static IEnumerable<Step> Explanations(SchoolSheet sheet)
    {
        var unexplained = sheet.Rows.Where(static row => row is { IsBehind: true, Said: null }).ToList();
        if (unexplained.Count > 0)
            yield return Now(
                "Напишите, почему не выполнен план "
                    + $"{RussianText.Join([.. unexplained.Select(static row => row.Code)], MostCodes)} и что вы "
                    + "делаете: ответом на это письмо, с подписью."
            );
    }

    private static IEnumerable<Step> Measures(SchoolSheet sheet)
    {
        foreach (var one in sheet.Measures.Where(static one => one is { IsOwn: true, Due: not null }))
        {
            var name = RussianText.Quote(MeasureWords.Name(one), 120);
            if (one.Status == ActivityStatus.Overdue)
                yield return Now(
                    $"Выполните {name}: срок был {RussianText.Date(one.Due!.Value)}. "
                        + "Если уже сделано — сообщите день ответом на это письмо."
                );
            else if (one.Status is ActivityStatus.NotDue or null && one.Due >= sheet.CutOff)
                yield return Until(one.Due!.Value, $"Выполните {name} и сообщите о выполнении.");
        }
    }

    private static IEnumerable<Step> Next(SchoolSheet sheet)
    {
        if (sheet.Next is { } next && next.Deadline >= sheet.CutOff)
            yield return Until(
                next.Deadline,
                $"Пришлите сведения за {PeriodWords.Title(next.PeriodCode)}{(next.HasFile ? " тем же файлом" : "")}."
            );
    }

    private static Step Now(string text) => new("сейчас", text, DateOnly.MinValue);

    private static Step Until(DateOnly day, string text) => new("до " + RussianText.Date(day), text, day);
}
