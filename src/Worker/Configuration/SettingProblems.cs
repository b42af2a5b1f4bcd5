namespace QualityMonitor.Worker.Configuration;

/// <summary>One mistake in the configuration: its key, what is wrong, and the value expected.</summary>
internal sealed record SettingProblem(string Key, string Sentence, string Expected);

/// <summary>Every sentence about configuration that an admin can meet. Values of secrets are never quoted.</summary>
internal static class SettingProblems
{
    public static SettingProblem FileMissing(string path) =>
        new("--config", $"Файла настроек «{path}» нет.", "путь к существующему файлу JSON");

    public static SettingProblem FileUnreadable(string path, string reason) =>
        new("--config", $"Файл настроек «{path}» не читается: {reason}", "файл JSON, пример — в README");

    public static SettingProblem UnknownKey(string key, IEnumerable<string> known) =>
        new(key, "Такого параметра нет.", "один из: " + string.Join(", ", known));

    public static SettingProblem BadValue(string key, string? value, string expected) =>
        new(key, $"Значение «{value}» не подходит.", expected);

    public static SettingProblem Missing(string key, string expected) => new(key, "Значение не задано.", expected);

    public static SettingProblem Duplicate(string key, string value) =>
        new(key, $"Имя «{value}» встречается дважды.", "имена источников различны");

    public static SettingProblem OutOfRange(string key, int value, int least, int most) =>
        new(key, $"Значение {value} вне пределов.", $"от {least} до {most}");
}
