using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>
/// Builds the sheet of one school. The sheets of a town follow one another, so that what they have in common is kept
/// until another town, period or state of the data is asked for.
/// </summary>
public sealed class SchoolSheetBuilder(
    ProgrammeReader programmes,
    ReportDataReader reader,
    Submissions submissions,
    ProductionCalendar calendar,
    ReportOptions options
) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private (string Programme, AsOf AsOf, ProgrammeHistory History)? known;
    private (DeskKey Key, SheetDesk Desk)? kept;

    public void Dispose() => gate.Dispose();

    /// <param name="order">Its topic is the school's code.</param>
    public async Task<BuiltSheet> BuildAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (await HistoryAsync(order, cancellationToken) is not { } history)
                return new BuiltSheet(null, SheetProblems.UnknownProgramme(order.ProgrammeCode));
            var programme = history.At(order.Period);
            if (programme.Schools().FirstOrDefault(one => one.Code == order.Topic) is not { } school)
                return new BuiltSheet(
                    null,
                    SheetProblems.UnknownSchool(order.ProgrammeCode, order.Topic, order.Period)
                );

            return await DeskAsync(order, TownOf(programme, school), cancellationToken) is { } desk
                ? new BuiltSheet(Sheet(desk, school), null)
                : new BuiltSheet(null, SheetProblems.UnknownProgramme(order.ProgrammeCode));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The municipality's part where the programme is a region's; empty: the programme is the town's.</summary>
    private static string TownOf(ProgrammeDefinition programme, Organisation school) =>
        programme
            .Tree.Above(school.Code)
            .TakeWhile(one => one.Code != programme.OwnerCode)
            .FirstOrDefault(static one => one.Level == OrganisationLevel.Municipality)
            ?.Code
        ?? "";

    /// <summary>A region's passport is a thousand schools: it is not read again for each of them.</summary>
    private async Task<ProgrammeHistory?> HistoryAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var asOf = order.CutOff.AsOf;
        if (known is { } last && last.Programme == order.ProgrammeCode && last.AsOf == asOf)
            return last.History;

        known = null;
        var history = await programmes.HistoryAsync(order.ProgrammeCode, asOf, cancellationToken);
        // «Now» is another state of the data each time.
        if (history is not null && asOf != AsOf.Now)
            known = (order.ProgrammeCode, asOf, history);
        return history;
    }

    private async Task<SheetDesk?> DeskAsync(ReportOrder order, string town, CancellationToken cancellationToken)
    {
        var key = new DeskKey(
            order.ProgrammeCode,
            town,
            order.Period,
            order.CutOff.AsOf,
            DateOnly.FromDateTime(order.CutOff.At.DateTime),
            order.CutOff.At.Offset
        );
        if (kept is { } last && last.Key == key)
            return last.Desk;

        kept = null;
        if (
            await reader.ReadAsync(order.ProgrammeCode, town, order.Period, order.CutOff, cancellationToken)
            is not { } data
        )
            return null;
        var desk = new SheetDesk(
            data,
            await Receipts.ReadAsync(data, submissions, order.CutOff.AsOf, calendar, cancellationToken)
        );
        if (order.CutOff.AsOf != AsOf.Now)
            kept = (key, desk);
        return desk;
    }

    private SchoolSheet Sheet(SheetDesk desk, Organisation school)
    {
        var data = desk.Data;
        var sources = new SourceBook(data, desk.Readings.Discretion);
        var strangers = new Strangers(desk.Names, school.Code);
        var rows = new SheetRowBuilder(
            desk,
            school,
            sources,
            strangers,
            new SmallGroups(options.SmallestGroup)
        ).Build();
        var remarks = new SheetRemarks(desk, school.Code, strangers, calendar);
        var (risks, others) = new SheetMeasures(desk, school, strangers).Build();
        var cited = rows.SelectMany(static row => row.Fact?.Origins ?? []).Select(static one => one.File).ToHashSet();
        var receipt = Receipt(desk, school);
        return new SchoolSheet(
            data.Programme.Code,
            Words.Tidy(data.Programme.Name),
            Words.Tidy(data.Programme.Document),
            school.Code,
            data.NameOf(school.Code),
            data.NameOf(data.Programme.OwnerCode),
            data.Period.Code,
            data.Period.Previous()?.Code,
            data.Today,
            rows,
            SheetZoneBuilder.Of(desk, school.Code, strangers),
            risks,
            receipt,
            remarks.Of(
                rows.Select(static row => row.PeriodCode).Append(data.Period.Code).ToHashSet(StringComparer.Ordinal)
            ),
            Next(data, school, receipt),
            [
                .. sources
                    .Files.Where(file => cited.Contains(file.Number))
                    .Select(file => new SheetFile(
                        file.Number,
                        file.SubmissionId,
                        remarks.FileName(file.SubmissionId, file.FileName),
                        file.ReceivedOn
                    )),
            ]
        )
        {
            OtherMeasures = others,
        };
    }

    private static SheetReceipt? Receipt(SheetDesk desk, Organisation school)
    {
        var periods = desk.Receipts.Of(school);
        if (periods.Count == 0)
            return null;

        var punctuality = Punctuality.Of(periods);
        var owed = Owed.In(desk.Data.Programme, school, desk.Data.Period);
        var standing =
            punctuality.State == ReceiptState.Missing ? desk.Receipts.StandingOf(school) : SchoolStanding.Silent;
        var lacking = owed.Where(one => !desk.Receipts.IsGiven(one, school.Code)).ToList();
        return new SheetReceipt(
            punctuality.State,
            periods.Max(static one => one.Deadline),
            punctuality.Late?.FirstReceivedOn ?? periods.Max(static one => one.FirstReceivedOn),
            punctuality.DaysLate,
            periods.Any(static one => one.IsByCollecting),
            owed.Count - lacking.Count,
            owed.Count,
            [.. lacking.Select(static one => one.Indicator.Code)]
        )
        {
            Standing = standing.Kind,
            Remarks = standing.Remarks,
            FileOn = standing.On,
        };
    }

    private NextForm? Next(ReportData data, Organisation school, SheetReceipt? receipt)
    {
        var next = Cadences.Around(Cadence.Quarter, data.Period.End.AddDays(1));
        var programme = data.Own.At(next);
        return
            programme.IsActiveIn(next)
            && programme.Schools().FirstOrDefault(one => one.Code == school.Code) is { } same
            && Owed.In(programme, same, next).Count > 0
            ? new NextForm(next.Code, CollectionDays.DeadlineOf(next, programme.DeadlineDays, calendar))
            {
                HasFile = receipt?.ReceivedOn is not null,
            }
            : null;
    }

    private sealed record DeskKey(
        string Programme,
        string Town,
        Period Period,
        AsOf AsOf,
        DateOnly Today,
        TimeSpan Offset
    );
}
