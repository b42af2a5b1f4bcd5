using System.CommandLine;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Commands;

/// <summary>Tries everything the service will need, changes nothing and sends nothing.</summary>
internal static class CheckCommand
{
    public static Command Build(CommandRunner runner) => runner.Bind(
        new Command("check", "Проверяет настройки, базу данных, папки, описания таблиц, шаблоны и почтовый сервер, ничего не меняя и не отправляя."),
        async (context, cancellationToken) =>
        {
            var findings = new List<Finding> { new("Настройки", null, null), await DatabaseAsync(context, cancellationToken) };
            findings.AddRange(Folders(context.Settings));
            findings.AddRange(Layouts(context));
            findings.Add(await MailAsync(context, cancellationToken));
            foreach (var finding in findings)
            {
                if (finding.Problem is null)
                {
                    context.Terminal.Good(finding.Subject);
                }
                else
                {
                    context.Terminal.Problem($"{finding.Subject}: {finding.Problem}", finding.Expected);
                }
            }

            context.Terminal.Json(findings);
            return findings.TrueForAll(finding => finding.Problem is null) ? ExitCode.Done : ExitCode.NeedsAttention;
        });

    private static async Task<Finding> DatabaseAsync(CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.RequireReadyDatabaseAsync(cancellationToken);
            return new Finding($"База данных ({context.Settings.Database.Engine})", null, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var (_, sentence, advice) = Failures.Explain(failure);
            return new Finding("База данных", sentence, advice);
        }
    }

    private static IEnumerable<Finding> Folders(Settings settings) => settings.Sources.Folders.Select(folder =>
    {
        var path = settings.Resolve(folder.Path);
        return Directory.Exists(path)
            ? new Finding($"Источник {folder.Name}: {path}", null, null)
            : new Finding($"Источник {folder.Name}", $"папки {path} нет", "существующая папка, доступная службе на чтение");
    });

    private static IEnumerable<Finding> Layouts(CommandContext context)
    {
        var (usable, mistakes) = context.Get<LayoutCheck>().Run();
        return mistakes.Select(mistake => new Finding($"Описание таблицы {mistake.File}, строка {mistake.Line}, {mistake.Key}", mistake.Sentence, mistake.Expected))
            .Append(new Finding($"Описаний таблиц: {usable}", null, null));
    }

    private static async Task<Finding> MailAsync(CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await context.Get<IMailTransport>().OpenAsync(cancellationToken);
            return new Finding("Почта", null, null);
        }
        catch (TransportUnavailableException unavailable)
        {
            return new Finding("Почта", unavailable.Message, "проверьте Mail:Smtp в настройках");
        }
    }

    private sealed record Finding(string Subject, string? Problem, string? Expected);
}
