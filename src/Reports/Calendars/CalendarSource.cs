using System.Text;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Reports.Calendars;

/// <summary>
/// The production calendar: the years shipped with the program, each replaced by that of the admin's file where it has
/// one.
/// </summary>
public static class CalendarSource
{
    private const string Shipped = "calendars/production-calendar.csv";

    /// <param name="file">Null: the shipped years alone.</param>
    /// <exception cref="CalendarException">The file has a line that cannot be understood, or cannot be
    /// read.</exception>
    public static ProductionCalendar Load(string? file)
    {
        using var stream = typeof(CalendarSource).Assembly.GetManifestResourceStream(Shipped)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var years = Years(reader.ReadToEnd());
        return new ProductionCalendar(file is null ? years : [.. years, .. Years(TextOf(file))]);
    }

    private static IReadOnlyList<CalendarYear> Years(string text)
    {
        var read = CalendarReader.Read(text);
        return read.IsOk ? read.Value : throw new CalendarException(read.Problem!);
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CalendarException(
                new Problem(
                    "calendar-unreadable",
                    $"Файл производственного календаря «{file}» не читается: его нет или нет прав.",
                    "путь к текстовому файлу в настройке CalendarFile, или пусто"
                )
            );
        }
    }
}

/// <summary>The admin's production calendar cannot be used.</summary>
public sealed class CalendarException(Problem problem) : Exception(problem.Sentence), IExplained
{
    public Problem Problem => problem;
}
