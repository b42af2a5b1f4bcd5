using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Publishing;

/// <param name="To">Addresses instead of the programme's recipients; empty: the programme's.</param>
/// <param name="CutOff">The data are those of this commit and before it; its instant is the day of judging, by the
/// report's clock.</param>
public sealed record PublishOptions(IReadOnlyList<string> To, Cutoff CutOff)
{
    /// <summary>The municipality whose part the report is of, by its code; empty: the whole programme.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The firing of the schedule that the report is made for; null: by hand.</summary>
    public ScheduledReport? Schedules { get; init; }

    /// <summary>The coordinators were asked to read it first and did not answer in time.</summary>
    public bool IsUnreviewed { get; init; }

    /// <summary>Sources that could not be read when the data were collected.</summary>
    public IReadOnlyList<UnreadSource> Unread { get; init; } = [];
}

/// <summary>What publishing did.</summary>
/// <param name="Edition">Null exactly when there is a problem.</param>
/// <param name="IsNew">False: the data are those of the latest edition.</param>
/// <param name="NewDeliveries">Deliveries put into the outbox.</param>
public sealed record PublishResult(Edition? Edition, bool IsNew, int NewDeliveries, Problem? Problem)
{
    /// <summary>The edition is a draft: the coordinators alone got it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>One Russian sentence for the person at the command line.</summary>
    public string Sentence =>
        (Problem, Edition) switch
        {
            ({ } problem, _) => problem.Sentence,
            (_, { }) when IsDraft && NewDeliveries == 0 => "Черновик с этими данными у координаторов уже есть. "
                + "Если отчёт ещё не выпущен, его выпускает report release и задерживает report hold.",
            (_, { }) when IsDraft => $"Черновик отправлен на проверку: {Letters(NewDeliveries)} в очереди. "
                + "Выпустить отчёт: report release, задержать: report hold.",
            (_, { } edition) when IsNew =>
                $"Выпуск {edition.Number} готов: {Letters(NewDeliveries)} в очереди. {Files(edition)}",
            (_, { } edition) when NewDeliveries > 0 =>
                $"{Same(edition)}; новым получателям — {Letters(NewDeliveries)}. {Files(edition)}",
            (_, { } edition) => $"{Same(edition)}; все получатели его уже имеют. {Files(edition)}",
            _ => throw new InvalidOperationException("A result has an edition or a problem."),
        };

    private static string Same(Edition edition) => $"Ничего не изменилось с выпуска {edition.Number}";

    /// <summary>Numbers of editions begin anew with each report; the command takes the one that is unlike all others.</summary>
    private static string Files(Edition edition) => $"Его файлы: report open {edition.Id} --save ПАПКА.";

    private static string Letters(int count) => RussianText.Count(count, "письмо", "письма", "писем");
}
