using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Highlights;

/// <summary>Headlines about schools.</summary>
internal static class SchoolHeadlines
{
    private const int MostPlans = 3;
    private const int MostTerritories = 5;

    public static Headline RedZone(SupportSection support)
    {
        var schools = support.In(Zone.Red).ToList();
        var doubtful = schools.Count(static school => !school.IsCertain);
        return new Headline(
            Tone.Bad,
            Signs.Attention,
            $"В красной зоне {RussianText.Count(schools.Count, "школа", "школы", "школ")}",
            Words.Schools([.. schools.Select(static school => school.Name)], 8)
                + (doubtful > 0 ? $"; по неполным данным — {RussianText.Number(doubtful)}." : "."),
            null
        );
    }

    /// <summary>The worst first, each with what it has met.</summary>
    public static Headline TerritoriesBehind(QuarterlyReport report)
    {
        var all = TerritoryStanding.Of(report);
        var behind = all.Where(static one => one.Behind.Count > 0).ToList();
        var noun =
            report.Territories == OrganisationLevel.Municipality
                ? RussianText.Count(behind.Count, "муниципалитет", "муниципалитета", "муниципалитетов")
                : RussianText.Count(behind.Count, "регион", "региона", "регионов");
        return new Headline(
            Tone.Bad,
            Signs.Attention,
            $"{RussianText.Plural(behind.Count, "Отстаёт", "Отстают", "Отстают")} {noun} из {RussianText.Number(all.Count)}",
            RussianText.Stop(
                RussianText.Join(
                    [
                        .. behind.Select(static one =>
                            $"{one.Name} — выполнено {RussianText.Number(one.Met)} из {RussianText.Number(one.Judged)}"
                        ),
                    ],
                    MostTerritories
                )
            ),
            null
        );
    }

    public static Headline OwnPlans(IReadOnlyList<IndicatorRow> rows)
    {
        var missed = rows.SelectMany(static row => row.MissedOwnPlans.Select(school => (Row: row, School: school)))
            .ToList();
        var schools = missed.Select(static one => one.School.Code).Distinct(StringComparer.Ordinal).Count();
        return new Headline(
            Tone.Bad,
            Signs.Attention,
            $"Свой план не {RussianText.Plural(schools, "выполнила", "выполнили", "выполнили")} {RussianText.Count(schools, "школа", "школы", "школ")}",
            RussianText.Stop(
                RussianText.Join(
                    [
                        .. missed.Select(static one =>
                            $"{one.School.Name} по {one.Row.Code} — "
                            + $"{one.School.Fact?.Text} при плане {HeldText.Lower(one.School.Plan?.Text)}"
                        ),
                    ],
                    MostPlans
                )
            ),
            rows.Count == 1 ? rows[0].Code : null
        );
    }

    public static Headline NotSubmitted(Completeness completeness) =>
        new(
            Tone.Bad,
            Signs.Attention,
            $"Не {RussianText.Plural(completeness.Silent.Count, "сдала", "сдали", "сдали")} данные {RussianText.Count(completeness.Silent.Count, "школа", "школы", "школ")} из {completeness.Of}",
            $"{Words.Schools(completeness.Silent, 8)}; срок был {RussianText.Date(completeness.Deadline)}.",
            null
        );
}
