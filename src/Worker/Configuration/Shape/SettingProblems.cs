using System.Globalization;

namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>
/// What is said of single values and of the files they come from. Values of secrets are never quoted.
/// </summary>
internal static class SettingProblems
{
    private const int MaxShown = 80;

    public static SettingProblem FileMissing(string path) =>
        new("--config", $"Файла настроек «{path}» нет.", "путь к существующему файлу JSON");

    public static SettingProblem FileUnreadable(string path, string reason) =>
        new("--config", $"Файл настроек «{path}» не читается: {reason}.", "файл, который служба вправе читать");

    public static SettingProblem CredentialUnreadable(string key, string path, string reason) =>
        new(key, $"Файл секрета «{path}» не читается: {reason}.", "файл в UTF-8, который служба вправе читать");

    public static SettingProblem OneUnderscore(string variable, string rest) =>
        new(
            variable,
            "Переменная не читается: после QUALITYMONITOR нужны два подчёркивания.",
            "QUALITYMONITOR__" + rest
        );

    public static SettingProblem BadValue(string key, string value, string expected) =>
        new(key, $"Значение «{Cut(value)}» не подходит.", expected);

    public static SettingProblem Unusable(string key, string value, string why, string expected) =>
        new(key, $"Значение «{Cut(value)}» не подходит: {why}.", expected);

    public static SettingProblem Missing(string key, string expected) => new(key, "Значение не задано.", expected);

    public static SettingProblem Duplicate(string key, string value) =>
        new(key, $"Имя «{Cut(value)}» встречается дважды.", "имена источников различны");

    public static SettingProblem OutOfRange(string key, int value, int least, int most) =>
        new(key, $"Значение {value} вне пределов.", $"от {least} до {most}");

    /// <summary>
    /// As it can be printed on one line: unprintable signs as JSON writes them, and not all of a novel.
    /// </summary>
    public static string Cut(string value)
    {
        var line = string.Concat(value.Take(MaxShown).Select(Printable));
        return value.Length > MaxShown ? line + "…" : line;
    }

    private static string Printable(char sign) =>
        char.IsControl(sign) ? "\\u" + ((int)sign).ToString("x4", CultureInfo.InvariantCulture) : sign.ToString();
}
