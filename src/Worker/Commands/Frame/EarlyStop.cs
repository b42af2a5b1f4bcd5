using System.Runtime.InteropServices;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>
/// A service manager may ask a process to stop before it has begun: the system's own way is to die without a word, with
/// a code that looks like a failure. From the first command on stopping is the command's; but the library listens only once the
/// command waits for something, and a start may be long before it does.
/// </summary>
internal static class EarlyStop
{
    private static readonly CancellationTokenSource Asked = new();
    private static volatile bool hasBegun;

    /// <summary>Until it is disposed.</summary>
    public static IDisposable Watch() =>
        PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            static signal =>
            {
                signal.Cancel = true;
                if (hasBegun)
                {
                    Asked.Cancel();
                    return;
                }

                Console.Error.WriteLine("Остановлено во время запуска: работа не начиналась.");
                Environment.Exit((int)ExitCode.Done);
            }
        );

    /// <summary>Work begins.</summary>
    /// <returns>Cancelled when the process is asked to stop from here on.</returns>
    public static CancellationToken Over()
    {
        hasBegun = true;
        return Asked.Token;
    }
}
