using System.Text;
using MimeKit;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Store.Mailboxes;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class MessageJudgeTests
{
    private static readonly OwnMail Own = new(["monitoring@example.test"]);

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", MessageKind.Automatic)]
    [InlineData("Auto-Submitted: auto-replied; owner-email=\"a@example.ru\"", MessageKind.Automatic)]
    [InlineData("Auto-Submitted: auto-generated", MessageKind.Automatic)]
    [InlineData("auto-submitted: AUTO-NOTIFIED", MessageKind.Automatic)]
    [InlineData("Auto-Submitted: no", null)]
    [InlineData("Precedence: bulk", MessageKind.Automatic)]
    [InlineData("Precedence: auto_reply", MessageKind.Automatic)]
    [InlineData("Precedence: list", null)]
    [InlineData("Precedence: first-class", null)]
    [InlineData("X-Autoreply: yes", MessageKind.Automatic)]
    [InlineData("X-Autorespond: Re: Напоминание", MessageKind.Automatic)]
    [InlineData("X-Auto-Response-Suppress: All", MessageKind.Automatic)]
    [InlineData("X-Auto-Response-Suppress: DR, OOF, AutoReply", null)]
    [InlineData("X-Auto-Response-Suppress: OOF\r\nSubject: Automatic reply: Reminder", MessageKind.Automatic)]
    [InlineData("X-Auto-Response-Suppress: None", null)]
    [InlineData("From: Mail Delivery System <MAILER-DAEMON@mx.example.ru>", MessageKind.Bounce)]
    [InlineData("Reply-To: MAILER-DAEMON@mx.example.ru", null)]
    [InlineData("Return-Path: <>", MessageKind.Automatic)]
    [InlineData("Return-Path: <school5@example.ru>", null)]
    [InlineData("X-Failed-Recipients: a@example.ru", MessageKind.Bounce)]
    [InlineData("Subject: Автоответ: я в отпуске", null)]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b", MessageKind.Bounce)]
    [InlineData(
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
        MessageKind.Automatic
    )]
    [InlineData("Content-Type: multipart/mixed; boundary=b", null)]
    [InlineData("Content-Type: text/calendar; method=REPLY", MessageKind.Automatic)]
    [InlineData("Content-Type: text/calendar; method=REQUEST", null)]
    public void Programs_are_told_from_people_by_what_they_write_of_themselves(string header, MessageKind? kind) =>
        Assert.Equal(kind, MessageJudge.Of(Message(header, "From: school5@example.ru"), Own, isTrusted: false));

    [Theory]
    [InlineData("Subject: Сведения за квартал", false)]
    [InlineData("Subject: Пересчитанные сведения", false)]
    [InlineData("Subject: Fwd: Сведения", true)]
    [InlineData("Subject: Re: FW: Сведения", true)]
    [InlineData("Subject: Пересл.: Сведения", true)]
    [InlineData("Subject: Пересл: Сведения", true)]
    [InlineData("In-Reply-To: <qm-answer-1-c98ef4715600edb3@example.test>", true)]
    [InlineData("References: <1.2@mail.example.test>", true)]
    public void What_answers_or_passes_on_a_letter_may_carry_its_attachments_along(string header, bool carries) =>
        Assert.Equal(carries, MessageJudge.Carries(Message(header, "From: school5@example.ru")));

    [Theory]
    [InlineData("monitoring@example.test", "qm-answer-quality-2024-2025-Q4-2-1-c98ef4715600edb3@example.test", true)]
    [InlineData("monitoring@example.test", "1.2@mail.example.test", false)]
    [InlineData("school5@example.ru", "qm-answer-quality-2024-2025-Q4-2-1-c98ef4715600edb3@example.test", false)]
    public void A_message_is_our_own_by_its_author_and_its_identification_together(
        string from,
        string id,
        bool isOwn
    ) =>
        Assert.Equal(
            isOwn ? MessageKind.Own : null,
            MessageJudge.Of(Message($"From: {from}", $"Message-ID: <{id}>"), Own, isTrusted: true)
        );

    [Theory]
    [InlineData("monitoring@example.test", "1.2@mail.example.test", true)]
    [InlineData("Monitoring@Example.test", "1.2@mail.example.test", true)]
    [InlineData("other@example.test", "qm-reminder----2026-Q3-school-9-1-c98ef4715600edb3@example.test", true)]
    [InlineData("director@example.ru", "1.2@mail.example.test", false)]
    [InlineData("director@example.ru", "qm-no-hash@example.test", false)]
    public void A_quoted_message_is_our_own_by_either(string from, string id, bool isOwn) =>
        Assert.Equal(isOwn, Own.Wrote(Message($"From: {from}", $"Message-ID: <{id}>")));

    [Theory]
    [InlineData("Автоответ: Напоминание", true)]
    [InlineData("Automatic reply: Напоминание", true)]
    [InlineData("Out of Office", true)]
    [InlineData("Undeliverable: Напоминание", true)]
    [InlineData("Прочтено: Напоминание", true)]
    [InlineData("Re: Напоминание", false)]
    [InlineData("Сведения за III квартал", false)]
    public void A_subject_speaks_only_where_nothing_else_does(string subject, bool sounds) =>
        Assert.Equal(sounds, MessageJudge.SoundsAutomatic(subject));

    [Theory]
    [InlineData("Auto-Submitted: auto-generated", true)]
    [InlineData("Auto-Submitted: auto-generated\r\nPrecedence: bulk\r\nReturn-Path: <>", true)]
    [InlineData("Precedence: bulk", true)]
    [InlineData("X-Auto-Response-Suppress: All", true)]
    [InlineData("Auto-Submitted: auto-replied", false)]
    [InlineData("Auto-Submitted: auto-replied\r\nPrecedence: bulk", false)]
    [InlineData("Auto-Submitted: auto-notified", false)]
    [InlineData("Auto-Submitted: auto-generated\r\nX-Autoreply: yes", false)]
    [InlineData("Auto-Submitted: auto-generated\r\nSubject: Out of office", false)]
    [InlineData("Precedence: bulk\r\nSubject: Меня нет на месте", false)]
    [InlineData("Precedence: bulk\r\nReturn-Path: <>", false)]
    [InlineData("Precedence: auto_reply", false)]
    [InlineData("Auto-Submitted: auto-generated\r\nIn-Reply-To: <qm-a-c98ef4715600edb3@example.test>", false)]
    [InlineData("Auto-Submitted: auto-generated\r\nReferences: <1@x> <qm-a-c98ef4715600edb3@example.test>", false)]
    [InlineData("Auto-Submitted: auto-generated\r\nIn-Reply-To: <1@mail.example.ru>", true)]
    public void A_program_that_writes_by_itself_may_send_tables_where_it_is_trusted_and_one_that_answers_may_not(
        string headers,
        bool counts
    )
    {
        var message = Message(headers, "From: export@example.ru");

        Assert.Equal(counts ? null : MessageKind.Automatic, MessageJudge.Of(message, Own, isTrusted: true));
        Assert.Equal(MessageKind.Automatic, MessageJudge.Of(message, Own, isTrusted: false));
    }

    [Theory]
    [InlineData("Нет на месте", "Буду 10-го.", true, false, true)]
    [InlineData("Меня нет на месте до пятницы", "По срочным вопросам звоните завучу.", true, false, true)]
    [InlineData("В отпуске до 15 августа", "", true, false, true)]
    [InlineData("Я в отпуске", "", true, false, true)]
    [InlineData("Отсутствую на рабочем месте", "", true, false, true)]
    [InlineData("Меня нет на месте в пятницу, файл пришлю", "Можно в понедельник?", true, false, false)]
    [InlineData("Меня нет на месте в пятницу, файл пришлю", "Файл пришлю в понедельник.", false, false, false)]
    [InlineData("В отпуске до 15 августа", "", true, true, false)]
    [InlineData("Re: Напоминание", "Меня нет на месте.", true, false, false)]
    [InlineData("Re: Меня нет", "Буду 20 ноября.", true, false, true)]
    [InlineData("Иванова И. И. в отпуске до 15 августа", "Вернусь 16 августа.", true, false, true)]
    [InlineData("Секретарь нет на месте", "", true, false, true)]
    [InlineData("Директор в отпуске, сдаст завуч", "", true, false, false)]
    [InlineData("Меня нет", "Форму пришлю в понедельник.", true, false, false)]
    [InlineData("Меня нет", "Показатель 1.2 у нас не считается.", true, false, false)]
    [InlineData("Отпуск", "Прошу продлить срок на день.", true, false, false)]
    [InlineData("Ввод сведений", "", true, false, false)]
    [InlineData("Отпускаем класс", "", true, false, false)]
    public void Words_of_absence_are_a_programs_only_below_our_letter_and_with_nothing_asked_or_brought(
        string subject,
        string words,
        bool isAboutOurs,
        bool hasAttachment,
        bool isAbsence
    ) => Assert.Equal(isAbsence, MessageJudge.IsAbsence(subject, words, isAboutOurs, hasAttachment));

    [Theory]
    [InlineData("Меня нет.\n\n> От: monitoring@example.test\n> Пришлите сведения", true)]
    [InlineData("Меня нет.\n\n05.10.2025, Мониторинг <monitoring@example.test> пишет:\nПришлите сведения", true)]
    [InlineData("Меня нет.\n\nFrom: Monitoring@example.test\nSent: Monday", true)]
    [InlineData("Наш адрес для писем: monitoring@example.test", false)]
    [InlineData("Меня нет.\n\n> От: other@example.test", false)]
    public void A_letter_of_ours_is_known_where_it_is_quoted_as_text(string text, bool isAboutOurs)
    {
        using var message = new MimeMessage { Body = new TextPart("plain") { Text = text } };

        Assert.Equal(isAboutOurs, MessageJudge.IsAboutOurs(message, Own));
    }

    private static MimeMessage Message(params string[] headers) =>
        MailFiles.Parse(
            new MemoryStream(
                Encoding.UTF8.GetBytes(string.Join("\r\n", headers) + "\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n")
            ),
            TestContext.Current.CancellationToken
        )!;
}
