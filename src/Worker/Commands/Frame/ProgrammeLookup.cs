using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>Finds what a person typed in a programme, and offers the nearest when it is not there.</summary>
internal static class ProgrammeLookup
{
    /// <exception cref="CommandException">No such programme.</exception>
    public static async Task<ProgrammeDefinition> ProgrammeAsync(
        CommandContext context,
        string code,
        CancellationToken cancellationToken
    ) =>
        await context.Get<ProgrammeReader>().CurrentAsync(code, AsOf.Now, cancellationToken)
        ?? throw new CommandException(ExitCode.Failed, $"Программы «{code}» нет.", "код программы из команды status");

    /// <summary>The programme through all its passports.</summary>
    /// <exception cref="CommandException">No such programme.</exception>
    public static async Task<ProgrammeHistory> HistoryAsync(
        CommandContext context,
        string code,
        CancellationToken cancellationToken
    ) =>
        await context.Get<ProgrammeReader>().HistoryAsync(code, AsOf.Now, cancellationToken)
        ?? throw new CommandException(ExitCode.Failed, $"Программы «{code}» нет.", "код программы из команды status");

    /// <summary>
    /// Whoever has ever been in the programme: the figures of a closed school stay. A name that has passed to another
    /// means whoever bore it in the period.
    /// </summary>
    /// <exception cref="CommandException">None or several fit.</exception>
    public static Organisation Organisation(ProgrammeHistory programme, string text, Period period) =>
        new OrganisationDirectory(programme.At(period).Organisations).Find(text) is OrganisationMatch.Found(var bearer)
            ? bearer
            : OfAnyTime(programme, text);

    private static Organisation OfAnyTime(ProgrammeHistory programme, string text) =>
        new OrganisationDirectory(programme.Everyone()).Find(text) switch
        {
            OrganisationMatch.Found(var organisation) => organisation,
            OrganisationMatch.Ambiguous(var candidates) => throw new CommandException(
                ExitCode.Failed,
                $"Под «{text}» подходят несколько организаций.",
                "код: " + Names(programme, candidates)
            ),
            OrganisationMatch.Unknown(var nearest) => throw new CommandException(
                ExitCode.Failed,
                $"Организации «{text}» в программе нет.",
                nearest.Count == 0 ? "код или название из паспорта программы" : "похожие: " + Names(programme, nearest)
            ),
            _ => throw new InvalidOperationException("A name looked for everywhere is found, ambiguous or unknown."),
        };

    /// <exception cref="CommandException">No such indicator.</exception>
    public static IndicatorDefinition Indicator(ProgrammeHistory programme, string code) =>
        programme
            .Latest.Indicators.Concat(programme.IndicatorsBeside(programme.Latest))
            .FirstOrDefault(one => IndicatorCodes.Key(one.Code) == IndicatorCodes.Key(code))
        ?? throw new CommandException(
            ExitCode.Failed,
            $"Показателя «{code}» в программе нет.",
            "код: " + RussianText.Join([.. programme.Latest.Indicators.Select(static one => one.Code)], 20)
        );

    private static string Names(ProgrammeHistory programme, IEnumerable<Organisation> organisations) =>
        string.Join("; ", organisations.Select(one => $"{one.Code} — {programme.NameOf(one.Code)}"));
}
