using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.DataDigest;
using QualityMonitor.Reports.Passports;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Tests.Guides;

/// <summary>Letters that tell coordinators what became of a passport, of reports that are out, of a period's data.</summary>
internal static class NewsCases
{
    private const string Programme = "Качество образования";
    private static readonly DateOnly Day = new(2026, 1, 12);

    private static readonly PassportNews Changed = new(
        Programme,
        "Паспорт 2026.xlsx",
        "coordinator@edu.example",
        null,
        Day,
        41,
        [
            Change(PassportPart.Programme, "Название", "Качество", "Качество образования"),
            Change(PassportPart.Recipient, "head@edu.example", "", "глава"),
            Change(PassportPart.Organisation, "school-9", "СОШ № 9", ""),
            Change(PassportPart.Indicator, "2.2", "чел.", "%"),
            Change(PassportPart.Plan, "2.2, 2026 год", "не менее 80", "не менее 85"),
            Change(PassportPart.Check, "", "", "2.2: от 0 до 100"),
        ]
    )
    {
        GovernsFrom = new DateOnly(2026, 1, 1),
    };

    public static IEnumerable<LetterCase> OfPassports()
    {
        var closed = Changed with
        {
            CameFrom = "источника «inbox»",
            VouchedBy = "admin",
            Closed = [Change(PassportPart.Plan, "1.1, 2024 год", "70", "65")],
            Gone = ["СОШ № 9 (код school-9)"],
        };
        yield return LetterCase.Of("Паспорт программы изменён", PassportNewsWords.Page(Changed));
        yield return LetterCase.Of(
            "Паспорт изменил бы закрытые периоды, и в нём нет организации",
            PassportNewsWords.Page(closed)
        );
        yield return LetterCase.Of("Новому координатору: паспорт ждёт решения", PassportNewsWords.Question(closed));
        var retracted = new RetractionNews(
            Programme,
            "Паспорт 2026.xlsx",
            41,
            Day,
            "прислан по ошибке",
            InForce: true,
            Changed.Changes
        );
        yield return LetterCase.Of("Паспорт отозван, действует прежний", PassportNewsWords.Page(retracted));
        yield return LetterCase.Of(
            "Отозван паспорт, который уже заменён",
            PassportNewsWords.Page(retracted with { Changes = [] })
        );
        yield return LetterCase.Of(
            "Отозван единственный паспорт",
            PassportNewsWords.Page(retracted with { InForce = false, Changes = [] })
        );
    }

    public static IEnumerable<LetterCase> OfStaleReports()
    {
        var report = new StaleReport(
            7,
            "quality-2024",
            Programme,
            Period.Quarter(2025, 4),
            "",
            2,
            ["1.1, СОШ № 5: было 80 %, стало 82,5 %"],
            "now",
            null,
            null
        );
        yield return LetterCase.Of("Отчёт устарел", StaleWords.Page([report]));
        yield return LetterCase.Of(
            "Устарели отчёты муниципалитета",
            StaleWords.Page([
                .. Enumerable
                    .Range(1, 4)
                    .Select(quarter =>
                        report with
                        {
                            ProgrammeName = Programme + " (Волжский район)",
                            Topic = "volga",
                            Period = Period.Quarter(2025, quarter),
                        }
                    ),
                report with
                {
                    Topic = "volga",
                    Changes = [.. Enumerable.Range(1, 12).Select(static at => $"1.{at}: новое значение")],
                },
            ])
        );
        yield return LetterCase.Of(
            "Устарели два отчёта",
            StaleWords.Page([report with { Period = Period.Quarter(2025, 3) }, report])
        );
        yield return LetterCase.Of(
            "Устарел листок школы",
            StaleWords.Page([report with { Topic = "school-5", Kind = "school", KindName = "листок школы" }])
        );
    }

    public static IEnumerable<LetterCase> OfDigests()
    {
        yield return Digest("До срока сдали не все", Given(isOver: false), Remarks(1));
        yield return Digest("После срока сдали не все", Given(isOver: true), []);
        yield return Digest("Сдали все, но не всё", Given(isOver: true) with { Missing = [], Waiting = null }, []);
        yield return Digest("Всё сдано, замечаний нет", Whole(), []);
        yield return Digest("От школ ничего не ждут", null, []);
        yield return LetterCase.Of(
            "Второй выпуск: что изменилось",
            DigestWords.Page(
                Of(Whole(), Remarks(43)),
                2,
                [
                    Changing(DataKind.Submission, null, new DataValue(DataCodes.InTime, ""), "СОШ № 5"),
                    Changing(DataKind.Submission, null, new DataValue(DataCodes.Late, ""), "СОШ № 6"),
                    Changing(DataKind.Submission, new DataValue(DataCodes.Late, ""), null, "СОШ № 7"),
                    Changing(DataKind.Member, null, new DataValue("", ""), "СОШ № 8"),
                    Changing(DataKind.Member, new DataValue("", ""), null, "СОШ № 9"),
                    Changing(DataKind.Remark, null, new DataValue("", "error"), ""),
                    Changing(DataKind.Remark, new DataValue("", "error"), null, ""),
                    Changing(DataKind.Remark, new DataValue("", "error"), new DataValue("", "accepted"), ""),
                    Changing(DataKind.Remark, new DataValue("1", "error"), new DataValue("2", "error"), ""),
                ]
            )
        );
    }

    private static PassportChange Change(PassportPart part, string subject, string before, string after) =>
        new(
            part,
            before.Length == 0 ? PassportChangeKind.Added
                : after.Length == 0 ? PassportChangeKind.Withdrawn
                : PassportChangeKind.Changed,
            subject,
            before,
            after
        );

    private static Change Changing(DataKind kind, DataValue? was, DataValue? now, string school) =>
        new(
            new DataKey(kind, kind == DataKind.Remark ? "Сведения СОШ 5.xlsx, ячейка D12" : "", "s5", ""),
            was,
            now,
            school
        );

    private static LetterCase Digest(string when, Completeness? completeness, IReadOnlyList<IssueFile> remarks) =>
        LetterCase.Of("Полнота и замечания: " + when, DigestWords.Page(Of(completeness, remarks), 1, null));

    private static QuarterlyReport Of(Completeness? completeness, IReadOnlyList<IssueFile> remarks) =>
        new(
            "quality-2024",
            Programme,
            "",
            "Светлореченск",
            "2025-Q4",
            null,
            Day,
            StatusCounts.Of([]),
            null,
            [],
            [],
            completeness,
            remarks,
            null,
            [],
            []
        );

    private static Completeness Whole() => new(Day, IsOver: true, ["СОШ № 5", "СОШ № 6"], [], []);

    private static Completeness Given(bool isOver) =>
        new(Day, isOver, ["СОШ № 5"], [new LateSchool("СОШ № 6", 2, Day)], ["СОШ № 7", "СОШ № 8", "СОШ № 10"])
        {
            Waiting = [new WaitingFile("СОШ № 8", Day, null)],
            Refused = ["СОШ № 10"],
            Figures = new GivenFigures(6, 9),
            Partly = [new PartlyGiven("СОШ № 5", ["1.2", "2.1"])],
        };

    private static IReadOnlyList<IssueFile> Remarks(int files)
    {
        var wrong = new IssueRow(
            Severity.Error,
            "Сведения",
            12,
            4,
            "около 40",
            "Число не прочитано: «около 40».",
            "число, например 82,6"
        );
        return
        [
            .. Enumerable
                .Range(41, files)
                .Select(number => new IssueFile(
                    "Сведения СОШ 5.xlsx",
                    number,
                    number > 41
                        ? [wrong]
                        :
                        [
                            wrong,
                            wrong with
                            {
                                Severity = Severity.Warning,
                                Row = 14,
                            },
                            wrong with
                            {
                                Row = 15,
                                Accepted = new IssueNote("верно, проверено", "Анна", Day),
                            },
                        ]
                )),
        ];
    }
}
