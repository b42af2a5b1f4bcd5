using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>Whether an organisation is part of a programme in a period, and what is said where it is not.</summary>
public static class MembershipJudge
{
    /// <summary>Said of a figure of an indicator that has ended: nobody has to do anything about it.</summary>
    public const string Withdrawn = "indicator-withdrawn";

    private const string Code = "organisation-not-then";

    /// <returns>Null: it is part of the programme in the period.</returns>
    public static Problem? Judge(ProgrammeHistory history, string organisation, Period period)
    {
        if (history.TreeAt(period).Find(organisation) is not null)
            return null;

        var rows = history.Governing(period).Passport.Organisations.Where(one => one.Code == organisation).ToList();
        if (rows.Count == 0)
            return Gone(history, organisation, period);
        var name = history.NameOf(organisation);
        if (history.EndedBy(organisation, period) is not { } last)
            return new Problem(
                Code,
                $"{name} в программе с {RussianText.Date(rows.Min(static one => one.Validity.Start))}: "
                    + $"за {period.Title} её сведений не ждут.",
                "период, в котором организация уже в программе; если дата в паспорте неверна, её исправит координатор"
            );

        var until = RussianText.Date(last.Validity.Until!.Value);
        var heir =
            last.Successor is { } code && history.Everyone().Any(one => one.Code == code) ? history.NameOf(code) : null;
        return heir is null
            ? new Problem(
                Code,
                $"{name} в программе по {until}: за {period.Title} её сведений не ждут.",
                "период, в котором организация ещё в программе; если дата в паспорте неверна, её исправит координатор"
            )
            : new Problem(
                Code,
                $"{name} в программе по {until}, за неё теперь отвечает {heir}: за {period.Title} сведения даёт {heir}.",
                $"в файле — название {heir}, если это её сведения"
            );
    }

    /// <returns>Null: the programme has the indicator in the period, or will have it later, so that an earlier figure
    /// may be there to compare with.</returns>
    public static Problem? OfIndicator(ProgrammeHistory history, string indicator, Period period)
    {
        if (history.IndicatorAt(indicator, period) is not null || EndOf(history, indicator, period) is not { } until)
            return null;
        return new Problem(
            Withdrawn,
            $"Показатель {indicator} с {RussianText.Date(until.AddDays(1))} не собирается: значение за {period.Title} не нужно и не загружено.",
            "ничего делать не нужно; в новой форме этой строки нет"
        );
    }

    /// <summary>The last day of an indicator that is there no more; null: it has not begun yet.</summary>
    private static DateOnly? EndOf(ProgrammeHistory history, string indicator, Period period)
    {
        var governing = history.Governing(period);
        var rows = governing.Passport.Indicators.Where(one => one.Code == indicator).ToList();
        if (rows.Count > 0)
            return rows.Select(static one => one.Validity.Until).Where(until => until < period.End).Max();

        var before = history.Revisions.TakeWhile(one => one != governing).ToList();
        return before.Exists(one => one.Passport.Indicators.Any(row => row.Code == indicator))
            ? (governing.GovernsFrom ?? period.Start).AddDays(-1)
            : null;
    }

    /// <summary>The last passport does not speak of it at all, and nobody has said since when.</summary>
    private static Problem Gone(ProgrammeHistory history, string organisation, Period period)
    {
        return new Problem(
            Code,
            $"{history.NameOf(organisation)} в паспорте программы за {period.Title} нет: "
                + "когда она вышла из программы и кто отвечает за неё теперь, не сказано.",
            "строка этой организации на листе «Организации» с «Действует по» и «Преемник»; решает координатор"
        );
    }
}
