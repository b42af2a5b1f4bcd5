using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>The letter about letters that were given up.</summary>
internal static class UndeliveredWords
{
    /// <summary>Named in a letter; the others are counted.</summary>
    private const int MostNamed = 30;

    /// <param name="failed">Those that the same people hear of, at least one.</param>
    /// <param name="offset">The clock of the days in the letter.</param>
    public static NoticePage Page(IReadOnlyList<FailedDelivery> failed, string programme, TimeSpan offset)
    {
        var title =
            failed.Count == 1
                ? $"Письмо не отправлено: {Whose(failed[0])}"
                : $"Не отправлено {RussianText.Count(failed.Count, "письмо", "письма", "писем")}";
        return new NoticePage(
            title,
            title,
            "bad",
            "✖",
            programme,
            [.. Facts(failed, offset)],
            [.. Others(failed)],
            [
                "Если дело в адресе, исправьте его в паспорте программы (лист «Организации» или «Получатели») "
                    + "и пришлите исправленный паспорт; если в другом, покажите это письмо администратору.",
                "Сами эти письма больше не уйдут. Когда причина устранена, попросите администратора отправить их заново.",
                "Пока что свяжитесь с получателем иначе.",
            ],
            "О каждом неотправленном письме пишем один раз. Письмо составлено программой."
        );
    }

    private static IEnumerable<NoticePage.Fact> Facts(IReadOnlyList<FailedDelivery> failed, TimeSpan offset)
    {
        var first = failed[0];
        yield return new NoticePage.Fact("Адрес", first.Address);
        yield return new NoticePage.Fact("Письмо", first.Subject);
        yield return new NoticePage.Fact("Попыток", RussianText.Number(first.Attempts));
        yield return new NoticePage.Fact("Последняя", Words.Moment(first.At.ToOffset(offset)));
        yield return new NoticePage.Fact("Причина", Quotation.Defused(first.Error ?? "почтовый сервер её не назвал"));
        if (failed.Count > 1)
            yield return new NoticePage.Fact("Ещё писем", RussianText.Number(failed.Count - 1) + ", они ниже");
    }

    private static IEnumerable<string> Others(IReadOnlyList<FailedDelivery> failed)
    {
        foreach (var one in failed.Skip(1).Take(MostNamed))
            yield return $"{one.Address}: {one.Subject}. {Quotation.Defused(one.Error ?? "")}";
        if (failed.Count - 1 > MostNamed)
            yield return $"и ещё {RussianText.Number(failed.Count - 1 - MostNamed)}";
    }

    private static string Whose(FailedDelivery delivery) =>
        delivery.DisplayName.Trim() is { Length: > 0 } name ? Words.Tidy(name) : delivery.Address;
}
