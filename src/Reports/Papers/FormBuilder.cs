using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Papers;

/// <summary>Makes the forms of a programme from its passport and from what was given last time.</summary>
public sealed class FormBuilder(
    ProgrammeReader programmes,
    ObservationReader facts,
    ReportDataReader reports,
    ProductionCalendar calendar
)
{
    /// <param name="organisation">Only this one, by code or name, and those below it; null: every organisation that owes
    /// a figure of its own.</param>
    public async Task<Parsed<IReadOnlyList<FormContent>>> BuildAsync(
        string programmeCode,
        Period period,
        string? organisation,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        if (await programmes.HistoryAsync(programmeCode, asOf, cancellationToken) is not { } history)
            return new Problem(
                "programme-missing",
                $"Программы «{programmeCode}» нет: её паспорт не загружен.",
                "код программы из её паспорта; список — в команде status"
            );
        var programme = history.At(period);
        if (period.Start > history.Latest.EndsOn)
            return Ended(history.Latest, period, await programmes.SuccessorAsync(programmeCode, cancellationToken));
        var asked = Asked(programme, organisation);
        if (!asked.IsOk)
            return asked.Problem!;
        var before = period.Previous();
        var last = new PeriodFacts();
        await foreach (
            var value in before is null
                ? AsyncEnumerable.Empty<PeriodValue>()
                : facts.ValuesAsync(programmeCode, asOf, before, cancellationToken)
        )
            last.Add(value.IndicatorCode, value.OrganisationCode, value.Fact);
        var missed = before is null
            ? null
            : await MissedPlans.ReadAsync(reports, programmeCode, before, period, asOf, cancellationToken);
        var forms = asked
            .Value.Select(one => new FormContent(
                programme,
                one,
                period,
                before,
                CollectionDays.DeadlineOf(period, programme.DeadlineDays, calendar),
                [.. FormRows.For(programme, one, period).Select(indicator => LineOf(indicator, one))]
            ))
            .Where(static form => form.Lines.Count > 0)
            .ToList();
        return forms.Count > 0 ? forms : NothingAsked(period);

        // Why is asked of a figure that stands in the form.
        FormLine LineOf(IndicatorDefinition indicator, Organisation one)
        {
            var fact = last.Find(indicator.Code, one.Code);
            return new FormLine(indicator, fact)
            {
                IsRequired = programme
                    .Checks.OfType<CheckRule.Required>()
                    .Any(rule => rule.Strictness == Strictness.Error && rule.IsFor(indicator.Code)),
                Missed = fact is null or Fact.Missing ? null : missed?.Of(indicator, one.Code),
            };
        }
    }

    /// <summary>A school alone; a municipality with its schools. What stands above the owner fills no forms.</summary>
    private static Parsed<List<Organisation>> Asked(ProgrammeDefinition programme, string? organisation)
    {
        var directory = new OrganisationDirectory(programme.Organisations);
        var found = organisation is null ? null : directory.Find(organisation);
        return found switch
        {
            null => Below(programme.OwnerCode),
            OrganisationMatch.Found(var one) => Below(one.Code),
            OrganisationMatch.Ambiguous(var several) => Unknown("подходит к нескольким организациям", several),
            OrganisationMatch.Unknown(var nearest) => Unknown("в программе нет", nearest),
            _ => throw new InvalidOperationException("A name looked for everywhere is found, ambiguous or unknown."),
        };

        List<Organisation> Below(string code) => [.. programme.Organisations.Where(one => directory.IsIn(one, code))];

        Problem Unknown(string what, IReadOnlyList<Organisation> offered) =>
            new(
                "organisation-unknown",
                $"Организация «{organisation}»: {what}.",
                offered.Count == 0
                    ? "код или название с листа «Организации» паспорта"
                    : "код: " + string.Join("; ", offered.Select(Offer))
            );

        string Offer(Organisation one) =>
            $"{one.Code} — {one.ShortName}"
            + (directory.MunicipalityOf(one) is { } above ? $" ({above.ShortName})" : "");
    }

    private static Problem Ended(ProgrammeDefinition programme, Period period, ProgrammeName? successor) =>
        new(
            "programme-ended",
            $"Программа «{programme.Name}» окончена {RussianText.Date(programme.EndsOn!.Value)}: "
                + $"форм за {period.Title} у неё нет."
                + (successor is null ? "" : $" Её продолжает «{successor.Name}» ({successor.Code})."),
            successor is null
                ? "период программы; если программу продлили — «Окончание» в паспорте"
                : $"--programme {successor.Code}"
        );

    private static Problem NothingAsked(Period period) =>
        new(
            "form-empty",
            $"За {period.Title} эти организации не дают ни одного показателя.",
            "период той же длины, что периодичность показателей, например 2025-Q4 для квартальных"
        );
}
