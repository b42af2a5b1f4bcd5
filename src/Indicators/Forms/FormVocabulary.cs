namespace QualityMonitor.Indicators.Forms;

/// <summary>
/// The words and hidden marks of the collecting form: written by the form maker, read by the loader, so they live where
/// both can see them. Column A is hidden: the marks stand in its first rows, the code of the indicator in every row of
/// the table, so that a row keeps its code wherever it is moved.
/// </summary>
public static class FormVocabulary
{
    /// <summary>Cell A1 of the first sheet; it tells a form from any other workbook.</summary>
    public const string Marker = "QualityMonitor:форма";

    /// <summary>Stands in A5. A form of an older version is refused with a request for a new one.</summary>
    public const string Version = "1";

    public const string Sheet = "Сведения";

    public const int MarkerRow = 1;
    public const int ProgrammeRow = 2;
    public const int OrganisationRow = 3;
    public const int PeriodRow = 4;
    public const int VersionRow = 5;

    /// <summary>Has the mark of its <see cref="FormShape"/>.</summary>
    public const int ShapeRow = 6;

    /// <summary>Stands before the period in the heading that people read.</summary>
    public const string Period = "Период";

    /// <summary>Stands before the programme's name in the heading.</summary>
    public const string Programme = "Программа";

    /// <summary>Stands before a school's name in the heading.</summary>
    public const string School = "Школа";

    /// <summary>Stands there for whoever is no school.</summary>
    public const string Organisation = "Организация";

    /// <summary>Headers that people read.</summary>
    public const string Number = "№";
    public const string Indicator = "Показатель";
    public const string Unit = "Единица";

    /// <summary>Headers that the loader finds its columns by.</summary>
    public const string Code = "код показателя";
    public const string Numerator = "Числитель";
    public const string Denominator = "Знаменатель";
    public const string Value = "Значение";

    /// <summary>The header over what each cell asks for.</summary>
    public const string Asked = "Что писать";

    /// <summary>Headers of what is asked where the plan of the period before was missed; a form without them asks for figures
    /// alone.</summary>
    public const string Why = "Почему не выполнено";
    public const string Action = "Что делается";

    /// <summary>Stands before the cell for whoever signs the explanations.</summary>
    public const string Author = "Кто пояснил";

    public const string Yes = "Да";
    public const string No = "Нет";

    /// <summary>Stated absence of a value.</summary>
    public const string None = "-";
}
