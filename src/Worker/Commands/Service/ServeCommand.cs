using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Web;

namespace QualityMonitor.Worker.Commands.Service;

internal static class ServeCommand
{
    public static Command Build(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "serve",
                "Работает службой: собирает файлы, делает и рассылает отчёты по расписанию из настроек. "
                    + "Понимает systemd и службы Windows; останавливается по Ctrl+C, дождавшись начатой работы."
            ),
            ServeAsync
        );

    /// <summary>Whoever asks it to stop while it still starts is obeyed, and that is no failure.</summary>
    private static async Task<ExitCode> ServeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var hasStarted = false;
        try
        {
            await context.RequireReadyDatabaseAsync(cancellationToken);
            var host = Build(context);
            await using var disposing = (IAsyncDisposable)host;
            await StartAsync(host, cancellationToken);
            hasStarted = true;
            await host.WaitForShutdownAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!hasStarted && cancellationToken.IsCancellationRequested)
        {
            context.Terminal.Warning(
                "Служба остановлена во время запуска. Начатое сохранено, при следующем запуске работа продолжится."
            );
        }

        return ExitCode.Done;
    }

    /// <summary>
    /// A host whose start is broken off leaves running what it has started: jobs that find no services any more.
    /// </summary>
    private static async Task StartAsync(IHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch
        {
            await host.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static IHost Build(CommandContext context)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        CommandLogging.ConfigureService(builder.Logging, context.Parse.GetValue(SharedOptions.Verbose));
        builder
            .Services.AddWindowsService(options => options.ServiceName = "QualityMonitor")
            .AddWorker(context.Settings, context.Clock)
            .AddHostedService<TraceSender>()
            .AddHostedService<WebServer>()
            .AddScheduler(context.Clock, StopPatience.Of(context.Settings.Mail))
            .AddHostedService<StartupLog>()
            .AddHostedService<SystemdNotices>();
        return builder.Build();
    }
}
