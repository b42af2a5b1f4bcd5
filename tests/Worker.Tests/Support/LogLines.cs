using Microsoft.Extensions.Logging;

namespace QualityMonitor.Worker.Tests.Support;

/// <summary>A log that keeps what it is told, of every level.</summary>
internal sealed class LogLines<T> : ILogger<T>
{
    public List<string> Told { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Told.Add(formatter(state, exception));
}
