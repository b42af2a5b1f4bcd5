using System.Globalization;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// What nearly every cell of a large text table is: digits and at most one separator with one or two digits behind it.
/// Nothing else can be meant by it, so that it need not be cut into tokens; <see cref="NumberReader"/> gives the same.
/// </summary>
internal static class PlainNumber
{
    /// <summary>Twelve digits stay below <see cref="Amount.Max"/>.</summary>
    private const int MaxWhole = 12;

    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var whole = text.IndexOfAnyExceptInRange('0', '9');
        if (whole < 0)
            return text.Length is > 0 and <= MaxWhole
                && decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        var fraction = text[(whole + 1)..];
        if (
            whole is 0 or > MaxWhole
            || text[whole] is not (',' or '.')
            || fraction.Length is 0 or > 2
            || fraction.ContainsAnyExceptInRange('0', '9')
        )
            return false;
        Span<char> invariant = stackalloc char[text.Length];
        text.CopyTo(invariant);
        invariant[whole] = '.';
        return decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
