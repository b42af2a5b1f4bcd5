using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>
/// What a command works with: its answer goes to <see cref="Terminal"/>, its services come from <see cref="Services"/>.
/// </summary>
internal sealed record CommandContext(
    ParseResult Parse,
    Terminal Terminal,
    Settings Settings,
    IServiceProvider Services,
    TimeProvider Clock
)
{
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>All that is committed when the command begins, told by the clock of the reports.</summary>
    public async Task<Cutoff> CutoffAsync(CancellationToken cancellationToken) =>
        new(
            await Get<Commits>().CurrentCutoffAsync(cancellationToken),
            TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Get<TimeZoneInfo>())
        );
}

/// <summary>
/// The frame around every command: settings read and judged as a whole, services built, known failures told in a
/// sentence with an exit code, unknown ones named without a stack trace.
/// </summary>
internal sealed class CommandRunner(TimeProvider clock)
{
    public TimeProvider Clock => clock;

    /// <summary>Gives <paramref name="command"/> its action.</summary>
    public Command Bind(Command command, Func<CommandContext, CancellationToken, Task<ExitCode>> action)
    {
        command.SetAction(async (parse, cancellationToken) => (int)await RunAsync(parse, action, cancellationToken));
        return command;
    }

    /// <summary>A terminal for this invocation: coloured when a person looks, plain when piped.</summary>
    public static Terminal TerminalFor(ParseResult parse)
    {
        var json = parse.GetValue(SharedOptions.Json);
        var output = json ? parse.InvocationConfiguration.Error : parse.InvocationConfiguration.Output;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            // A pipe or a log has no width; a narrow guess would break paths in the middle.
            console.Profile.Width = 160;
        }

        return new Terminal(console, parse.InvocationConfiguration.Output, json);
    }

    private async Task<ExitCode> RunAsync(
        ParseResult parse,
        Func<CommandContext, CancellationToken, Task<ExitCode>> action,
        CancellationToken cancellationToken
    )
    {
        // The library waits for a command that it is asked to stop, but it knows of none before this returns to it: it would
        // end the process with a code that looks like a failure.
        await Task.Yield();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, EarlyStop.Over());
        var loaded = SettingsLoader.Load(
            parse.GetValue(SharedOptions.Config),
            Environment.CurrentDirectory,
            SettingSurroundings.OfThisProcess(),
            clock
        );
        return await InvokeAsync(parse, TerminalFor(parse), loaded, clock, action, stop.Token);
    }

    /// <summary>
    /// Runs an action with the settings given, unless there is a mistake in them; the demo brings its own settings and
    /// clock.
    /// </summary>
    public static async Task<ExitCode> InvokeAsync(
        ParseResult parse,
        Terminal terminal,
        LoadedSettings loaded,
        TimeProvider clock,
        Func<CommandContext, CancellationToken, Task<ExitCode>> action,
        CancellationToken cancellationToken
    )
    {
        if (loaded.Problems.Count > 0)
            return Refuse(terminal, loaded);
        using var loggers = LoggerFactory.Create(logging =>
            CommandLogging.Configure(logging, parse.GetValue(SharedOptions.Verbose))
        );
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton(loggers)
                .AddLogging()
                .AddWorker(loaded.Settings, clock)
                .BuildServiceProvider();
            var context = new CommandContext(parse, terminal, loaded.Settings, services, clock);
            return await action(context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Warning("Остановлено. Сделанное сохранено, при следующем запуске работа продолжится.");
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            loggers.CreateLogger<CommandRunner>().LogDebug(failure, "The command failed");
            return Tell(terminal, Failures.Explain(failure, loaded.Settings));
        }
    }

    private static ExitCode Tell(Terminal terminal, (ExitCode ExitCode, string Sentence, string? Advice) failure)
    {
        var (exitCode, sentence, advice) = failure;
        terminal.Problem(sentence, advice);
        terminal.Json(
            new
            {
                exitCode,
                error = sentence,
                expected = advice,
            }
        );
        return exitCode;
    }

    private static ExitCode Refuse(Terminal terminal, LoadedSettings loaded)
    {
        terminal.Line($"[bold]Настройки с ошибками[/] ({Markup.Escape(loaded.File ?? "файла настроек нет")}):");
        foreach (var (key, sentence, expected, place) in loaded.Problems)
        {
            terminal.Problem(place is null ? $"{key}: {sentence}" : $"{key} ({place}): {sentence}", expected);
        }

        terminal.Json(
            new
            {
                exitCode = ExitCode.WrongConfiguration,
                file = loaded.File,
                problems = loaded.Problems,
            }
        );
        return ExitCode.WrongConfiguration;
    }
}
