using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Web;

/// <summary>
/// Answers at <c>Web:Address</c>. An address that cannot be had is a mistake in the settings, or another program's for
/// now: it is told, tried again each minute, and keeps nobody from working.
/// </summary>
internal sealed class WebServer(
    Settings settings,
    WebPages pages,
    WatchBoard board,
    TimeProvider clock,
    ILogger<WebServer> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when it answers, or knows why it does not; never where it is switched off.</summary>
    public Task Tried => tried.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Web.EndPoint is not { } endPoint)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var server = Server(endPoint);
            var answers = await TryStartAsync(server, stoppingToken);
            tried.TrySetResult();
            if (answers)
                await server.WaitForShutdownAsync(stoppingToken);
            else
                // No system tells when a port is free again: it can only be asked for.
                await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryStartAsync(WebApplication server, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
            board.Web = null;
            log.LogInformation("Страницы /healthz, /readyz и /metrics: {Address}", settings.Web.Address);
            return true;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            var reason = $"Web:Address: адрес {settings.Web.Address} {WhyNot(failure)}";
            if (board.Web is null)
                log.LogError("{Reason}. Ожидается: свободный порт этого компьютера или пусто", reason);
            board.Web ??= new Outage(clock.GetUtcNow(), reason);
            return false;
        }
    }

    private static string WhyNot(Exception failure) =>
        (failure as SocketException ?? failure.GetBaseException() as SocketException)?.SocketErrorCode switch
        {
            SocketError.AccessDenied => "служба не вправе занять",
            SocketError.AddressNotAvailable => "не принадлежит этому компьютеру",
            _ => "занят другой программой",
        };

    private WebApplication Server(IPEndPoint endPoint)
    {
        // Of no configuration but ours: neither ASPNETCORE_URLS nor a file beside the program opens another door.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = 0;
                kestrel.Listen(endPoint);
            });
        var server = builder.Build();
        server.Run(AnswerAsync);
        return server;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var answer = await pages.AnswerAsync(
            context.Request.Path.Value ?? "",
            context.Request.Headers.Accept.ToString(),
            context.RequestAborted
        );
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.MediaType;
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.WriteAsync(answer.Text, context.RequestAborted);
    }

    /// <summary>Signals of the system end the service, and it ends this.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
