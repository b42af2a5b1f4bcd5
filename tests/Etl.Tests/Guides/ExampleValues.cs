using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Tests.Guides;

/// <summary>
/// Something to say each sentence of: by the name of a parameter where that tells, else by its type. What is not here makes
/// the guide's test fail by name.
/// </summary>
internal static class ExampleValues
{
    private static readonly Organisation Town = new(
        "town",
        "Город Светлореченск",
        "Светлореченск",
        OrganisationLevel.Municipality,
        null,
        []
    );

    private static readonly Organisation School = new(
        "school-5",
        "МБОУ «СОШ № 5»",
        "СОШ № 5",
        OrganisationLevel.School,
        "town",
        []
    );

    private static readonly Organisation Other = new(
        "school-6",
        "МБОУ «СОШ № 6»",
        "СОШ № 6",
        OrganisationLevel.School,
        "town",
        []
    );

    private static readonly IndicatorDefinition Indicator = new(
        "1.1",
        "Доля выпускников с аттестатом",
        Unit.Percent,
        Direction.HigherIsBetter,
        Cadence.Quarter,
        OrganisationLevel.School,
        RollUp.Ratio,
        Accumulation.Cumulative
    );

    private static readonly ProgrammeDefinition Programme = new(
        "quality-2024",
        "Качество образования",
        "town",
        "Постановление № 15",
        new DateOnly(2024, 1, 1),
        new DateOnly(2026, 12, 31),
        10,
        [Town, School, Other],
        [Indicator],
        []
    );

    private static readonly Dictionary<string, object> ByName = new(StringComparer.Ordinal)
    {
        ["string text"] = "82,6 и 84",
        ["string sheet"] = "Показатели",
        ["string name"] = "Сведения СОШ 5.xlsx",
        ["string fileName"] = "Сведения СОШ 5.xlsx",
        ["string code"] = "1.1",
        ["string number"] = "-5",
        ["string kind"] = "документ PDF",
        ["string column"] = "Факт",
        ["string words"] = "Факт",
        ["string written"] = "чел.",
        ["string unit"] = "чел.",
        ["string organisation"] = "СОШ № 5",
        ["string title"] = "Тверской район",
        ["string what"] = "файл",
        ["string header"] = "2026 (план)",
        ["string heading"] = "III квартал 2025",
        ["string risk"] = "Дефицит педагогических кадров",
        ["string sender"] = "school5@example.ru",
        ["string address"] = "school5@example,ru",
        ["string version"] = "1",
        ["string list"] = "СОШ № 3,5,47",
    };

    private static readonly Dictionary<Type, object> ByType = new()
    {
        [typeof(string)] = "успеваемость",
        [typeof(int)] = 12,
        [typeof(long)] = 12L,
        [typeof(decimal)] = 82.6m,
        [typeof(bool)] = true,
        [typeof(DateOnly)] = new DateOnly(2026, 5, 1),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(3)),
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(10),
        [typeof(TimeZoneInfo)] = TimeZoneInfo.Utc,
        [typeof(Unit)] = Unit.Percent,
        [typeof(Period)] = Period.FromCode("2025-Q4").Value,
        [typeof(Amount)] = new Amount(82.6m),
        [typeof(Fact)] = new Fact.Number(new Amount(82.6m)),
        [typeof(Fact.Share)] = new Fact.Share(8, 13),
        [typeof(Cell)] = Cell.OfDate(new DateTime(2026, 5, 1)),
        [typeof(MergedArea)] = new MergedArea(2, 3, 3, 3),
        [typeof(CellAddress)] = new CellAddress(1, 12, 4),
        [typeof(IndicatorDefinition)] = Indicator,
        [typeof(Organisation)] = School,
        [typeof(OrganisationDirectory)] = new OrganisationDirectory(Programme.Organisations),
        [typeof(ProgrammeDefinition)] = Programme,
        [typeof(ProgrammeHistory)] = ProgrammeHistory.Of(Programme),
        [typeof(Problem)] = new Problem("example", "Нет столбца «Факт».", "столбец «Факт»"),
        [typeof(TextPattern)] = TextPattern.Parse("Факт"),
        [typeof(FilePlace)] = new FilePlace.Cell(3, 2),
        [typeof(Submission)] = new Submission(
            12,
            "inbox",
            "Сведения СОШ 5.xlsx",
            "school5@example.ru",
            DateTimeOffset.UnixEpoch,
            "",
            0
        ),
        [typeof(Etl.Mapping.Rows.LineRanges)] = Rows(),
        [typeof((string, Problem))] = ("schools.yaml", new Problem("example", "Нет столбца «Факт».", "столбец «Факт»")),
        [typeof(ArchiveItem)] = new ArchiveItem.Left("скан.pdf", "документ, а не таблица"),
        [typeof(ProgrammeName)] = new ProgrammeName("quality-2027", "Качество образования, 2027–2029"),
        [typeof(Formula)] = new Formula.Reference("1.1"),
        [typeof(Formula.Reference)] = new Formula.Reference("1.1"),
        [typeof(PassportChange)] = new PassportChange(
            PassportPart.Plan,
            PassportChangeKind.Changed,
            "1.1, 2025",
            "80 %",
            "75 %"
        ),
        [typeof(char)] = '–',
        [typeof(SheetInfo)] = new SheetInfo(2, "Кружки", isHidden: false, static () => []),
    };

    private static Etl.Mapping.Rows.LineRanges Rows()
    {
        var rows = new Etl.Mapping.Rows.LineRanges();
        foreach (var row in Enumerable.Range(5, 4))
            rows.Add(row);
        return rows;
    }

    /// <returns>Null: there is none.</returns>
    public static object? Of(System.Reflection.ParameterInfo asked) =>
        (
            ExampleTexts.BySentence.TryGetValue(
                $"{asked.Member.DeclaringType!.Name}.{asked.Member.Name}.{asked.Name}",
                out var own
            ) || ExampleTexts.BySentence.TryGetValue($"{asked.Member.Name}.{asked.Name}", out own)
        ) && asked.ParameterType.IsInstanceOfType(own)
            ? own
            : Of(asked.ParameterType, asked.Name!);

    private static object? Of(Type type, string name)
    {
        var asked = Nullable.GetUnderlyingType(type) ?? type;
        if (ByName.TryGetValue($"{(asked == typeof(string) ? "string" : asked.Name)} {name}", out var named))
            return named;
        if (ByType.TryGetValue(asked, out var typed))
            return typed;
        if (asked.IsEnum)
            return Enum.GetValues(asked).GetValue(0);
        if (
            asked.IsGenericType
            && asked.GetGenericArguments() is [var item]
            && asked.IsAssignableFrom(item.MakeArrayType())
        )
            return Of(item, name.TrimEnd('s')) is { } one ? Listed(item, one) : null;
        return asked.IsArray && Of(asked.GetElementType()!, name) is { } single
            ? Listed(asked.GetElementType()!, single)
            : null;
    }

    private static Array Listed(Type item, object one)
    {
        var array = Array.CreateInstance(item, 1);
        array.SetValue(one, 0);
        return array;
    }
}
