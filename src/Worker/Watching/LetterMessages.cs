using QualityMonitor.Indicators;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is said of letters that nobody got, in the words of <see cref="TroubleMessages"/>.</summary>
internal static class LetterMessages
{
    public const string AdminLetterKey = "admin-letter";
    public const string HeldKey = "letters-held";

    /// <summary>Of letters in a sentence; the command to type has them all.</summary>
    private const int MostNumbers = 10;

    /// <summary>Letters to one address that came to one end are one trouble, of the first of them.</summary>
    /// <param name="same">At least one, in the order of their numbers.</param>
    public static Trouble Letters(IReadOnlyList<LetterInNeed> same)
    {
        var (first, numbers) = (same[0], string.Join(' ', same.Select(Id)));
        return new(
            "letter:" + Id(first),
            same.Min(static letter => letter.Since),
            Blocks: false,
            Few(same, ""),
            $"{RussianText.Begun(Few(same, $" для {first.Address}"))}. {Answer(same[^1])}",
            first.State switch
            {
                "uncertain" => "спросите адресата: "
                    + $"не получил — outbox resend {numbers}, получил — outbox confirm {numbers}.",
                "returned" => "узнайте верный адрес и исправьте его в паспорте; ещё раз на этот же адрес: "
                    + $"outbox resend {numbers}, адресат получил иначе: outbox confirm {numbers}.",
                _ =>
                    "устраните названную причину; если дело в адресе, исправьте его в паспорте. Ещё раз на этот же адрес: "
                        + $"outbox resend {numbers}.",
            }
        )
        {
            NamesPerson = true,
        };
    }

    public static Trouble AdminLetter(LetterInNeed first, int count) =>
        new(
            AdminLetterKey,
            first.Since,
            Blocks: false,
            "не доходят письма администратору",
            $"Не дошло писем на {first.Address}: {RussianText.Number(count)}. {Answer(first)}",
            "исправьте Admin:Address в настройках; письма покажет outbox."
        )
        {
            NamesPerson = true,
        };

    /// <param name="since">When the store was restored from a backup.</param>
    public static Trouble Held(DateTimeOffset since, TimeZoneInfo zone) =>
        new(
            HeldKey,
            since,
            Blocks: true,
            "письма задержаны после восстановления из копии",
            $"Данные восстановлены из резервной копии {Moments.Text(since, zone)}. Какие письма ушли после неё, неизвестно, "
                + "поэтому не уходит ни одно.",
            "посмотрите очередь: outbox; что ушло после копии, отметьте: outbox confirm НОМЕР; "
                + "остальное разрешите отправить: outbox resume."
        );

    public static Trouble WaitingLetters(WaitingLetters waiting, TimeZoneInfo zone) =>
        new(
            "waiting-letters",
            waiting.Since,
            Blocks: false,
            "письма не отправляются",
            $"Ждёт отправки: {RussianText.Count(waiting.Number, "письмо", "письма", "писем")}, "
                + $"и с {Moments.Text(waiting.Since, zone)} первое из них никто не трогал.",
            "посмотрите очередь: outbox; отправить сейчас: outbox send. Проверьте, задано ли расписание отправки "
                + "(Schedule:Deliver) и работает ли служба."
        );

    private static string Few(IReadOnlyList<LetterInNeed> same, string toWhom) =>
        same.Count == 1
            ? $"письмо № {Id(same[0])}{toWhom} {State(same[0].State).One}"
            : $"письма № {RussianText.Join([.. same.Select(Id)], MostNumbers)}{toWhom} {State(same[0].State).Many}";

    private static string Answer(LetterInNeed letter) => TroubleMessages.Stop(letter.Error ?? "Ответа сервера нет");

    private static string Id(LetterInNeed letter) =>
        letter.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static (string One, string Many) State(string state) =>
        state switch
        {
            "returned" => ("вернулось", "вернулись"),
            "uncertain" => ("отправлено, но дошло ли — неизвестно", "отправлены, но дошли ли — неизвестно"),
            _ => ("не доставлено", "не доставлены"),
        };
}
