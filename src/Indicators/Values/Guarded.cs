using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Values;

/// <summary>
/// Readers never throw. Their texts are bounded and their patterns polynomial, so a pattern runs out of time only on a
/// machine that stands still, and is asked again when it moves: what a text means may not hang on that. A text that is too
/// much for it every time is reported as not understood, which asks a person, rather than failing the file.
/// </summary>
internal static class Guarded
{
    private const int Attempts = 3;

    public static T Read<T>(Func<T> read, Func<T> otherwise)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                return read();
            }
            catch (RegexMatchTimeoutException)
            {
                // Again, or not understood after the last one.
            }
        }

        return otherwise();
    }
}
