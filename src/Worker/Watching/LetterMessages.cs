using QualityMonitor.Indicators;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is said of letters that nobody got, in the words of <see cref="TroubleMessages"/>.</summary>
internal static class LetterMessages
{
    public const string AdminLetterKey = "admin-letter";
    public const string HeldKey = "letters-held";

    public static Trouble Letter(LetterInNeed letter) =>
        new(
            "letter:" + Id(letter),
            letter.Since,
            Blocks: false,
            $"письмо № {Id(letter)} {State(letter)}",
            $"Письмо № {Id(letter)} для {letter.Address} {State(letter)}. {TroubleMessages.Stop(letter.Error ?? "Ответа сервера нет")}",
            letter.State switch
            {
                "uncertain" => "спросите адресата: "
                    + $"не получил — outbox resend {Id(letter)}, получил — outbox confirm {Id(letter)}.",
                "returned" => "узнайте верный адрес и исправьте его в паспорте; ещё раз на этот же адрес: "
                    + $"outbox resend {Id(letter)}, адресат получил письмо иначе: outbox confirm {Id(letter)}.",
                _ =>
                    "устраните названную причину; если дело в адресе, исправьте его в паспорте. Ещё раз на этот же адрес: "
                        + $"outbox resend {Id(letter)}.",
            }
        )
        {
            NamesPerson = true,
        };

    public static Trouble AdminLetter(LetterInNeed first, int count) =>
        new(
            AdminLetterKey,
            first.Since,
            Blocks: false,
            "не доходят письма администратору",
            $"Не дошло писем на {first.Address}: {RussianText.Number(count)}. {TroubleMessages.Stop(first.Error ?? "Ответа сервера нет")}",
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

    private static string Id(LetterInNeed letter) =>
        letter.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string State(LetterInNeed letter) =>
        letter.State switch
        {
            "returned" => "вернулось",
            "uncertain" => "отправлено, но дошло ли — неизвестно",
            _ => "не доставлено",
        };
}
