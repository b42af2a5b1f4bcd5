using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Answers;

/// <summary>Builds the answer to a file from the store alone.</summary>
public sealed class AnswerBuilder(
    Store.Editions.Answers answers,
    IssueReader issues,
    StillOwedReader owed,
    ReportOptions? options = null
)
{
    /// <param name="status">With its attempt.</param>
    /// <param name="offset">The clock of the days in the answer.</param>
    public async Task<AnswerDraft> BuildAsync(
        SubmissionStatus status,
        RunProgrammes programmes,
        TimeSpan offset,
        CancellationToken cancellationToken
    )
    {
        var (submission, processing) = (status.Submission, status.Processing!);
        var history = processing.ProgrammeCode is { } code ? await programmes.FindAsync(code, cancellationToken) : null;
        var figures = await answers.FiguresAsync(processing.Id, cancellationToken);
        var found = await issues.OfProcessingAsync(processing.Id, cancellationToken);
        var receivedOn = DayOf(submission.ReceivedAt);
        DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(offset).Date);
        var organisations = figures
            .Select(static one => one.OrganisationCode)
            .Concat(found.Select(static one => one.OrganisationCode).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var period =
            figures.Count > 0
                ? figures[0].Period
                : found
                    .Select(static one => one.PeriodCode)
                    .OfType<string>()
                    .Select(static one => Period.FromCode(one).Value)
                    .FirstOrDefault();

        // Who belonged to whom is of the file's period, and its letters go to whoever is there today.
        var programme = history?.Everybody(period);
        var names = NamesOf(history, period);
        var owner =
            programme ?? (await programmes.OfAsync(submission.Source, options, cancellationToken))?.Everybody(period);
        var concerned = new ConcernedOrganisations(submission, processing, organisations, found, options);
        var doubt =
            AuthorityMessages.DoubtOf(processing.ReasonCode)
            ?? found
                .Select(static one => AuthorityMessages.DoubtOf(one.Code))
                .FirstOrDefault(static one => one is not null);
        IReadOnlyList<Recipient> Coordinators(IEnumerable<ProgrammeDefinition> programmes) =>
            AnswerRecipients.CoordinatorsOf(
                submission.Sender,
                programmes,
                concerned.Of,
                isForged: doubt == Doubt.SenderUnconfirmed
            );

        var ownCoordinators = Coordinators(owner is null ? [] : [owner]);
        var said = await answers.SaidBeforeAsync(processing.Id, cancellationToken);

        // What is wrong with a late copy was said of the file that it repeats, and may be mended long since.
        var isCopy =
            said is { IsLate: > 0 }
            && doubt is null
            && processing.Outcome is (ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues);
        var recipients = submission.IsMachineMade
            ? AnswerRecipients.InsteadOfProgram(processing.Outcome, ownCoordinators)
            : AnswerRecipients.Of(submission.Sender, owner, organisations, ownCoordinators);
        if (doubt is { } known)
            recipients = AnswerRecipients.Asked(
                known.Asks(),
                recipients,
                Coordinators(programme is null ? await programmes.LatestAsync(cancellationToken) : [programme])
            );
        else if ((processing.Outcome == ProcessingOutcome.Held || said is { IsLate: 1 }) && !submission.IsMachineMade)
            recipients =
            [
                .. recipients.Concat(ownCoordinators).DistinctBy(static one => one.Email, MailAddresses.Comparer),
            ];
        var answer = new Answer(
            processing.Outcome,
            processing.Kind,
            submission.FileName,
            receivedOn,
            submission.Id,
            processing.ProgrammeCode ?? "",
            Words.Tidy(programme?.Name ?? ""),
            [.. figures.Select(one => TakenFigures.Of(one, names))],
            processing.CellsLoaded,
            isCopy ? [] : AnswerRemarks.Of(found, processing.Reason),
            processing.Reason,
            processing.ReasonExpected
        )
        {
            Waits = processing.Outcome == ProcessingOutcome.Held ? doubt : null,
            IsToldToCoordinator = recipients.Any(static one => one.Role == RecipientRole.Coordinator),
            Repeats = said is null
                ? null
                : new RepeatedFile(said.FileName, DayOf(said.ReceivedAt))
                {
                    IsElsewhere = said.IsElsewhere > 0,
                    IsLate = said.IsLate > 0,
                },
            CanBeMended =
                processing.Outcome == ProcessingOutcome.Held
                && processing.ReasonCode is Processing.TableDiffers or UnreadSheets.Hidden,
            IsPartlyOpened = processing.ReasonCode == Processing.PartlyOpened,
            StillOwed =
                figures.Count > 0 && organisations is [var whose] && doubt is null
                    ? await OwedAsync(history!, whose, period!, receivedOn, cancellationToken)
                    : null,
            CameThrough =
                doubt is null
                && processing.Reason is not null
                && recipients.Any(static one => one.Role == RecipientRole.Coordinator)
                    ? submission.Source
                    : null,
        };
        var form =
            organisations is [var only] && period is not null
                ? $"{names.GetValueOrDefault(only, only)}, {Words.Title(period.Title)}"
                : null;
        var whole = new AnswerDraft(
            submission,
            processing,
            answer,
            form ?? RussianText.Quote(submission.FileName, 80),
            period ?? Period.Day(receivedOn),
            form is null
                ? Thread("file", submission.Source, submission.Sender ?? "", submission.FileName)
                : Thread("form", processing.ProgrammeCode!, organisations[0], period!.Code),
            recipients,
            doubt,
            recipients.Any(static one => one.Role == RecipientRole.Coordinator)
                ? new AddressBook(await programmes.LatestAsync(cancellationToken)).Names(submission.Sender)
                : []
        )
        {
            Names = names,
            IsToldToSender = recipients.Any(static one => one.Role != RecipientRole.Coordinator),
        };
        return owner is null ? whole : whole with { Parts = Parts(whole, owner, figures, found) };
    }

    private IReadOnlyList<AnswerDraft> Parts(
        AnswerDraft whole,
        ProgrammeDefinition programme,
        IReadOnlyList<Store.Editions.FigureCount> figures,
        IReadOnlyList<DataIssue> found
    )
    {
        var parts = new AnswerParts(whole, programme, figures, found);
        var asksCoordinators = whole.Doubt?.Asks().HasFlag(Asked.Coordinator) ?? whole.Recipients.Count == 0;
        if (
            !asksCoordinators
            || (whole.Submission.IsMachineMade && whole.Processing.Outcome == ProcessingOutcome.Loaded)
            || whole.Processing.Kind == ProcessingKind.Passport
            || whole.Recipients.Any(static one => one.Role == RecipientRole.Coordinator)
        )
            return [.. parts.OfForms()];
        var place = options?.MunicipalityOf(whole.Submission.Source, programme);
        return
        [
            .. parts.OfForms(),
            .. parts.OfMunicipalities([
                .. new Coordinators(programme).PlacesOf(whole.Submission.Sender),
                .. place is null ? Array.Empty<string>() : [place],
            ]),
        ];
    }

    /// <summary>By code, as they were in the period; of whom it does not know, as they are now.</summary>
    private static IReadOnlyDictionary<string, string> NamesOf(ProgrammeHistory? history, Period? period)
    {
        if (history is null)
            return new Dictionary<string, string>(StringComparer.Ordinal);
        var then = period is null ? history.Latest : history.At(period);
        return new PrintedNames(then, then.Tree, history.Everyone()).ByCode;
    }

    private async Task<StillOwedForm?> OwedAsync(
        ProgrammeHistory history,
        string organisation,
        Period given,
        DateOnly receivedOn,
        CancellationToken cancellationToken
    ) =>
        await owed.ReadAsync(history, organisation, given, receivedOn, cancellationToken) is { } next
            ? new StillOwedForm(Words.Title(given.Title), Words.Title(next.Period.Title), next.Deadline)
            : null;

    private static string Thread(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
