using System.Globalization;
using QualityMonitor.Reports.SchoolSheets.Making;

namespace QualityMonitor.Worker.Demo;

/// <summary>A sample file and the moment it reached the inbox.</summary>
/// <param name="Path">Relative to the samples folder, with forward slashes.</param>
internal sealed record SampleArrival(string Path, DateTimeOffset ReceivedAt);

/// <summary>A report that the demo makes.</summary>
/// <param name="Kind">As <c>report --kind</c> has it.</param>
/// <param name="Made">When, by the demo's clock.</param>
/// <param name="To">Addresses for a programme that names no recipients; empty: its own.</param>
internal sealed record SampleReport(
    string ProgrammeCode,
    string Kind,
    string Period,
    DateTimeOffset Made,
    IReadOnlyList<string> To
);

/// <summary>
/// The samples shipped with the program: the town and what public documents are made again from, each with its
/// <c>arrivals.csv</c> (file;received), and <c>reports.csv</c> (programme;kind;period;made;to).
/// </summary>
/// <param name="Reports">Of whole programmes.</param>
/// <param name="Sheets">Of every school of a programme.</param>
internal sealed record SampleSet(
    string Folder,
    IReadOnlyList<SampleArrival> Arrivals,
    IReadOnlyList<SampleReport> Reports,
    IReadOnlyList<SampleReport> Sheets
)
{
    private const string Town = "svetlorechensk";
    private const string Documents = "documents";

    // The samples play in Moscow time, which has no summer time to trip over.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(3);

    /// <summary>The moment at which the demo's reports are made.</summary>
    public static DateTimeOffset ReportMoment { get; } = new(2026, 1, 20, 9, 0, 0, Offset);

    /// <summary>
    /// Schools are answered about the files of the reported quarter; two years of answers would bury the reports.
    /// </summary>
    public static DateTimeOffset AnswersFrom { get; } = new(2026, 1, 1, 0, 0, 0, Offset);

    /// <summary>
    /// The first two working days after the quarter's deadline: schools are reminded, then the coordinator is told.
    /// Earlier mornings would only be more letters.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> ReminderMornings { get; } =
    [new(2026, 1, 13, 9, 0, 0, Offset), new(2026, 1, 14, 9, 0, 0, Offset)];

    public static SampleSet Load(string folder)
    {
        var reports = Lines(folder, "reports.csv")
            .Select(fields => new SampleReport(
                fields[0],
                fields[1],
                fields[2],
                fields[3].Length == 0 ? ReportMoment : At(fields[3]),
                fields[4].Split(',', StringSplitOptions.RemoveEmptyEntries)
            ))
            .ToLookup(static one => one.Kind == SchoolSheetKind.Kind);
        return new SampleSet(
            folder,
            [.. Arrived(folder, Town), .. Arrived(folder, Documents)],
            [.. reports[false]],
            [.. reports[true]]
        );
    }

    public IEnumerable<string> LayoutFiles =>
        Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<SampleArrival> Arrived(string folder, string part) =>
        Lines(folder, part, "arrivals.csv").Select(fields => new SampleArrival($"{part}/{fields[0]}", At(fields[1])));

    private static DateTimeOffset At(string moment) =>
        new(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Offset);

    private static IEnumerable<string[]> Lines(params string[] path) =>
        File.ReadLines(System.IO.Path.Combine(path))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => line.Split(';'));
}
