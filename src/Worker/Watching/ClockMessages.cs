using QualityMonitor.Indicators;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is said of a clock that may be wrong, in the words of <see cref="TroubleMessages"/>.</summary>
internal static class ClockMessages
{
    public static Trouble Jumped(ClockJump jump, Sight sight) =>
        new(
            "clock@" + sight.Machine,
            jump.At,
            Blocks: false,
            "часы сервера перескочили",
            $"Часы сервера ушли {(jump.By < TimeSpan.Zero ? "назад" : "вперёд")} на {Length(jump.By.Duration())}: "
                + $"теперь они показывают {Moments.Text(jump.At, sight.Zone)}.",
            "проверьте время, часовой пояс и синхронизацию часов (timedatectl, chronyc tracking): "
                + "по ним считаются сроки, напоминания и отчёты. Верны — делать ничего не нужно"
                + (jump.IsFarAhead ? ": отчёты и напоминания подождут час и пойдут сами." : ".")
        );

    public static Trouble Silence(LongSilence silence, Sight sight) =>
        new(
            "silence",
            silence.Now,
            Blocks: false,
            "служба долго молчала, или часы впереди",
            $"Прошлая работа службы — {Moments.Text(silence.LastRun, sight.Zone)}, с тех пор, если верить часам сервера, прошло "
                + $"{Length(silence.Length)}. Отчёты и напоминания подождут сутки.",
            "проверьте время на сервере; верно — делать ничего не нужно: через сутки всё уйдёт само. "
                + "Раньше — report и remind вручную."
        );

    private static string Length(TimeSpan length) =>
        length >= TimeSpan.FromDays(2) ? RussianText.Count((long)length.TotalDays, "день", "дня", "дней")
        : length >= TimeSpan.FromHours(2) ? RussianText.Count((long)length.TotalHours, "час", "часа", "часов")
        : RussianText.Count((long)length.TotalMinutes, "минуту", "минуты", "минут");
}
