using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is wrong and what to do about it, in the words of whoever keeps the service.</summary>
internal static class TroubleMessages
{
    public const string AdminLetterKey = "admin-letter";
    private const string JobPrefix = "job:";

    public static string JobKey(string job) => JobPrefix + job;

    public static Trouble Source(UnreadSource source) =>
        new(
            "source:" + source.Name,
            source.Since,
            Blocks: true,
            $"источник {source.Name} не читается",
            $"{Stop(source.Reason)} Файлы оттуда не приходят, напоминания и отчёты его ждут.",
            "устраните названную причину; если она в самом источнике — проверьте сеть и в настройках (Sources) адрес, имя, "
                + $"пароль и права источника {source.Name}. Исправлено ли, скажет check; читать его служба продолжает пробовать сама."
        );

    /// <param name="waiting">At least one, all for the same reason.</param>
    public static Trouble Layouts(IReadOnlyList<UnreadSource> waiting) =>
        new(
            "layouts",
            waiting.Min(static source => source.Since),
            Blocks: true,
            "нет папки с описаниями таблиц",
            $"{Stop(waiting[0].Reason)} Без описаний непонятно, что в таблицах, поэтому файлы не забираются; ждут источники: "
                + $"{RussianText.Join([.. waiting.Select(static source => source.Name)])}. "
                + "Напоминания и отчёты тоже ждут.",
            "верните папку на место или укажите верную в настройках (LayoutFolder); прочтутся ли описания, скажет check. "
                + "Дальше служба продолжит сама."
        );

    /// <param name="isHeld">No letter may go, for the store was restored from a backup.</param>
    public static Trouble Job(string job, FailingJob failing, bool isHeld) =>
        new(
            JobKey(job),
            failing.Since,
            Blocks: true,
            $"сбой: {RunWords.Job(job)}",
            Stop(failing.Latest.Message ?? "Причина не записана"),
            job switch
            {
                JobNames.Deliver when isHeld => "посмотрите очередь: outbox; что ушло после копии, отметьте: "
                    + "outbox confirm НОМЕР; остальное разрешите отправить: outbox resume.",
                JobNames.Deliver =>
                    "устраните названную причину; почтовый сервер или папку для писем (Mail) проверит check. "
                        + "Письма лежат в очереди (outbox) и уйдут сами.",
                _ => "устраните названную причину; status покажет последние запуски, check проверит настройки. "
                    + "Служба пробует снова сама.",
            }
        );

    public static Trouble Endless(EndlessRun run, TimeZoneInfo zone) =>
        new(
            "endless:" + run.Job,
            run.StartedAt,
            Blocks: true,
            $"не кончается: {RunWords.Job(run.Job)}",
            $"Работа «{RunWords.Job(run.Job)}» началась {Moments.Text(run.StartedAt, zone)} и до сих пор не закончилась.",
            "если это не первый сбор большого архива, перезапустите службу: сделанное сохранено, остальное продолжится; "
                + "повторится — сообщите разработчику."
        );

    public static Trouble Content(FailingJob failing) =>
        new(
            "content",
            failing.Since,
            Blocks: false,
            "потеряны сохранённые файлы",
            Stop(failing.Latest.Message ?? "Сохранённые файлы потеряны"),
            "проверьте диск; verify назовёт каждый файл. Верните их в папку content из резервной копии "
                + "или попросите прислать ещё раз, потом повторите verify."
        );

    /// <param name="parts">Of one report, at least one.</param>
    public static Trouble Report(IReadOnlyList<OverdueReport> parts, TimeZoneInfo zone)
    {
        var (due, drafted, _, failure) = parts[0];
        var place = $"{due.Kind.Code}:{due.ProgrammeCode}:{due.Firing.Period.Code}";
        var name = $"{due.Kind.Name} программы {due.ProgrammeCode} за {due.Firing.Period.Title}";
        var more =
            parts.Count > 1 ? $" Таких частей: {RussianText.Number(parts.Count)}, первая — {due.TopicName}." : "";
        return drafted is { } sent
            ? new Trouble(
                "unreleased:" + place,
                sent,
                Blocks: false,
                $"не выпущен {name}",
                $"Координаторы получили черновик {Moments.Text(sent, zone)} и до сих пор не ответили.{more}",
                "спросите координаторов; выпустить: report release, оставить задержанным: report hold."
            )
            : new Trouble(
                "report:" + place,
                due.Firing.At,
                Blocks: true,
                $"не сделан {name}",
                $"Срок был {Moments.Text(due.Firing.At, zone)}. "
                    + Stop(failure is { Length: > 0 } ? failure : "Служба за него ещё не бралась")
                    + more,
                failure is { Length: > 0 }
                    ? "устраните названную причину; status покажет, чего ждёт отчёт. Служба сделает его сама."
                    : "посмотрите в status, работает ли служба и закончен ли сбор файлов. Служба сделает отчёт сама; "
                        + "сейчас — report."
            );
    }

    public static Trouble Stale(StaleReport report, Sight sight) =>
        new(
            $"stale:{report.Kind}:{report.ProgrammeCode}:{report.Topic}:{report.Period.Code}",
            sight.Now,
            Blocks: false,
            $"устарел {report.KindName} программы {report.ProgrammeCode} за {report.Period.Title}",
            $"После выпуска {RussianText.Number(report.Number)} данные изменились, а сообщить об этом некому: "
                + "координатора, которому принадлежит этот отчёт, в паспорте нет.",
            "status покажет, что изменилось. Нужен новый выпуск — сделайте его командой report, не нужен — ничего не делайте; "
                + "чтобы об этом узнавал координатор, впишите его в паспорт без муниципалитета."
        );

    public static Trouble Letter(LetterInNeed letter) =>
        new(
            "letter:" + Id(letter),
            letter.Since,
            Blocks: false,
            $"письмо № {Id(letter)} {State(letter)}",
            $"Письмо № {Id(letter)} для {letter.Address} {State(letter)}. {Stop(letter.Error ?? "Ответа сервера нет")}",
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
            $"Не дошло писем на {first.Address}: {RussianText.Number(count)}. {Stop(first.Error ?? "Ответа сервера нет")}",
            "исправьте Admin:Address в настройках; письма покажет outbox."
        )
        {
            NamesPerson = true,
        };

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

    public static Trouble Database(Outage away, Sight sight) =>
        new(
            "database@" + sight.Machine,
            away.Since,
            Blocks: true,
            "база данных не отвечала",
            $"С {Moments.Text(away.Since, sight.Zone)}: {Stop(away.Reason)} "
                + "Пока она не отвечает, служба ничего не делает и ничего не теряет.",
            "посмотрите журнал сервера базы данных за это время; если это повторяется, проверьте диск и сеть."
        );

    public static Trouble Web(Outage web, Sight sight) =>
        new(
            "web@" + sight.Machine,
            web.Since,
            Blocks: false,
            "страницы наблюдения не открыты",
            Stop(web.Reason),
            "укажите в Web:Address свободный порт этого компьютера или пусто; остальная работа идёт."
        );

    public static Trouble Calendar(int year, Sight sight) =>
        new(
            $"calendar:{year}",
            sight.Now,
            Blocks: false,
            $"нет производственного календаря на {year} год",
            CalendarMessages.YearUnknown(year).Sentence,
            $"укажите в CalendarFile файл с переносами {year} года или обновите программу."
        );

    public static Trouble Certificate(SeenCertificate certificate, Sight sight)
    {
        var (server, isOver) = (certificate.Server, certificate.EndsAt <= sight.Now);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(certificate.EndsAt, sight.Zone).DateTime);
        var days = day.DayNumber - DateOnly.FromDateTime(sight.Now.DateTime).DayNumber;
        return new Trouble(
            "certificate:" + server,
            sight.Now,
            Blocks: false,
            $"кончается сертификат сервера {server}",
            isOver
                ? $"Сертификат сервера {server} кончился {RussianText.Date(day)}."
                : $"Сертификат сервера {server} действует до {RussianText.Date(day)}: "
                    + $"осталось {RussianText.Count(days, "день", "дня", "дней")}.",
            "попросите того, кто ведёт этот сервер, обновить сертификат: "
                + (
                    isOver
                        ? "до тех пор служба с ним не соединится."
                        : "после этого дня служба не сможет с ним соединиться."
                )
        );
    }

    public static Trouble Backup(DateTimeOffset since, TimeZoneInfo zone) =>
        new(
            "backup",
            since,
            Blocks: false,
            "давно нет резервной копии",
            $"Последняя резервная копия, о которой знает служба, — {Moments.Text(since, zone)} или раньше.",
            "проверьте папку Backup:Folder (есть ли она, есть ли место и права) и расписание Schedule:Backup; "
                + "сделать сейчас: backup ПАПКА."
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

    private static string Stop(string sentence)
    {
        var text = sentence.Trim();
        return text.Length == 0 ? "" : RussianText.Begun(RussianText.Stop(text));
    }
}
