using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>What came from the school, what is wrong in it, and where its figures stand.</summary>
internal static class DataWords
{
    public static (string Tone, string Sign, string Text) Receipt(SheetReceipt? receipt)
    {
        if (receipt is null)
            return ("quiet", "•", "За этот период от школы ничего не ждали.");
        var figures =
            receipt.Given == receipt.Of
                ? $"загружены все {RussianText.Count(receipt.Of, "значение", "значения", "значений")}"
                : $"загружено {RussianText.Number(receipt.Given)} из "
                    + $"{RussianText.Count(receipt.Of, "значения", "значений", "значений")}";
        return receipt switch
        {
            { State: ReceiptState.Late, ReceivedOn: { } day } => (
                "warn",
                "▲",
                $"Файл {Came(receipt, day)}, на {RussianText.Count(receipt.DaysLate, "день", "дня", "дней")} "
                    + $"позже срока ({RussianText.Date(receipt.Deadline)}); {figures}."
            ),
            { ReceivedOn: { } day } => (
                receipt.Given == receipt.Of ? "good" : "warn",
                receipt.Given == receipt.Of ? "✔" : "▲",
                $"Файл {Came(receipt, day)}, в срок; {figures}."
            ),
            _ => ("bad", "✖", $"Файла нет; срок — {RussianText.Date(receipt.Deadline)}."),
        };
    }

    public static string Tone(SheetRemark one) =>
        one.Issue.Accepted is not null ? "good"
        : one.Issue.Severity == Severity.Error ? "bad"
        : "warn";

    public static string Sign(SheetRemark one) =>
        one.Issue.Accepted is not null ? "✔"
        : one.Issue.Severity == Severity.Error ? "✖"
        : "▲";

    /// <summary>«лист «Сведения», ячейка D8, «около 40»: число не прочитано. Нужно: число, например 82,6.»</summary>
    public static string Text(SheetRemark one)
    {
        var value = one.Issue.Value is { Length: > 0 } written ? ", " + RussianText.Quote(written, 40) : "";
        var message = one.Issue.Message.Length > 0 ? one.Issue.Message : "есть замечание, спросите координатора";
        var expected = one.Issue.Expected.Length > 0 ? $" Нужно: {RussianText.Stop(one.Issue.Expected)}" : "";
        var file = one.FileName.Length > 0 ? $" Файл «{one.FileName}»." : "";
        var text = $"{PlaceText.Of(one.Issue)}{value}: {RussianText.Stop(message)}";
        return PlaceText.Note(one.Issue) is { } note
            ? $"{text} Решено: {note}. Делать ничего не нужно."
            : text + expected + file;
    }

    /// <summary>Where the figures stand, and by what they are judged.</summary>
    public static string Sources(SchoolSheet sheet)
    {
        var files = sheet.Files.Select(file =>
        {
            var name = file.FileName.Length > 0 ? $"«{file.FileName}»" : "сводный файл";
            return $"{name}, {Places(sheet, file.Number)} (отправление № {RussianText.Number(file.SubmissionId)}, "
                + $"{RussianText.Date(file.ReceivedOn)})";
        });
        var document = sheet.Document.Length > 0 ? $"Планы — {sheet.Document}." : "";
        return string.Join(
            ' ',
            new[]
            {
                sheet.Files.Count > 0 ? $"Цифры школы — {string.Join("; ", files)}." : "",
                document,
                Coverage(sheet),
            }.Where(static part => part.Length > 0)
        );
    }

    private static string Places(SchoolSheet sheet, int file) =>
        string.Join(
            "; ",
            sheet
                .Rows.SelectMany(static row => row.Fact?.Origins ?? [])
                .Where(one => one.File == file)
                .GroupBy(static one => one.Sheet, StringComparer.Ordinal)
                .Select(static group =>
                    $"{CellRanges.Sheet(group.Key)}: "
                    + RussianText.Join([.. group.Select(CellRanges.Cells).Distinct(StringComparer.Ordinal)], 8)
                )
        );

    private static string Coverage(SchoolSheet sheet)
    {
        var counts = sheet
            .Rows.Select(static row => row.Town)
            .OfType<BesideFigure>()
            .Where(static one => one.Used is not null)
            .ToList();
        if (counts.Count == 0)
            return "";
        var (least, most, of) = (
            counts.Min(static one => one.Used!.Value),
            counts.Max(static one => one.Used!.Value),
            counts.Max(static one => one.Of!.Value)
        );
        var used = least == most ? RussianText.Number(most) : $"{RussianText.Number(least)}–{RussianText.Number(most)}";
        return $"{sheet.TownName} — по {used} {RussianText.Plural(most, "школе", "школам", "школам")} из "
            + $"{RussianText.Number(of)}.";
    }

    private static string Came(SheetReceipt receipt, DateOnly day) =>
        receipt.IsByCollecting ? $"забран {RussianText.Date(day)}" : $"пришёл {RussianText.Date(day)}";
}
