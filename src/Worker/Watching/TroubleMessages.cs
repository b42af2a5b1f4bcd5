using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is wrong and what to do about it, in the words of whoever keeps the service.</summary>
internal static class TroubleMessages
{
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

    public static Trouble Job(string job, FailingJob failing) =>
        new(
            JobKey(job),
            failing.Since,
            Blocks: true,
            $"сбой: {RunWords.Job(job)}",
            $"{Stop(failing.Latest.Message ?? "Причина не записана")} {Stands(job)}",
            job switch
            {
                JobNames.Deliver =>
                    "устраните названную причину; почтовый сервер или папку для писем (Mail) проверит check. "
                        + "Письма лежат в очереди и уйдут сами.",
                _ => "устраните названную причину; status покажет последние запуски, check проверит настройки. "
                    + "Служба пробует снова сама.",
            }
        );

    /// <summary>What does not happen meanwhile.</summary>
    private static string Stands(string job) =>
        job switch
        {
            JobNames.Collect => "Загружены не все файлы; что загружено, в порядке.",
            JobNames.Report => "Отчёты по расписанию не делаются.",
            JobNames.Remind => "Напоминания не уходят.",
            JobNames.Deliver => "Письма не уходят.",
            JobNames.Backup => "Новых резервных копий нет, прежние целы.",
            JobNames.Verify => "Сохранённые файлы не проверены.",
            _ => "Старые записи и копии писем не убираются; остальная работа идёт.",
        };

    public static Trouble Endless(EndlessRun run, TimeZoneInfo zone) =>
        new(
            "endless:" + run.Job,
            run.StartedAt,
            Blocks: true,
            $"не кончается: {RunWords.Job(run.Job)}",
            $"Работа «{RunWords.Job(run.Job)}» началась {Moments.Text(run.StartedAt, zone)} и до сих пор не закончилась.",
            "если это не первый сбор большого архива, перезапустите службу (systemctl restart qualitymonitor, в Windows — "
                + "Restart-Service QualityMonitor): сделанное сохранено, остальное продолжится. Повторится — сообщите разработчику."
        );

    public static Trouble Content(FailingJob failing) =>
        new(
            "content",
            failing.Since,
            Blocks: false,
            "потеряны сохранённые файлы",
            Stop(failing.Latest.Message ?? "Сохранённые файлы потеряны"),
            "проверьте диск; verify назовёт каждый файл. Что ещё лежит в своём источнике, следующий сбор возьмёт снова; остальное "
                + "верните в папку content из папки content резервных копий или попросите прислать ещё раз, потом повторите verify."
        );

    public static Trouble Database(Outage away, Sight sight) =>
        new(
            "database@" + sight.Machine,
            away.Since,
            Blocks: true,
            "база данных не отвечала",
            $"{Stop(away.Reason)} Пока база не отвечает, служба ничего не делает и ничего не теряет.",
            "если больше не повторяется, делать ничего не нужно; повторяется — у SQL Server посмотрите его журнал за это время и "
                + "сеть до него, у файла базы — диск папки DataFolder и кто ещё открывает этот файл."
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
            CalendarMessages.YearUnknown(year).Sentence
                + " Сроки и напоминания могут прийтись на перенесённый выходной.",
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
            $"{(isOver ? "кончился" : "кончается")} сертификат сервера {server}",
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
            $"Последняя резервная копия, о которой знает служба, — {Moments.Text(since, zone)} или раньше. "
                + "Что пришло после неё, при поломке диска пропадёт.",
            "проверьте папку Backup:Folder (есть ли она, место и права на неё, скажет check) и расписание Schedule:Backup; "
                + "сделать сейчас — backup с этой папкой."
        );

    public static string Stop(string sentence)
    {
        var text = sentence.Trim();
        return text.Length == 0 ? "" : RussianText.Begun(RussianText.Stop(text));
    }
}
