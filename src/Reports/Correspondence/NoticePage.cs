using QualityMonitor.Indicators;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>What the notice's templates see, in snake_case; all texts are ready to print.</summary>
public sealed record NoticePage(
    string About,
    string Verdict,
    string Tone,
    string Mark,
    string Programme,
    IReadOnlyList<NoticePage.Fact> Facts,
    IReadOnlyList<string> Quote,
    IReadOnlyList<string> Steps,
    string Foot
)
{
    public sealed record Fact(string Label, string Text);

    /// <summary>Further messages of the same person that are quoted; the rest is counted.</summary>
    private const int MostMore = 9;

    private const string Answer =
        "Ответьте сами, на адрес отправителя: программа на такие письма не отвечает и ничего из них не загружает.";

    private const string AnswerOfAsked =
        "Ответьте сами, на адрес отправителя: программа из таких писем ничего не загружает и, если ответы отправителям "
        + "включены, лишь просит автора приложить сам файл.";

    /// <param name="offset">The clock of the days in the letter.</param>
    internal static NoticePage Of(Notice notice, TimeSpan offset) =>
        notice.Message.Kind == MessageKind.Bounce ? Returned(notice) : Reply(notice, offset);

    private static NoticePage Reply(Notice notice, TimeSpan offset)
    {
        var message = notice.Message;
        var missing = notice.More.Prepend(message).Select(MissingFileRule.Of).ToList();
        return new NoticePage(
            $"Пишет {Author(notice)}: {RussianText.Quote(Subject(message), 80)}",
            $"Вам написали: {Author(notice)}",
            "quiet",
            "✉",
            notice.Programme,
            [
                new Fact("Кто", string.Join(", ", notice.Who.Append(message.Sender ?? "адрес не указан"))),
                new Fact("Когда", notice.On),
                new Fact("Тема", Quotation.Defused(Subject(message))),
                .. message.Letter is { } letter
                    ? [new Fact("Ответ на", $"{letter.Subject} ({letter.Address})")]
                    : Array.Empty<Fact>(),
                .. message.Attachments is { } attachments
                    ?
                    [
                        new Fact(
                            "Приложено",
                            Quotation.Files(attachments) + " — в почтовом ящике, таблиц с данными нет"
                        ),
                    ]
                    : Array.Empty<Fact>(),
                .. message.SenderDoubt is { } doubt
                    ? [new Fact("Отправитель", $"не подтверждён почтовым сервером ({doubt})")]
                    : Array.Empty<Fact>(),
                .. notice.More.Count > 0 ? [new Fact("Ещё писем", More(notice.More.Count))] : Array.Empty<Fact>(),
            ],
            [.. Quoted(message), .. notice.More.Take(MostMore).SelectMany(one => Headed(one, offset))],
            [
                .. missing.Select(MissingFileRule.Step).OfType<string>().Distinct(StringComparer.Ordinal),
                missing.Exists(static one => one != MissingFile.None) ? AnswerOfAsked : Answer,
            ],
            "Слова письма приведены без оформления; ссылки в них намеренно не открываются. Письмо составлено программой."
        );
    }

    private static NoticePage Returned(Notice notice)
    {
        var letter = notice.Message.Letter!;
        var whose = notice.Who.Count > 0 ? RussianText.Join(notice.Who, 3) : letter.Address;
        return new NoticePage(
            $"Письмо не дошло: {whose}",
            $"Письмо не дошло: {whose}",
            "bad",
            "✖",
            notice.Programme,
            [
                new Fact("Адрес", letter.Address),
                new Fact("Письмо", letter.Subject),
                new Fact("Вернулось", notice.On),
                .. notice.More.Count > 0
                    ? [new Fact("Ещё возвратов", RussianText.Number(notice.More.Count))]
                    : Array.Empty<Fact>(),
                new Fact("Ответ сервера", Quotation.Defused(notice.Message.Words ?? "")),
            ],
            [],
            [
                "Узнайте действующий адрес и исправьте его в паспорте программы (лист «Организации» или «Получатели»).",
                "До этого письма на этот адрес, скорее всего, не доходят: свяжитесь с получателем иначе.",
            ],
            "О каждом возврате пишем один раз. Письмо составлено программой."
        );
    }

    private static IReadOnlyList<string> Quoted(ReceivedMessage message) =>
        Quotation.Lines(message.Words is { Length: > 0 } words ? words : "(без текста)");

    private static IEnumerable<string> Headed(ReceivedMessage message, TimeSpan offset) =>
        [
            "",
            $"{Words.Moment(message.ReceivedAt.ToOffset(offset))}, {Quotation.Defused(Subject(message))}:",
            .. Quoted(message),
        ];

    private static string More(int count) =>
        RussianText.Number(count)
        + (count > MostMore ? $", ниже {RussianText.Number(MostMore)} из них; все — в почтовом ящике" : ", они ниже")
        + ". За день пишем о каждом отправителе один раз";

    private static string Subject(ReceivedMessage message) =>
        message.Subject.Trim() is { Length: > 0 } subject ? Words.Tidy(subject) : "без темы";

    private static string Author(Notice notice) =>
        notice.Who.Count > 0 ? RussianText.Join(notice.Who, 2) : notice.Message.Sender ?? "отправитель без адреса";
}
