using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>What a note beside a cell says, and by whom: our own notes are known by it when a file comes back.</summary>
internal static class RemarkNotes
{
    public const string Author = "Проверка данных (QualityMonitor)";

    /// <returns>What it is, what is wrong, what is expected.</returns>
    public static IReadOnlyList<string> Lines(Remark remark) =>
        [
            remark.Severity == Severity.Error
                ? $"Ошибка, замечание {remark.Number}"
                : $"Проверьте, замечание {remark.Number}",
            XmlText.Clean(remark.Message),
            XmlText.Clean($"Ожидается: {remark.Expected.TrimEnd('.')}."),
        ];
}
