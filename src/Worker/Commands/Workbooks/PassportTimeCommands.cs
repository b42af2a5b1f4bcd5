using System.CommandLine;
using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Workbooks;

/// <summary>Which passport governs which periods, and a person's word that one governs closed periods too.</summary>
internal static class PassportTimeCommands
{
    private static readonly Option<string> Programme = SharedOptions.Programme();

    private static readonly Option<long> File = new("--file", "-f")
    {
        Description = "Номер файла паспорта, как в passport list.",
        HelpName = "НОМЕР",
        Required = true,
    };

    private static readonly Option<string> From = new("--from")
    {
        Description = "С какого периода паспорт действует, например 2026-Q3.",
        HelpName = "ПЕРИОД",
        Required = true,
    };

    private static readonly Option<string> Reason = new("--reason", "-r")
    {
        Description = "Почему: останется в истории. Например: реквизиты приказа.",
        HelpName = "ТЕКСТ",
        Required = true,
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Не переспрашивать." };

    public static Command List(CommandRunner runner) =>
        runner.Bind(
            new Command("list", "Показывает паспорта программы: какой из них с какого дня действует.") { Programme },
            ListAsync
        );

    public static Command Backdate(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "backdate",
                "Распространяет паспорт на закрытые периоды: они будут считаться по нему. Сделанные выпуски отчётов не меняются. "
                    + "Пример: passport backdate --programme quality-2024 --file 57 --from 2026-Q3 --reason \"приказ № 12\""
            )
            {
                Programme,
                File,
                From,
                Reason,
                Yes,
            },
            BackdateAsync
        );

    private static async Task<ExitCode> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var history = await ProgrammeLookup.HistoryAsync(
            context,
            context.Parse.GetRequiredValue(Programme),
            cancellationToken
        );
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Файл", "Действует с", "Организаций", "Показателей");
        foreach (var revision in history.Revisions)
            table.AddRow(
                $"№ {revision.SubmissionId.ToString(CultureInfo.InvariantCulture)}",
                DayOf(history, revision),
                revision.Passport.Newest().Organisations.Count.ToString(CultureInfo.InvariantCulture),
                revision.Passport.Newest().Indicators.Count.ToString(CultureInfo.InvariantCulture)
            );
        context.Terminal.Console.Write(table);
        context.Terminal.Json(
            history.Revisions.Select(static one => new
            {
                file = one.SubmissionId,
                governsFrom = one.GovernsFrom,
                organisations = one.Passport.Newest().Organisations.Count,
                indicators = one.Passport.Newest().Indicators.Count,
            })
        );
        return ExitCode.Done;
    }

    private static string DayOf(ProgrammeHistory history, GovernedRevision revision) =>
        revision == history.Revisions[0] || revision.GovernsFrom is not { } day
            ? "с самого начала"
            : RussianText.Date(day);

    private static async Task<ExitCode> BackdateAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.RequireReadyDatabaseAsync(cancellationToken);
        var period = SharedOptions.ReadPeriod(context.Parse.GetRequiredValue(From));
        var history = await ProgrammeLookup.HistoryAsync(
            context,
            context.Parse.GetRequiredValue(Programme),
            cancellationToken
        );
        var number = context.Parse.GetValue(File);
        var revision =
            history.Revisions.FirstOrDefault(one => one.SubmissionId == number)
            ?? throw new CommandException(
                ExitCode.Failed,
                $"Файл № {number} — не действующий паспорт программы «{history.Code}».",
                "номер файла из passport list"
            );
        var passports = await context.Get<ProgrammeReader>().PassportsAsync(history.Code, AsOf.Now, cancellationToken);
        var changes = ClosedChanges.OfBackdating(passports, revision.Id, period.Start);
        context.Terminal.Line(
            Markup.Escape($"С периода «{period.Title}» по этому паспорту, а не по прежнему, будет считаться:")
        );
        foreach (var change in changes)
            context.Terminal.Line("  " + Markup.Escape(PassportChangeWords.Sentence(change)));
        if (changes.Count == 0)
            context.Terminal.Line("  ничего не меняется");
        if (!context.Parse.GetValue(Yes) && !context.Terminal.Asks("Применить?"))
            throw new CommandException(ExitCode.WrongCommandLine, "Ничего не изменено.", "ключ --yes, если всё верно");

        await context
            .Get<Backdating>()
            .RecordAsync(
                revision.Id,
                period.Start,
                context.Parse.GetRequiredValue(Reason),
                Person.AtShell,
                cancellationToken
            );
        context.Terminal.Good(
            Markup.Escape(
                $"Паспорт (файл № {number}) действует с {RussianText.Date(period.Start)}. Какие отчёты теперь считались бы "
                    + "иначе, покажет status; заново их делает команда report."
            )
        );
        context.Terminal.Json(new { file = number, governsFrom = period.Start });
        return ExitCode.Done;
    }
}
