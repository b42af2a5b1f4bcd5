using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>One line an event, by the clock of the settings and not of the machine.</summary>
/// <param name="verbose">Whether a failure is told with where in the program it came from: for its developers.</param>
/// <param name="toJournal">Whether each line begins with its priority in the way that the journal of systemd takes
/// away: <c>journalctl -p warning</c> finds what is to be looked at.</param>
internal sealed class ZonedLines(TimeZoneInfo zone, TimeProvider clock, bool toJournal, bool verbose = false)
    : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "zoned";

    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        // A start that was stopped is none that failed: whoever stopped it is told so by the command.
        if (logEntry is { Category: Host, Exception: OperationCanceledException })
            return;

        if (toJournal)
            textWriter.Write(Priority(logEntry.LogLevel));
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        textWriter.Write(now.ToString("yyyy-MM-dd HH:mm:ss ", System.Globalization.CultureInfo.InvariantCulture));
        textWriter.Write(Level(logEntry.LogLevel));
        textWriter.Write(OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (logEntry.Exception is { } exception)
            textWriter.Write(" | " + OneLine(verbose ? exception.ToString() : Said(exception)));
        textWriter.WriteLine();
    }

    private static string Level(LogLevel level) =>
        level switch
        {
            LogLevel.Critical or LogLevel.Error => "[ошибка] ",
            LogLevel.Warning => "[внимание] ",
            LogLevel.Information => "",
            _ => "[подробно] ",
        };

    private static string Priority(LogLevel level) =>
        level switch
        {
            LogLevel.Critical => "<2>",
            LogLevel.Error => "<3>",
            LogLevel.Warning => "<4>",
            LogLevel.Information => "<6>",
            _ => "<7>",
        };

    private static string Said(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message}"
        + (exception.InnerException is { } inner ? " ← " + Said(inner) : "");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
