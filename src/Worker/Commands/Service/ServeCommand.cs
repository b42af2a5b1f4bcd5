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
            async (context, cancellationToken) =>
            {
                await context.RequireReadyDatabaseAsync(cancellationToken);
                var builder = Host.CreateApplicationBuilder(
                    new HostApplicationBuilderSettings { DisableDefaults = true }
                );
                CommandLogging.ConfigureService(builder.Logging, context.Parse.GetValue(SharedOptions.Verbose));
                builder
                    .Services.AddSystemd()
                    .AddWindowsService(options => options.ServiceName = "QualityMonitor")
                    .AddWorker(context.Settings, context.Clock)
                    .AddHostedService<WebServer>()
                    .AddScheduler(context.Clock)
                    .AddHostedService<StartupLog>();
                using var host = builder.Build();
                await host.RunAsync(cancellationToken);
                return ExitCode.Done;
            }
        );
}
