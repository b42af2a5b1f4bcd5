using QualityMonitor.Etl;
using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Building;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;
using FormRow = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace QualityMonitor.Worker.Tests.Forms;

/// <summary>
/// The sample town's passport and one quarter in a real store, and an inbox without a single layout for forms, when the
/// first quarter of 2026 is over.
/// </summary>
internal sealed class FormOffice : IAsyncDisposable
{
    private const string Programme = "quality-2024";
    private static readonly string Samples = Path.Combine(Repository.Root, "samples", "svetlorechensk");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-forms-");
    private readonly TestStore store;

    private FormOffice(TestStore store) => this.store = store;

    public static async Task<FormOffice> OpenAsync()
    {
        var office = new FormOffice(await TestStore.CreateAsync(Engine.Sqlite));
        office.store.Clock.Now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        await office.SendAsync(Path.Combine(Samples, "passport.xlsx"));
        await office.SendAsync(
            Path.Combine(Samples, "2025-Q4", "Сведения СОШ 5, IV квартал 2025.xlsx"),
            Path.Combine(Samples, "layouts")
        );
        return office;
    }

    public async Task<WrittenForm> WriteAsync(string school)
    {
        var built = await new FormBuilder(store.Programmes, store.Facts, Reports, CalendarSource.Load(null)).BuildAsync(
            Programme,
            Period.Quarter(2026, 1),
            school,
            AsOf.Now,
            CancellationToken.None
        );
        // A municipality's forms are its schools' too.
        var form = Assert.Single(built.Value, form => form.Organisation.Code == school);
        var path = Path.Combine(folder.FullName, form.FileName);
        await using (var file = File.Create(path))
            FormWorkbook.Write(file, form);
        return new WrittenForm(path, form.Lines, form.Period);
    }

    public Task<FileReport> SendBackAsync(WrittenForm form, Action<List<FormRow>> edit)
    {
        FormFiller.Edit(form.Path, edit);
        return SendAsync(form.Path);
    }

    /// <param name="speaksFor">As the settings would say it; null: for everybody.</param>
    public async Task<FileReport> SendAsync(string path, string layouts = "", string? speaksFor = null)
    {
        var inbox = folder.CreateSubdirectory(Path.GetRandomFileName()).FullName;
        File.Copy(path, Path.Combine(inbox, Path.GetFileName(path)));
        var options = new FolderSourceOptions("inbox", inbox)
        {
            SettleTime = TimeSpan.Zero,
            SpeaksFor = speaksFor is null ? Trust.Everybody : Trust.Read([speaksFor]).Value,
        };
        var source = new FolderSource(options, store.Clock);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var collector = new Collector(
            [source],
            store.Submissions,
            store.SourceStates,
            store.Content,
            store.Loader,
            store.Programmes,
            new EtlOptions([options], layouts, ReadLimits.Default, 10_000_000),
            store.Clock
        );
        return Assert.Single((await collector.CollectAsync(null, null, CancellationToken.None)).Files);
    }

    /// <summary>What <c>layout try</c> tells of it.</summary>
    public Task<TrialReport> TryAsync(string path) =>
        new LayoutTrial(
            new EtlOptions([], Path.Combine(Samples, "layouts"), ReadLimits.Default, 10_000_000),
            store.Clock
        ).RunAsync(
            new TrialRequest(path, null, null),
            code => store.Programmes.HistoryAsync(code, AsOf.Now, CancellationToken.None),
            CancellationToken.None
        );

    public async Task<IReadOnlyList<ObservedFact>> FactsAsync(string school, Period period) =>
        [
            .. (await store.Facts.CurrentAsync(Programme, AsOf.Now, CancellationToken.None)).Where(fact =>
                fact.OrganisationCode == school && fact.Period == period
            ),
        ];

    public Task<IReadOnlyList<StoredText>> TextsAsync() =>
        store.Narrative.CurrentAsync(Programme, AsOf.Now, CancellationToken.None);

    /// <summary>As it would be made at the end of the quarter that the forms are of.</summary>
    public async Task<QuarterlyReport> ReportAsync()
    {
        var built = await new QuarterlyReportBuilder(Reports, store.Submissions, CalendarSource.Load(null)).BuildAsync(
            Programme,
            Period.Quarter(2026, 1),
            Cutoff.Now(store.Clock.Now),
            CancellationToken.None
        );
        return built.Report!;
    }

    private ReportDataReader Reports =>
        new(store.Programmes, store.Facts, store.Plans, store.Issues, store.Roadmap, store.Narrative);

    public async Task<IReadOnlyList<DataIssue>> IssuesAsync(FileReport report) =>
        [
            .. (await store.Issues.OpenAsync(Programme, AsOf.Now, CancellationToken.None)).Where(issue =>
                issue.SubmissionId == report.SubmissionId
            ),
        ];

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

internal sealed record WrittenForm(string Path, IReadOnlyList<FormLine> Lines, Period Period);
