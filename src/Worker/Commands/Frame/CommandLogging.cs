using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace QualityMonitor.Worker.Commands.Frame;

internal static class CommandLogging
{
    /// <summary>systemd says which stream its journal reads, and hands that down to shells, whose terminal is none.</summary>
    private static bool GoesToJournal =>
        System.Console.IsErrorRedirected && Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 };

    /// <summary>A command tells its result itself; its log speaks only when asked.</summary>
    public static void Configure(ILoggingBuilder logging, bool verbose) =>
        Console(logging.SetMinimumLevel(verbose ? LogLevel.Debug : LogLevel.None));

    /// <summary>A service has only its log; the host's own chatter is kept to warnings.</summary>
    public static void ConfigureService(ILoggingBuilder logging, bool verbose)
    {
        Console(logging.SetMinimumLevel(verbose ? LogLevel.Debug : LogLevel.Information));
        logging.Services.AddSingleton<ConsoleFormatter>(services => new ZonedLines(
            services.GetRequiredService<TimeZoneInfo>(),
            services.GetRequiredService<TimeProvider>(),
            GoesToJournal,
            verbose
        ));
        logging.AddConsole(static console => console.FormatterName = ZonedLines.FormatterName);
        if (!verbose)
        {
            logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        }
    }

    // To the error stream, so that standard output stays for results.
    private static void Console(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            })
            .Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
}
