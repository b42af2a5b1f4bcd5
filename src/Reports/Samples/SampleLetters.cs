using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Reminders;

namespace QualityMonitor.Reports.Samples;

/// <summary>Invented letters of the collecting: answers, reminders, notices and news.</summary>
internal static class SampleLetters
{
    public static AnswerPage Answer() =>
        new(
            "Ваш файл: СОШ № 5, IV квартал 2025",
            "СОШ № 5, IV квартал 2025",
            "Принято, но не всё",
            "warn",
            "▲",
            "Сведения.xlsx",
            "09.01.2026 по времени файла",
            "Отправитель: СОШ № 5",
            "Качество образования",
            "Загружено 12 значений:",
            ["СОШ № 5, IV квартал 2025: 12"],
            ["Исправьте ячейки."],
            [new AnswerPage.Line("bad", "✖", "лист «1», ячейка C6", "«около 40»", "Не число.", "число")],
            "И ещё 2 замечания.",
            "Сведения.xlsx",
            "Подробнее",
            9
        );

    public static ReminderPage Reminder() =>
        new(
            "Сведения за IV квартал 2025",
            "warn",
            "▲",
            "Завтра срок",
            "Ждём сведений.",
            [
                new ReminderPage.Form(
                    "warn",
                    "▲",
                    "СОШ № 5, IV квартал 2025",
                    "Качество образования",
                    "срок 15.01.2026",
                    "не пришла",
                    ["1.1 Доля"],
                    "и ещё 2"
                ),
            ],
            ["Заполните форму."],
            ["Форма.xlsx"]
        );

    public static NoticePage Notice() =>
        new(
            "Пишет СОШ № 5: «Вопрос»",
            "Вам написали: СОШ № 5",
            "quiet",
            "✉",
            "Качество образования",
            [new NoticePage.Fact("Кто", "СОШ № 5, s5@example.test")],
            ["Здравствуйте!"],
            ["Ответьте сами."],
            "Письмо составлено программой."
        );

    public static EscalationPage Escalation()
    {
        var school = new EscalationPage.School("СОШ № 5", "напомнили 14.01.2026", "s5@example.test");
        return new EscalationPage(
            "Не сдали",
            "Не сдала 1 школа",
            "Качество образования",
            [new EscalationPage.Period("IV квартал 2025", [school], "и ещё 2 школы", [school])],
            ["Позвоните."]
        );
    }
}
