using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>How a sheet opens: what got better, then the one worry, in pupils.</summary>
/// <param name="Good">A sentence.</param>
/// <param name="WorryLead">«Тревожит один»; empty for no worry.</param>
/// <param name="Worry">Printed bold.</param>
/// <param name="Why">In the school's own words; empty for none.</param>
internal sealed record Lead(string Good, string WorryLead, string Worry, string Why)
{
    /// <summary>After the colon of a subject.</summary>
    public required string Short { get; init; }
}

/// <inheritdoc cref="Lead"/>
internal static class LeadWords
{
    public static Lead Of(SchoolSheet sheet)
    {
        if (sheet.Rows.All(static row => row.Fact is null))
            return Silent(sheet);

        var worse = sheet.Rows.Where(static row => SheetSigns.Of(row).Mark == Mark.Cross).ToList();
        var behind = worse.Count > 0 ? worse : [.. sheet.Rows.Where(static row => row.IsBehind)];
        var worry = behind.OrderByDescending(Weight).FirstOrDefault();
        return new Lead(
            Good(sheet),
            worry is null ? ""
                : worse.Count == 0 ? "До плана ещё не хватает"
                : worse.Count == 1 ? "Тревожит одно"
                : $"Больше всего тревожит (всего таких {RussianText.Number(worse.Count)})",
            worry is null ? "" : Worry(worry, worse.Count > 0),
            worry?.Said is { Why.Length: > 0 } said
                ? $"Ваше пояснение от {RussianText.Date(said.On)}: {RussianText.Quote(said.Why, 160)}."
                : ""
        )
        {
            Short = Short(sheet),
        };
    }

    private static Lead Silent(SchoolSheet sheet) =>
        new(
            sheet.Receipt is { State: ReceiptState.Missing } receipt
                ? $"{Came(receipt, SheetText.Period(sheet))} Поэтому сказать, что стало лучше, пока нельзя."
                : $"Цифр школы за {SheetText.Period(sheet)} в программе нет.",
            "",
            "",
            ""
        )
        {
            Short = "сведений нет",
        };

    private static string Came(SheetReceipt receipt, string period) =>
        receipt switch
        {
            { Standing: Standing.Waiting, FileOn: { } day } =>
                $"Ваш файл от {RussianText.Date(day)} получен и ждёт решения координатора: цифр за {period} пока нет.",
            { Standing: Standing.Refused, FileOn: { } day } =>
                $"Ваш файл от {RussianText.Date(day)} получен, но принять из него ничего нельзя: цифр за {period} нет.",
            { Standing: Standing.Unconfirmed, FileOn: { } day } =>
                $"Сведений за {period} от вас нет: срок — {RussianText.Date(receipt.Deadline)}. Файл, который пришёл "
                    + $"{RussianText.Date(day)} с вашего адреса, не открыт: подтвердить, что его прислали вы, не удалось.",
            _ => $"Сведений за {period} от вас нет: срок — {RussianText.Date(receipt.Deadline)}.",
        };

    private static string Good(SchoolSheet sheet)
    {
        var compared = sheet.Rows.Count(static row => row.Trend != Trend.Incomparable);
        var better = sheet.Rows.Count(static row => row.Trend == Trend.Improved);
        var met = sheet.Rows.Count(static row => row is { Fact: not null, Status: Status.Met });
        var planned = sheet.Rows.Count(static row => row is { Fact: not null, Status: Status.Met } || row.IsBehind);
        var plans =
            planned == 0 ? ""
            : met == planned ? $"Все планы выполнены ({RussianText.Number(met)} из {RussianText.Number(planned)})."
            : met > 0 ? $"Выполнено планов: {RussianText.Number(met)} из {RussianText.Number(planned)}."
            : "";
        if (better > 0)
            return (
                $"У вас {RussianText.Plural(better, "стал", "стали", "стали")} лучше "
                + $"{RussianText.Count(better, "показатель", "показателя", "показателей")} из "
                + $"{RussianText.Number(compared)}. {plans}"
            ).TrimEnd();
        if (met > 0)
            return plans;
        return compared > 0
            ? "Лучше, чем прежде, пока не стал ни один показатель."
            : "Сравнить с прежними цифрами пока нечего.";
    }

    private static string Short(SchoolSheet sheet)
    {
        var better = sheet.Rows.Count(static row => row.Trend == Trend.Improved);
        var behind = sheet.Rows.Count(static row => row.IsBehind);
        return (better, behind) switch
        {
            (0, 0) => "цифры школы и что дальше",
            (_, 0) => $"лучше {RussianText.Number(better)}, отставаний нет",
            (0, _) => $"не выполнено планов: {RussianText.Number(behind)}",
            _ => $"лучше {RussianText.Number(better)}, не выполнено планов: {RussianText.Number(behind)}",
        };
    }

    /// <summary>How many more pupils are on the wrong side; then how many lack to the plan.</summary>
    private static (decimal, decimal) Weight(SheetRow row)
    {
        var now = SheetRow.Wrong(row.Fact, row.LowerIsBetter);
        var before = SheetRow.Wrong(row.Previous, row.LowerIsBetter);
        return (now is { } one && before is { } other ? one - other : 0, row.Lacking ?? 0);
    }

    private static string Worry(SheetRow row, bool isWorse)
    {
        var name = RussianText.Quote(SheetText.Name(row), 90);
        if (!isWorse && row.Lacking is { } lacking)
            return $"{name}: {Lacks(row, lacking)}";
        if (SheetRow.Wrong(row.Fact, row.LowerIsBetter) is not { } wrong)
            return $"{name}: {row.Fact!.Text} при плане {row.Plan!.Text}"
                + (row.Previous is { } then ? $", {SheetText.Before(row)} — {then.Text}" : "");

        var people = SheetText.People(row, wrong);
        var of = RussianText.Number(row.Fact!.Denominator!.Value);
        var before = SheetRow.Wrong(row.Previous, row.LowerIsBetter) is { } was
            ? $", {SheetText.Before(row)} — {RussianText.Number(was)} из {RussianText.Number(row.Previous!.Denominator!.Value)}"
            : "";
        return row.LowerIsBetter ? $"{name}: {people} из {of}{before}" : $"{name}: не вошли {people} из {of}{before}";
    }

    public static string Lacks(SheetRow row, decimal lacking)
    {
        var people = Quarterly.Telling.People.Of(row.Name).Count(lacking);
        return row.LowerIsBetter ? $"больше плана на {people}" : $"до плана не хватает {people}";
    }
}
