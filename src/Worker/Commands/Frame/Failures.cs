using QualityMonitor.Indicators;
using QualityMonitor.Reports.Calendars;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>A command cannot go on, for a reason that its user can act on.</summary>
internal sealed class CommandException(ExitCode exitCode, string sentence, string? advice = null) : Exception(sentence)
{
    public ExitCode ExitCode => exitCode;

    public string? Advice => advice;
}

/// <summary>What a failure is called in front of whoever gave the command, and the code that the command ends with.</summary>
internal static class Failures
{
    public static (ExitCode ExitCode, string Sentence, string? Advice) Explain(Exception failure, Settings settings)
    {
        if (failure is CommandException known)
            return (known.ExitCode, known.Message, known.Advice);

        var problem = OfSetting(failure, settings) ?? FailureWords.Explain(failure);
        return (CodeOf(failure, problem), problem.Sentence, problem.Expected);
    }

    private static ExitCode CodeOf(Exception failure, Problem problem) =>
        failure switch
        {
            DatabaseMissingException
            or NewerDatabaseException
            or ChangedMigrationException
            or MigrationLockException { Answer: LockAnswer.Refused }
            or ForeignContentException
            or ContentFolderGoneException => ExitCode.DatabaseNotReady,
            MigrationLockException => ExitCode.Busy,
            CalendarException => ExitCode.WrongConfiguration,
            _ => DatabaseFaults.IsOfSettings(problem) ? ExitCode.WrongConfiguration : ExitCode.Failed,
        };

    /// <summary>With the setting that names the place, where one does.</summary>
    private static Problem? OfSetting(Exception failure, Settings settings) =>
        failure is (IOException or UnauthorizedAccessException) and not IExplained and not ContentLostException
        && FileFaults.PathOf(failure) is { } path
        && LocalPaths.KeyOf(path, settings, settings.HomeFolder) is { } key
            ? new Problem(
                "place-unusable",
                $"{key}: «{path}» — {FileFaults.Reason(failure)}.",
                $"другое место в {key} или права службы на это"
            )
            : null;
}
