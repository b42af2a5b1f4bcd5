using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Values;

/// <summary>
/// Readers never throw. Their texts are bounded and their patterns polynomial, so a pattern runs out of time only on a
/// machine that stands still; the text is then reported as not understood, which asks a person, rather than failing the
/// file.
/// </summary>
internal static class Guarded
{
    public static T Read<T>(Func<T> read, Func<T> otherwise)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            return otherwise();
        }
    }
}
