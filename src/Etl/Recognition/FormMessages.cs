using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Recognition;

/// <summary>Every sentence said about a returned form.</summary>
internal static class FormMessages
{
    public static Problem RowMissing(IndicatorDefinition indicator) =>
        new(
            "form-row-missing",
            $"В форме нет строки показателя {indicator.Code} {RussianText.Quote(indicator.Name, 80)}: строка удалена, или показатель появился в программе позже формы.",
            "форма со всеми строками; новую форму можно получить у координатора"
        );

    public static Problem ColumnMissing(FormShape shape) =>
        new(
            "form-column-missing",
            "В форме не хватает столбца или строки заголовков: их удалили или переименовали.",
            $"форма со всеми столбцами: {string.Join(", ", FormShapes.Columns(shape))} и скрытый {FormVocabulary.Code}; новую форму можно получить у координатора"
        );

    /// <param name="text">What stands in the mark; empty when nothing does.</param>
    /// <param name="row">One of the rows of <see cref="FormVocabulary"/>.</param>
    public static Problem MarkSpoilt(string text, int row) =>
        new(
            "form-mark-spoilt",
            $"По форме не понять, {About(row)}: в её скрытой ячейке A{row} {(text.Length == 0 ? "пусто" : "стоит " + RussianText.Quote(text))}, а отметку программы изменять нельзя.",
            "новая форма от координатора (её записывает команда form new), значения можно перенести в неё"
        );

    public static Problem MarksLost() =>
        new(
            "form-marks-lost",
            "Это форма программы, но без скрытой отметки: чья она и за какой период, не понять. "
                + "Скрытый столбец A или строки над таблицей удалены, или в новую книгу скопировали только то, что видно.",
            "форма, какой её выдали (новую даст координатор), — значения можно перенести в неё"
        );

    /// <param name="heading">The period that people read, as written.</param>
    /// <param name="file">The file's number; null for one that is only tried.</param>
    public static Problem PeriodContradicts(string heading, Period mark, long? file) =>
        OtherPeriod($"В заголовке формы период {RussianText.Quote(heading, 60)}", mark, file);

    /// <param name="name">Of the file or the sheet.</param>
    /// <param name="words">The period in it, as written.</param>
    /// <inheritdoc cref="PeriodContradicts"/>
    public static Problem PeriodInName(string name, string words, Period mark, long? file) =>
        OtherPeriod($"По имени {RussianText.Quote(name, 100)} это сведения за «{words}»", mark, file);

    private static Problem OtherPeriod(string said, Period mark, long? file) =>
        new(
            "form-period-contradicts",
            $"{said}, а сама форма выдана за {mark.Title}: за какой период сведения, не понять.",
            $"форма того периода, за который сведения; если сведения за {mark.Title}, координатор подтвердит это: {AsItIs(file)}"
        );

    /// <param name="heading">The organisation that people read, as written.</param>
    /// <param name="mark">Whose form it is.</param>
    /// <param name="file">As above.</param>
    public static Problem OrganisationContradicts(string heading, string mark, long? file) =>
        OtherOrganisation($"В заголовке формы организация {RussianText.Quote(heading, 100)}", mark, file);

    /// <param name="name">Of the file or the sheet.</param>
    /// <param name="said">The school in it.</param>
    /// <inheritdoc cref="OrganisationContradicts"/>
    public static Problem OrganisationInName(string name, string said, string mark, long? file) =>
        OtherOrganisation($"По имени {RussianText.Quote(name, 100)} это сведения организации {said}", mark, file);

    private static Problem OtherOrganisation(string said, string mark, long? file) =>
        new(
            "form-organisation-contradicts",
            $"{said}, а сама форма выдана организации {mark}: чьи это сведения, не понять.",
            "форма той организации, чьи сведения (её записывает команда form new); "
                + $"если это сведения организации {mark}, координатор подтвердит это: {AsItIs(file)}"
        );

    /// <param name="heading">The programme that people read, as written.</param>
    /// <param name="mark">The programme of the form.</param>
    /// <param name="file">As above.</param>
    public static Problem ProgrammeContradicts(string heading, string mark, long? file) =>
        new(
            "form-programme-contradicts",
            $"В заголовке формы программа {RussianText.Quote(heading, 100)}, "
                + $"а сама форма выдана программой {RussianText.Quote(mark, 100)}: для какой программы сведения, не понять.",
            "форма той программы, для которой сведения; "
                + $"если они для программы {RussianText.Quote(mark, 100)}, координатор подтвердит это: {AsItIs(file)}"
        );

    private static string AsItIs(long? file) =>
        $"reprocess {(file is { } number ? number.ToString(CultureInfo.InvariantCulture) : "НОМЕР")} --as-is";

    public static Problem SeveralProgrammes(IReadOnlyList<string> codes) =>
        new(
            "form-programmes",
            $"В книге формы разных программ: {string.Join(", ", codes)}. Ни одна не загружена.",
            "формы каждой программы отдельным файлом"
        );

    public static Problem Hidden(string sheet) =>
        new(
            UnreadSheets.HiddenForm,
            $"Лист {RussianText.Quote(sheet, 60)} скрыт, форма на нём не загружалась.",
            "форма на видимом листе, если её надо загрузить; иначе лист лучше удалить"
        );

    private static string About(int row) =>
        row switch
        {
            FormVocabulary.ProgrammeRow => "какой она программы",
            FormVocabulary.OrganisationRow => "какой организации сведения",
            FormVocabulary.ShapeRow => "какие в ней столбцы для чисел",
            _ => "за какой период сведения",
        };

    public static Problem OldForm(string version) =>
        new(
            "form-version",
            $"Это форма версии {RussianText.Quote(version)}, программа принимает версию {FormVocabulary.Version}.",
            "новая форма от координатора"
        );
}
