using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Tests.Guides;

/// <summary>Every answer that a file can get.</summary>
internal static class AnswerCases
{
    private const string Sender = "school-5@edu.example";
    private static readonly DateTimeOffset Came = new(2026, 1, 12, 9, 30, 0, TimeSpan.FromHours(3));

    private static readonly Remark Wrong = new(
        1,
        Severity.Error,
        "Сведения",
        12,
        4,
        "около 40",
        "Число не прочитано: «около 40».",
        "число, например 82,6"
    );

    private static readonly Remark Doubtful = new(
        2,
        Severity.Warning,
        "Сведения",
        14,
        4,
        "0,826",
        "Значение «0,826» меньше одного процента: возможно, доля записана как часть единицы.",
        "процент, например 82,6 вместо 0,826"
    );

    private static readonly Remark Unread = new(
        1,
        Severity.Warning,
        "СОШ № 7",
        null,
        null,
        null,
        "Лист «СОШ № 7» не загружен: в файле уже есть такая таблица.",
        "один лист в файле"
    )
    {
        IsOfUnreadSheet = true,
    };

    /// <summary>In the form of a programme that another one goes on with.</summary>
    private static readonly Remark Ended = Wrong with
    {
        Value = "40",
        Message =
            "I квартал 2026 года — после окончания программы quality-2024 (31.12.2025); её продолжает программа "
            + "quality-2026, «Качество образования 2026». Это её сведения или в файле не тот период? Пока не загружены.",
        Expected =
            "сведения за I квартал 2026 года — в форме программы quality-2026; если период другой, исправьте его в файле",
        IsAfterProgramme = true,
    };

    private static readonly RemarksFile Book = new(RemarksCarrier.Workbook);
    private static readonly RemarksFile Document = new(RemarksCarrier.Document);

    private static readonly Answer Good = new(
        ProcessingOutcome.Loaded,
        ProcessingKind.Data,
        "Сведения СОШ 5.xlsx",
        new DateOnly(2026, 1, 12),
        41,
        "quality-2024",
        "Качество образования",
        [new TakenFigures("СОШ № 5", "IV квартал 2025", 14)],
        14,
        [],
        null,
        null
    );

    private static Answer Wrongly(params Remark[] remarks) =>
        Good with
        {
            Outcome = ProcessingOutcome.LoadedWithIssues,
            Remarks = remarks,
        };

    private static Answer Not(ProcessingOutcome outcome, string reason, string expected) =>
        Good with
        {
            Outcome = outcome,
            Taken = [],
            CellsLoaded = 0,
            Reason = reason,
            ReasonExpected = expected,
        };

    private static Answer Refused => Not(ProcessingOutcome.Rejected, "Книга защищена паролем.", "книга без пароля");

    private static Answer Held =>
        Not(ProcessingOutcome.Held, "Описания таблицы для такого файла нет.", "описание таблицы");

    private static Answer Waiting(Doubt doubt, string reason) =>
        Not(ProcessingOutcome.Held, reason, "подтверждение") with
        {
            Waits = doubt,
        };

    private static Answer Repeated(bool isElsewhere, bool isLate) =>
        Good with
        {
            Repeats = new RepeatedFile("Сведения СОШ 5.xlsx", new DateOnly(2026, 1, 9))
            {
                IsElsewhere = isElsewhere,
                IsLate = isLate,
            },
        };

    private static Answer Late =>
        Good with
        {
            StillOwed = new StillOwedForm("IV квартал 2025", "I квартал 2026", new DateOnly(2026, 4, 13)),
        };

    private static Answer Passport => Good with { Kind = ProcessingKind.Passport, Taken = [] };

    public static IEnumerable<LetterCase> ToSenders() =>
        [
            Sent("Квартал закрыт, а за следующий сведений ещё нет", Late),
            Sent("Всё загружено", Good),
            Sent(
                "Загружены сведения нескольких школ",
                Good with
                {
                    Taken = [.. Good.Taken, new TakenFigures("СОШ № 7", "IV квартал 2025", 12)],
                }
            ),
            Sent("Загружены мероприятия или риски, а не значения", Good with { Taken = [] }),
            Sent(
                "Загружен паспорт программы",
                Good with
                {
                    Kind = ProcessingKind.Passport,
                    FileName = "Паспорт.xlsx",
                    Taken = [],
                    CellsLoaded = 420,
                }
            ),
            Sent("Есть ошибки; приложена та же книга с пометками", Wrongly(Wrong, Doubtful), Book),
            Sent("То же, прислан документ Word", Wrongly(Wrong), Document),
            Sent("То же, книга была внутри подписи", Wrongly(Wrong), Book with { IsUnsigned = true }),
            Sent(
                "То же, прислан файл, в котором пометок не сделать (.xls, .xlsb, .csv, выгрузка 1С)",
                Wrongly(Wrong),
                RemarksFile.List
            ),
            Sent(
                "То же, почтовый сервер не подтвердил отправителя: письмо без вложений",
                Wrongly(Wrong),
                RemarksFile.None
            ),
            Sent(
                "Ошибок много, письмо показывает первые",
                Wrongly([.. Enumerable.Range(1, 17).Select(static row => Wrong with { Number = row, Row = 11 + row })]),
                Document
            ),
            .. new[] { 2, 5 }.Select(static doubts =>
                Sent(
                    $"Есть ошибка и вопросов {doubts}",
                    Wrongly([
                        Wrong,
                        .. Enumerable
                            .Range(2, doubts)
                            .Select(static row => Doubtful with { Number = row, Row = 12 + row }),
                    ]),
                    Book
                )
            ),
            Sent("Есть только вопросы", Wrongly(Doubtful), Book),
            Sent("То же, прислан документ Word", Wrongly(Doubtful), Document),
            Sent("То же, прислан файл, в котором пометок не сделать", Wrongly(Doubtful), RemarksFile.List),
            Sent("Один из листов не прочитан", Wrongly(Unread), Book),
            Sent("Один из листов не прочитан, и есть ошибки", Wrongly(Unread, Wrong with { Number = 2 }), Book),
            Sent("Из файла не загружено ничего", Refused),
            Sent(
                "Все значения с ошибками",
                Not(ProcessingOutcome.Rejected, "Ни одно значение не прочитано.", "числа") with
                {
                    Remarks = [Wrong],
                },
                Book
            ),
            Sent(
                "Прислана форма прежней программы",
                Not(
                    ProcessingOutcome.Rejected,
                    "Файл не принят целиком: ошибок 1 из 1 значения.",
                    "исправленный файл"
                ) with
                {
                    Remarks = [Ended],
                },
                Book
            ),
            Sent("Часть сведений — за время после окончания программы", Wrongly(Ended), Book),
            Sent(
                "Архив открыт не весь",
                Not(ProcessingOutcome.Rejected, "Не открыто: «Справка.pdf» — документ PDF.", "таблица .xlsx") with
                {
                    IsPartlyOpened = true,
                }
            ),
            Sent("Таблица незнакома", Held with { IsToldToCoordinator = true }),
            Sent(
                "Таблица почти знакома",
                Not(ProcessingOutcome.Held, "Нет столбца «Факт».", "столбец «Факт»") with
                {
                    CanBeMended = true,
                }
            ),
            Sent("Повторяет то, что уже присылали", Repeated(isElsewhere: false, isLate: false)),
            Sent("Повторяет чужой файл", Repeated(isElsewhere: true, isLate: false)),
            Sent("Запоздалая копия: с тех пор присланы исправления", Repeated(isElsewhere: false, isLate: true)),
            Sent(
                "Паспорт прислал не координатор",
                Waiting(Doubt.NotCoordinator, "Паспорт программы прислал не её координатор.")
            ),
            Sent("Сведения за другую организацию", Wrongly(Wrong), Book, Doubt.OtherOrganisation),
            Sent(
                "Весь файл за другую организацию",
                Not(
                    ProcessingOutcome.Rejected,
                    "В файле сведения СОШ № 7, а отправитель отвечает за СОШ № 5.",
                    "сведения своей организации"
                ) with
                {
                    Remarks = [Wrong],
                },
                Book,
                Doubt.OtherOrganisation
            ),
            Sent("Файл ждёт решения", Waiting(Doubt.PlaceNotTrusted, "Источник «почта» не отвечает за программу.")),
            Sent(
                "Файл слишком большой, чтобы его хранить",
                Waiting(Doubt.SenderUnknown, "Адреса нет в паспортах."),
                refusal: "Файл больше 50 МБ"
            ),
        ];

    public static IEnumerable<LetterCase> ToCoordinators() =>
        [
            Told(
                "Файл от неизвестного отправителя",
                Waiting(Doubt.SenderUnknown, "Адреса нет в паспортах."),
                Doubt.SenderUnknown,
                sender: "someone@mail.example"
            ),
            Told(
                "Отправитель не подтверждён",
                Waiting(Doubt.SenderUnconfirmed, "Почтовый сервер не подтвердил отправителя."),
                Doubt.SenderUnconfirmed
            ),
            Told(
                "Письмо без адреса",
                Waiting(Doubt.SenderUnknown, "Отправителя в письме нет."),
                Doubt.SenderUnknown,
                sender: null
            ),
            Told(
                "Паспорт прислал не координатор",
                Waiting(Doubt.NotCoordinator, "Паспорт программы прислал не её координатор."),
                Doubt.NotCoordinator
            ),
            Told(
                "Паспорт от имени координатора не подтверждён",
                Waiting(Doubt.PassportUnproven, "Почтовый сервер не подтвердил отправителя паспорта."),
                Doubt.PassportUnproven
            ),
            Told(
                "Паспорт из места, которому не доверено",
                Waiting(Doubt.PlaceNotTrusted, "Источник «inbox» не отвечает за программу."),
                Doubt.PlaceNotTrusted,
                sender: null
            ),
            Told("Сведения за другую организацию", Wrongly(Wrong), Doubt.OtherOrganisation),
            Told(
                "То же, файл прислала программа",
                Wrongly(Wrong),
                Doubt.OtherOrganisation,
                file: Book,
                isMachineMade: true
            ),
            Told("То же, файл без отправителя", Wrongly(Wrong), Doubt.OtherOrganisation, sender: null, file: Book),
            Told(
                "То же, и у организации, за которую он прислан, есть адрес",
                Wrongly(Wrong),
                Doubt.OtherOrganisation,
                sender: null,
                file: Book,
                isToldToSender: true
            ),
            Told(
                "Файл слишком большой, чтобы его хранить",
                Waiting(Doubt.SenderUnknown, "Адреса нет в паспортах."),
                Doubt.SenderUnknown,
                refusal: "Файл больше 50 МБ"
            ),
            Told("Незнакомая таблица от школы", Held),
            Told("Незнакомая таблица без отправителя", Held, sender: null),
            Told("Файл без отправителя не прочитан", Refused, sender: null),
            Told("В файле без отправителя ошибки", Wrongly(Wrong), sender: null, file: Book),
            Told("То же, документ Word", Wrongly(Wrong), sender: null, file: Document),
            Told("Файл без отправителя — форма прежней программы", Wrongly(Ended), sender: null, file: Book),
            Told("То же без вложений", Wrongly(Wrong), sender: null),
            Told("В файле без отправителя есть вопросы", Wrongly(Doubtful), sender: null, file: Book),
            Told("В файле без отправителя прочитаны не все листы", Wrongly(Unread), sender: null, file: Book),
            Told("Файл прислала программа", Wrongly(Wrong), file: Book, isMachineMade: true),
            Told("Запоздалая копия", Repeated(isElsewhere: false, isLate: true)),
            Told("Файл без отправителя загружен", Good, sender: null),
            Told("То же, квартал закрыт, а за следующий сведений ещё нет", Late, sender: null),
            Told("Паспорт из папки загружен", Passport, sender: null),
            Told(
                "Паспорт из папки загружен с вопросами",
                Passport with
                {
                    Outcome = ProcessingOutcome.LoadedWithIssues,
                    Remarks = [Doubtful],
                },
                sender: null,
                file: Book
            ),
            Told(
                "Паспорт из папки не принят",
                Refused with
                {
                    Kind = ProcessingKind.Passport,
                    Remarks = [Wrong],
                },
                sender: null,
                file: Book
            ),
            Told(
                "То же без вложений",
                Refused with
                {
                    Kind = ProcessingKind.Passport,
                    Remarks = [Wrong],
                },
                sender: null
            ),
            Told("Паспорт из папки не прочитан", Refused with { Kind = ProcessingKind.Passport }, sender: null),
            LetterCase.Of(
                "Новому координатору: что ждёт решения",
                HandoverWords.Page([
                    Draft(
                        Waiting(
                            Doubt.SenderUnknown,
                            "Отправитель someone@mail.example не известен ни одной программе."
                        ),
                        AnswerReader.Coordinator,
                        Doubt.SenderUnknown,
                        "someone@mail.example"
                    ),
                    Draft(Held with { Reason = null }, AnswerReader.Coordinator, null, Sender),
                ])
            ),
            LetterCase.Of(
                "Несколько файлов от неизвестных отправителей",
                StrangersWords.Page([
                    Draft(
                        Waiting(Doubt.SenderUnknown, ""),
                        AnswerReader.Coordinator,
                        Doubt.SenderUnknown,
                        "someone@mail.example"
                    ),
                    Draft(
                        Waiting(Doubt.SenderUnconfirmed, ""),
                        AnswerReader.Coordinator,
                        Doubt.SenderUnconfirmed,
                        Sender
                    ),
                    Draft(Waiting(Doubt.SenderUnknown, ""), AnswerReader.Coordinator, Doubt.SenderUnknown, null),
                ])
            ),
        ];

    private static LetterCase Sent(
        string when,
        Answer answer,
        RemarksFile? file = null,
        Doubt? doubt = null,
        string? refusal = null
    ) => Of(when, Draft(answer, AnswerReader.Sender, doubt, Sender, refusal), file);

    private static LetterCase Told(
        string when,
        Answer answer,
        Doubt? doubt = null,
        string? sender = Sender,
        string? refusal = null,
        RemarksFile? file = null,
        bool isMachineMade = false,
        bool? isToldToSender = null
    ) =>
        Of(
            when,
            Draft(answer, AnswerReader.Coordinator, doubt, sender, refusal, isMachineMade) with
            {
                IsToldToSender = isToldToSender ?? (sender is not null && !isMachineMade),
            },
            file
        );

    private static LetterCase Of(string when, AnswerDraft draft, RemarksFile? file) =>
        LetterCase.Of(when, AnswerPage.Of(draft, file ?? RemarksFile.None, ""));

    private static AnswerDraft Draft(
        Answer answer,
        AnswerReader reader,
        Doubt? doubt,
        string? sender,
        string? refusal = null,
        bool isMachineMade = false
    ) =>
        new(
            new Submission(41, sender is null ? "inbox" : "почта", answer.FileName, sender, Came, "", 9000)
            {
                ReceiptBasis = sender is null ? ReceiptBasis.File : ReceiptBasis.Server,
                Refusal = refusal,
                IsMachineMade = isMachineMade,
            },
            new Processing(
                41,
                41,
                1,
                answer.Kind,
                answer.Outcome,
                "form",
                "quality-2024",
                null,
                answer.Reason,
                20,
                14,
                0,
                Came
            ),
            answer,
            answer.Taken.Count > 0 ? "СОШ № 5, IV квартал 2025" : RussianText.Quote(answer.FileName, 80),
            Period.FromCode("2025-Q4").Value!,
            "",
            [new Recipient("", "", RecipientRole.Reader)],
            doubt,
            sender == Sender ? ["СОШ № 5"] : []
        )
        {
            Reader = reader,
        };
}
