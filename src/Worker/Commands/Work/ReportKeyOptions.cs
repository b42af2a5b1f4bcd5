using System.CommandLine;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Work;

/// <summary>Options that name a report.</summary>
/// <param name="isRequired">Whether programme and period must be given.</param>
internal sealed class ReportKeyOptions(bool isRequired)
{
    private const int MostTopics = 12;

    private readonly Option<string> programme = Asked(SharedOptions.Programme(), isRequired);
    private readonly Option<string> period = Asked(SharedOptions.Period(), isRequired);
    private readonly Option<string> kind = ReportCommand.NewKind();

    private readonly Option<string?> municipality = new("--municipality", "--organisation")
    {
        Description =
            "Отчёт одного муниципалитета или листок одной школы: код с листа «Организации» паспорта."
            + (isRequired ? " Без него — листки всех школ периода." : ""),
        HelpName = "КОД",
    };

    public Command Command(string name, string description) =>
        new(name, description) { programme, period, kind, municipality };

    /// <returns>One key, or of a kind that has no report of the whole programme one for each of its reports.</returns>
    /// <exception cref="CommandException">There is no such kind, programme or report.</exception>
    public async Task<(IReportKind Kind, IReadOnlyList<ReportKey> Keys)> ReadAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        var of = ReportCommand.Kind(context, kind);
        var known = await ProgrammeLookup.ProgrammeAsync(
            context,
            context.Parse.GetRequiredValue(programme),
            cancellationToken
        );
        var when = SharedOptions.ReadPeriod(context.Parse.GetRequiredValue(period));
        var history = await context.Get<ProgrammeReader>().HistoryAsync(known.Code, AsOf.Now, cancellationToken);
        var topics = history is null ? [] : of.Topics(history, when);
        var asked = Topic(context);
        IReadOnlyList<string> wanted =
            topics.Contains(asked, StringComparer.Ordinal) ? [asked]
            : asked.Length == 0 ? topics
            : [];
        return wanted.Count > 0
            ? (of, [.. wanted.Select(topic => new ReportKey(of.Code, known.Code, when, topic))])
            : throw new CommandException(
                ExitCode.WrongCommandLine,
                $"Такого отчёта нет: {of.Name} программы «{known.Code}» за {when.Title}"
                    + (asked.Length > 0 ? $", «{asked}»." : "."),
                topics.Where(static topic => topic.Length > 0).ToList() is { Count: > 0 } codes
                    ? "код из паспорта: " + RussianText.Join(codes, MostTopics)
                    : "период, который лежит в сроках программы, без ключа --municipality"
            );
    }

    /// <returns>The key as it was typed: what was reported once may be in no passport any more. Null where programme or
    /// period is not given.</returns>
    /// <exception cref="CommandException">There is no such kind, or that is no period.</exception>
    public ReportKey? One(CommandContext context) =>
        context.Parse.GetValue(programme)?.Trim() is { Length: > 0 } code && context.Parse.GetValue(period) is { } when
            ? new ReportKey(
                ReportCommand.Kind(context, kind).Code,
                code,
                SharedOptions.ReadPeriod(when),
                Topic(context)
            )
            : null;

    private string Topic(CommandContext context) => context.Parse.GetValue(municipality)?.Trim() ?? "";

    private static Option<string> Asked(Option<string> option, bool isRequired)
    {
        option.Required = isRequired;
        return option;
    }
}
