using QualityMonitor.Store;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Files;

/// <summary>Files that commands name by number.</summary>
internal static class KnownFiles
{
    /// <exception cref="CommandException">There is no such file.</exception>
    public static async Task<SubmissionStatus> GetAsync(
        CommandContext context,
        long id,
        CancellationToken cancellationToken
    ) =>
        await context.Get<Submissions>().StatusAsync(id, cancellationToken)
        ?? throw new CommandException(
            ExitCode.Failed,
            $"Файла № {id} нет.",
            "номер отправления из отчёта (не Ф1, Ф2) или № файла из команд status и history"
        );

    public static ExitCode Busy(CommandContext context)
    {
        context.Terminal.Warning("Файлы сейчас собирает другой процесс.");
        return ExitCode.Busy;
    }
}
