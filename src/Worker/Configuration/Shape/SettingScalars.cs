using System.Globalization;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>The values that a setting may have, and how each is read.</summary>
internal static class SettingScalars
{
    public static bool Knows(Type type) => Bare(type) is { } bare && (IsPlain(bare) || bare.IsEnum);

    /// <returns>False when the text is no such value. A setting that may be unsaid takes <c>null</c>.</returns>
    public static bool TryRead(Type type, Written.Value written, out object? value)
    {
        value = Read(Bare(type), written);
        return value is not null || (written.Kind == ValueKind.Nothing && Nullable.GetUnderlyingType(type) is not null);
    }

    public static string Expected(Type type) =>
        Bare(type) switch
        {
            var text when text == typeof(string) => "текст в двойных кавычках",
            var flag when flag == typeof(bool) => "true или false",
            var number when number == typeof(int) => "целое число",
            var names => "одно из: " + string.Join(", ", Enum.GetNames(names)),
        };

    private static object? Read(Type type, Written.Value written)
    {
        if (written.Kind == ValueKind.Nothing)
            return null;
        if (type == typeof(string))
            return written.Kind == ValueKind.Flag ? null : written.Text;
        if (type == typeof(bool))
            return bool.TryParse(written.Text, out var flag) ? flag : null;
        if (type == typeof(int))
            return int.TryParse(written.Text, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Named(type, written.Text.Trim());
    }

    // Enum.Parse would also take «1» and «Sqlite, SqlServer».
    private static object? Named(Type type, string text) =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse(type, name)
            : null;

    private static bool IsPlain(Type type) => type == typeof(string) || type == typeof(bool) || type == typeof(int);

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
