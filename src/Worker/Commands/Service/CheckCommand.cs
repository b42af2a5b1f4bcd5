using System.CommandLine;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>Tries everything the service will need, changes nothing, and sends nothing but the letter asked for.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Send = new("--send")
    {
        Description = "Отправить проверочное письмо администратору: на Admin:Address, а без него на Mail:From.",
    };

    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "check",
                "Проверяет настройки, базу данных, источники файлов, описания таблиц, шаблоны, папки и почтовый сервер, "
                    + "ничего не меняя и не отправляя."
            )
            {
                Send,
            },
            async (context, cancellationToken) =>
            {
                var database = await DatabaseAsync(context, cancellationToken);
                var findings = new List<Finding> { new("Настройки", null, null), database };
                findings.AddRange(await SourcesAsync(context, cancellationToken));
                findings.AddRange(Layouts(context));
                findings.AddRange(database.Problem is null ? await LayoutDoubtsAsync(context, cancellationToken) : []);
                findings.AddRange(CheckedTemplates.Of(context));
                findings.AddRange(
                    context
                        .Get<ReportSchedule>()
                        .Problems()
                        .Select(static one => new Finding(one.Key, one.Sentence, one.Expected))
                );
                findings.Add(Zone(context));
                findings.AddRange(Schedules(context));
                findings.Add(Calendar(context));
                findings.AddRange(CheckedFolders.Of(context.Settings, context.Get<StoreOptions>()));
                findings.Add(await CheckedMail.OfAsync(context, cancellationToken));
                if (context.Parse.GetValue(Send))
                    findings.Add(await CheckedMail.SentAsync(context, cancellationToken));
                foreach (var finding in findings)
                    finding.Write(context.Terminal);

                var warnings = SourceWarnings
                    .Of(context.Settings.Sources)
                    .Concat(AdminWarnings.Of(context.Settings.Admin))
                    .ToList();
                if (database.Problem is null)
                {
                    warnings.AddRange(
                        (await context.Get<DatabaseSetup>().DoubtsAsync(cancellationToken)).Select(
                            static one => new SettingProblem("Database", one.Sentence, one.Expected)
                        )
                    );
                    warnings.AddRange(
                        await OwnAddress.DoubtsAsync(
                            context.Settings.Mail.From,
                            context.Get<ProgrammeReader>(),
                            cancellationToken
                        )
                    );
                }

                foreach (var warning in warnings)
                {
                    context.Terminal.Warning($"{warning.Sentence} Ожидается: {warning.Expected}");
                }

                context.Terminal.Json(
                    findings.Concat(warnings.Select(static one => new Finding(one.Key, one.Sentence, one.Expected)))
                );
                return findings.TrueForAll(finding => finding.Problem is null)
                    ? ExitCode.Done
                    : ExitCode.NeedsAttention;
            }
        );

    private static async Task<Finding> DatabaseAsync(CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.RequireReadyDatabaseAsync(cancellationToken);
            return new Finding($"База данных ({context.Settings.Database.Engine})", null, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var (_, sentence, advice) = Failures.Explain(failure, context.Settings);
            return new Finding("База данных", sentence, advice);
        }
    }

    private static async Task<IReadOnlyList<Finding>> SourcesAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<Finding>();
        foreach (var source in context.Get<IEnumerable<ISource>>())
        {
            try
            {
                findings.Add(
                    new Finding($"Источник {source.Name}: {await source.TryAsync(cancellationToken)}", null, null)
                );
            }
            catch (SourceUnavailableException unavailable)
            {
                findings.Add(new Finding($"Источник {source.Name}", unavailable.Message, unavailable.Expected));
            }
        }

        return findings;
    }

    private static IEnumerable<Finding> Layouts(CommandContext context)
    {
        var (usable, mistakes) = context.Get<LayoutCheck>().Run();
        return mistakes
            .Select(mistake => new Finding($"Описание таблицы {mistake.Place}", mistake.Sentence, mistake.Expected))
            .Append(new Finding($"Описаний таблиц: {usable}", null, null));
    }

    /// <summary>Asked of the passports that are loaded.</summary>
    private static async Task<IEnumerable<Finding>> LayoutDoubtsAsync(
        CommandContext context,
        CancellationToken cancellationToken
    )
    {
        var doubts = await context
            .Get<LayoutCheck>()
            .DoubtsAsync(code => context.Get<ProgrammeReader>().CurrentAsync(code, AsOf.Now, cancellationToken));
        return doubts.Select(static one => new Finding(
            $"Описание таблицы {one.Layout}",
            one.Doubt.Sentence,
            one.Doubt.Expected
        ));
    }

    /// <summary>A zone that the machine does not know is a mistake of the settings; one that was not meant is seen here.
    /// </summary>
    private static Finding Zone(CommandContext context)
    {
        var zone = context.Get<TimeZoneInfo>();
        return new Finding(
            $"Часовой пояс {zone.Id}: сейчас {Moments.Text(context.Clock.GetUtcNow(), zone)}",
            null,
            null
        );
    }

    /// <summary>What was meant is seen by the next three firings.</summary>
    private static IEnumerable<Finding> Schedules(CommandContext context) =>
        (
            from job in context.Settings.Schedule.All
            where job.Written.Length > 0
            let coming = WhyOff(job.Key, context.Settings)
                ?? string.Join(", ", context.Get<ComingFirings>().Of(job.Written).Take(3))
            select new Finding($"{job.Key} «{job.Written}»: {coming}", null, null)
        ).Concat(Timeless(context.Settings.Schedule));

    /// <summary>A kind that is named is meant to be made.</summary>
    private static IEnumerable<Finding> Timeless(ScheduleSettings schedule) =>
        from one in schedule.Reports.Index()
        where one.Item.At.Length == 0
        select new Finding(
            FormattableString.Invariant($"Schedule:Reports:{one.Index}"),
            $"вид отчёта «{one.Item.Kind}» назван, а времени (At) нет: по расписанию он не делается",
            "At, например «15 января в 9:00», или настройки без этой записи"
        );

    /// <summary>Null: the job is done by its schedule.</summary>
    private static string? WhyOff(string key, Settings settings) =>
        key switch
        {
            "Schedule:Backup" when settings.Backup.Folder.Length == 0 =>
                "копий не будет, пока не задана папка Backup:Folder",
            "Schedule:Remind" when !settings.RemindersAreOn => "напоминания выключены (Reminders:Enabled)",
            _ => null,
        };

    private static Finding Calendar(CommandContext context)
    {
        var calendar = context.Get<ProductionCalendar>();
        var year = TimeZoneInfo.ConvertTime(context.Clock.GetUtcNow(), context.Get<TimeZoneInfo>()).Year;
        return calendar.Knows(year)
            ? new Finding(
                $"Производственный календарь: {string.Join(", ", calendar.Years.Select(known => known.Year))}",
                null,
                null
            )
            : new Finding(
                "Производственный календарь",
                CalendarMessages.YearUnknown(year).Sentence,
                CalendarMessages.YearUnknown(year).Expected
            );
    }
}
