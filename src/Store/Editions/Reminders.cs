using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>A school's missing figures for a period, as a letter speaks of them.</summary>
public sealed record RemindedForm(string ProgrammeCode, string OrganisationCode, Period Period, ReminderStage Stage);

/// <param name="IsFailed">A letter of it was given up: the address does not work.</param>
public sealed record Told(string OrganisationCode, ReminderStage Stage, DateTimeOffset At, bool IsFailed);

/// <summary>What schools have given for a period, and who was told of what they have not.</summary>
public sealed class Reminders(Database database)
{
    /// <summary>In the order in which they were told.</summary>
    public async Task<IReadOnlyList<Told>> ToldAsync(
        string programmeCode,
        Period period,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.QueryAsync<ToldRow>(
                "period_reminders",
                new { programmeCode, periodCode = period.Code },
                cancellationToken
            )
        ).ConvertAll(static row => row.ToTold());
    }

    /// <summary>
    /// What was told after a moment far ahead was told under a clock that ran ahead; its own day is still to come.
    /// </summary>
    public async Task ForgetAheadAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync("forget_reminders_ahead", new { at }, cancellationToken);
    }

    /// <summary>
    /// Codes of the indicators each organisation has given for exactly this period; an organisation that gave none is
    /// not among them.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> GivenAsync(
        string programmeCode,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<GivenRow>(
            "given_figures",
            new
            {
                programmeCode,
                periodCode = period.Code,
                asOf = asOf.CommitNo,
            },
            cancellationToken
        );
        return rows.GroupBy(static row => row.OrganisationCode, StringComparer.Ordinal)
            .ToDictionary(
                static own => own.Key,
                static own =>
                    (IReadOnlySet<string>)own.Select(static row => row.IndicatorCode).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
    }

    /// <summary>Writes down, in the transaction that freezes the letter, of what it speaks.</summary>
    /// <exception cref="InvalidOperationException">A form was reminded of at this stage before.</exception>
    internal static async Task AddAsync(
        StoreConnection connection,
        long editionId,
        IReadOnlyList<RemindedForm> forms,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var ids = new Ids(connection);
        foreach (var form in forms)
        {
            await ids.UseProgrammeAsync(form.ProgrammeCode, cancellationToken);
            var row = new
            {
                programmeId = ids.Programme,
                periodId = await ids.PeriodAsync(form.Period, cancellationToken),
                organisationId = await ids.OrganisationAsync(form.OrganisationCode, cancellationToken),
                stage = ColumnWords<ReminderStage>.Of(form.Stage),
                editionId,
                at,
            };
            if (await connection.TryInsertAsync("add_reminder", row, cancellationToken) is null)
                throw new InvalidOperationException($"{form} was reminded of by another process just now.");
        }
    }

    private sealed class GivenRow
    {
        public string OrganisationCode { get; set; } = "";

        public string IndicatorCode { get; set; } = "";
    }

    private sealed class ToldRow
    {
        public string OrganisationCode { get; set; } = "";

        public string Stage { get; set; } = "";

        public DateTimeOffset DecidedAt { get; set; }

        public int FailedLetters { get; set; }

        public Told ToTold() =>
            new(OrganisationCode, ColumnWords<ReminderStage>.Read(Stage), DecidedAt, FailedLetters > 0);
    }
}
