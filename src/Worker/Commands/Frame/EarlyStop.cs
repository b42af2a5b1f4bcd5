using System.Runtime.InteropServices;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>
/// A service manager may ask a process to stop before it has begun: the system's own way is to die without a word, with
/// a code that looks like a failure. From the first command on stopping is the command's.
/// </summary>
internal static class EarlyStop
{
    private static volatile bool hasBegun;

    /// <summary>Until it is disposed, or work has begun.</summary>
    public static IDisposable Watch() =>
        PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            static signal =>
            {
                if (hasBegun)
                    return;
                signal.Cancel = true;
                Console.Error.WriteLine("Остановлено во время запуска: работа не начиналась.");
                Environment.Exit((int)ExitCode.Done);
            }
        );

    public static void Over() => hasBegun = true;
}
