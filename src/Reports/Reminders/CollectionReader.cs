using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Reads from the store alone who owes what.</summary>
public sealed class CollectionReader(
    ProgrammeReader programmes,
    Store.Editions.Reminders reminders,
    IssueReader issues,
    ProductionCalendar calendar,
    ReportOptions options
)
{
    private readonly UnloadedFiles unloaded = new(issues, options.OriginOf);

    /// <param name="now">Its offset is the clock of the days.</param>
    /// <returns>The collections, and the programmes that could not be read.</returns>
    internal async Task<(IReadOnlyList<Collection> Open, IReadOnlyList<ItemFailure> Unread)> OpenAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var open = new List<Collection>();
        var unread = await Guarded.EachAsync(
            await programmes.CodesAsync(cancellationToken),
            static code => $"напоминания программы {code} не сделаны",
            async code => open.AddRange(await OfAsync(code, now, cancellationToken)),
            cancellationToken
        );
        return (open, unread);
    }

    private async Task<List<Collection>> OfAsync(
        string programmeCode,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var open = new List<Collection>();
        if (await programmes.HistoryAsync(programmeCode, AsOf.Now, cancellationToken) is not { } history)
            return open;

        foreach (var (period, days) in DuePeriods.On(DateOnly.FromDateTime(now.Date), history, calendar))
        {
            var programme = history.ReachableAt(period);
            open.Add(
                new Collection(programme, period, days, await SchoolsAsync(programme, period, now, cancellationToken))
            );
        }

        return open;
    }

    private async Task<List<SchoolDue>> SchoolsAsync(
        ProgrammeDefinition programme,
        Period period,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var given = await reminders.GivenAsync(programme.Code, period, AsOf.Now, cancellationToken);
        var told = (await reminders.ToldAsync(programme.Code, period, cancellationToken)).ToLookup(
            static one => one.OrganisationCode,
            StringComparer.Ordinal
        );
        var claims = await unloaded.ClaimsAsync(
            programme,
            null,
            period,
            await issues.OpenAsync(programme.Code, AsOf.Now, cancellationToken),
            AsOf.Now,
            now.Offset,
            cancellationToken
        );
        var window = ReportIssues.Window(period, DateOnly.FromDateTime(now.Date), calendar);
        return
        [
            .. programme
                .Schools()
                .Select(school =>
                    Due(programme, school, period, given.GetValueOrDefault(school.Code), [.. told[school.Code]]) with
                    {
                        Standing = StandingRule.Of(school.Code, [period.Code], window, claims),
                    }
                ),
        ];
    }

    private static SchoolDue Due(
        ProgrammeDefinition programme,
        Organisation school,
        Period period,
        IReadOnlySet<string>? given,
        IReadOnlyList<Told> told
    )
    {
        var asked = FormRows.For(programme, school, period);
        var missing = asked.Where(indicator => given?.Contains(indicator.Code) != true).ToList();
        return new SchoolDue(school, asked.Count, new Receipt(given is not null, missing), told);
    }
}
