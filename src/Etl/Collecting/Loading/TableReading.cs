using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>A workbook with the tables to load from it: finds what each of its tables speaks of.</summary>
/// <param name="arrivedOn">The day the file came.</param>
/// <param name="asksOfFront">Nobody has confirmed yet that a form is of the period, the organisation and the programme that
/// its marks name.</param>
/// <param name="origin">Whose municipality is meant where the file names none; null: nobody's.</param>
internal sealed class TableReading(
    StoredWorkbook workbook,
    ChosenLayout chosen,
    DateOnly arrivedOn,
    bool asksOfFront = true,
    Origin? origin = null
)
{
    private readonly List<SheetRemark> spoilt = [];

    /// <summary>Of all its tables, whom and what period a form speaks of apart.</summary>
    public Layout Layout => chosen.Layout;

    /// <summary>The workbook is one that we put remarks into; known once its tables were read.</summary>
    public bool IsAnnotated => workbook.IsAnnotated;

    /// <summary>All sheets that something is said of, by number.</summary>
    public IReadOnlyDictionary<int, string> Sheets { get; } =
        chosen
            .Tables.Select(static table => table.Sheet)
            .Concat(chosen.Remarks.Select(static remark => remark.Sheet))
            .DistinctBy(static sheet => sheet.Number)
            .ToDictionary(static sheet => sheet.Number, static sheet => sheet.Title);

    /// <summary>
    /// Sheets that are not loaded, though whoever sent them may have meant them; asked after
    /// <see cref="Tables"/>.
    /// </summary>
    public IEnumerable<NewIssue> LeftOut(ProgrammeDefinition programme) =>
        chosen.Remarks.Concat(spoilt).Select(remark => remark.Issue(programme));

    /// <param name="known">The programme of the layout; null when the table defines it.</param>
    /// <returns>All tables, or what one of them lacks. A form stands for itself: one whose marks are spoilt does not
    /// keep out the others, as long as there are any.</returns>
    /// <param name="others">The programmes beside it.</param>
    public Parsed<IReadOnlyList<BoundTable>> Tables(KnownProgramme? known, IReadOnlyList<ProgrammeName>? others = null)
    {
        spoilt.Clear();
        var tables = new List<BoundTable>();
        var defined = known is null ? Define() : null;
        foreach (var binding in chosen.Tables)
        {
            var subject = SubjectOf(binding, known, defined);
            if (subject.IsOk && DoubtOf(binding, subject.Value, others ?? []) is { } doubt)
                spoilt.Add(doubt);
            else if (subject.IsOk)
                tables.Add(new BoundTable(workbook, binding, subject.Value, arrivedOn));
            else if (binding.Layout.IsForm)
                spoilt.Add(new SheetRemark(binding.Sheet, Severity.Error, subject.Problem!, MarkOf(binding.Layout)));
            else
                return subject.Problem!;
        }

        return tables.Count > 0 ? tables : spoilt[0].Problem;
    }

    /// <summary>
    /// A form whose heading or name contradicts its marks is a question, put down to the organisation and the period that
    /// people take it for: whoever sent it has answered.
    /// </summary>
    private SheetRemark? DoubtOf(Binding binding, Subject subject, IReadOnlyList<ProgrammeName> others)
    {
        if (!asksOfFront || !binding.Layout.IsForm || subject is not { Organisation: { } whose, Period: { } period })
            return null;
        var front = new FormFront(
            binding.Head,
            chosen.Tables.Count == 1 ? workbook.FileName : null,
            workbook.FileNumber
        );
        var (organisation, seen) = (front.OfOrganisation(whose, subject.Organisations), front.OfPeriod(period));
        var names = subject.History.Revisions.Select(static one => one.Passport.Name).ToList();
        return (organisation?.Doubt ?? seen?.Doubt ?? front.OfProgramme(names, others)) is { } doubt
            ? new SheetRemark(
                binding.Sheet,
                Severity.Error,
                doubt,
                new FormMark(
                    subject.Programme.Code,
                    (organisation?.Seen ?? whose).Code,
                    (seen?.Seen ?? period).Code,
                    FormVocabulary.Version
                )
            )
            : null;
    }

    private static FormMark? MarkOf(Layout layout) =>
        layout is { Organisation: FilePlace.Mark(var organisation, _), Period: FilePlace.Mark(var period, _) }
            ? new FormMark(layout.ProgrammeCode!, organisation, period, FormVocabulary.Version)
            : null;

    /// <summary>The issues of a rejected file belong to its programme too, where there is one.</summary>
    public async Task PrepareAsync(LoadSession session, ProgrammeDefinition? known, CancellationToken cancellationToken)
    {
        await NameSheetsAsync(session, cancellationToken);
        if (known is not null)
            await session.UseProgrammeAsync(known.Code, cancellationToken);
    }

    public async Task NameSheetsAsync(LoadSession session, CancellationToken cancellationToken)
    {
        foreach (var (number, name) in Sheets)
            await session.AddSheetAsync(number, name, cancellationToken);
    }

    private Parsed<Subject> SubjectOf(Binding binding, KnownProgramme? known, DefinedTables? defined)
    {
        var read = PeriodOf(binding);
        if (read is { IsOk: false })
            return read.Problem!;
        var period = read?.Value;
        var everybody = known?.OrganisationsIn(period);
        var (programme, indicators) = known is null
            ? (defined!.Programme, defined.IndicatorsOf(binding.Sheet))
            : Known(known, period);
        var territory = known is null ? null : FileTerritory.Of(everybody!, workbook.Place, workbook.FileName, binding);
        if (territory is { IsOk: false })
            return territory.Problem!;
        var organisations = known is null
            ? new OrganisationFinder(programme)
            : FinderOf(known, programme, territory?.Value, period);
        var subject = new Subject(
            programme,
            indicators,
            organisations,
            Layout.Define is null ? null : organisations.Owner,
            period
        )
        {
            Checks = CheckSet.Of(
                known is null
                    ? programme
                    : programme with
                    {
                        Indicators = [.. programme.Indicators, .. known.IndicatorsBeside(programme)],
                    },
                Layout.Checks
            ),
            History = known?.History ?? ProgrammeHistory.Of(programme),
            Heir = known?.Heir,
            OfPeriod = known?.FinderOfPeriod(own => FinderOf(known, programme, territory?.Value, own)),
        };
        if (binding.Layout.Breakdown is { } partPlace)
        {
            var part = FilePlaceReader.Breakdown(partPlace, binding.Head, workbook.FileName);
            if (!part.IsOk)
                return part.Problem!;
            subject = subject with { Breakdown = part.Value };
        }

        if (binding.Layout.Organisation is not { } place)
            return subject;
        var found = FilePlaceReader.Organisation(place, binding.Head, workbook.FileName, organisations);
        return found.IsOk ? subject with { Organisation = found.Value } : found.Problem!;
    }

    /// <param name="territory">By the file; null: its sender's own.</param>
    /// <param name="period">As of <see cref="KnownProgramme.OrganisationsIn"/>.</param>
    private OrganisationFinder FinderOf(
        KnownProgramme known,
        ProgrammeDefinition programme,
        Organisation? territory,
        Period? period
    ) => new(programme, known.OrganisationsIn(period), territory ?? SendersOwn(known, period), known.NamesIn(period));

    private Organisation? SendersOwn(KnownProgramme known, Period? period) =>
        origin is null || AuthorityRule.MunicipalityOf(origin, known.History.Everybody(period)) is not { } code
            ? null
            : known.OrganisationsIn(period).ByCode(code);

    private static (ProgrammeDefinition, IRowIndicators) Known(KnownProgramme known, Period? period)
    {
        var rules = known.RulesOf(period);
        return (
            rules,
            new KnownIndicators(new IndicatorIndex(rules.Indicators), new IndicatorIndex(known.IndicatorsBeside(rules)))
        );
    }

    /// <summary>Null: the file says none, its columns or rows do.</summary>
    private Parsed<Period>? PeriodOf(Binding binding) =>
        binding.Layout.Period is { } place ? FilePlaceReader.Period(place, binding.Head, workbook.FileName) : null;

    /// <summary>One programme of all its tables: what a sheet names is known to the others.</summary>
    private DefinedTables Define() =>
        workbook.Read(opened =>
            DefinedTables.Of(
                Layout.Define!,
                chosen.Tables,
                opened.Sheets(),
                binding => PeriodOf(binding) is { IsOk: true } read ? read.Value : null
            )
        );
}
