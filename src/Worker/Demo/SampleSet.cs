using System.Globalization;

namespace QualityMonitor.Worker.Demo;

/// <summary>A sample file and the moment it reached the inbox.</summary>
/// <param name="Path">Relative to the samples folder, with forward slashes.</param>
internal sealed record SampleArrival(string Path, DateTimeOffset ReceivedAt);

/// <summary>A report that the demo makes.</summary>
/// <param name="Kind">As <c>report --kind</c> has it.</param>
/// <param name="To">Addresses for a programme that names no recipients; empty: its own.</param>
internal sealed record SampleReport(string ProgrammeCode, string Kind, string Period, IReadOnlyList<string> To);

/// <summary>
/// The samples shipped with the program: the town with its <c>arrivals.csv</c> (file;received), the tables of public
/// documents, and <c>reports.csv</c> (programme;kind;period;to).
/// </summary>
internal sealed record SampleSet(
    string Folder,
    IReadOnlyList<SampleArrival> Arrivals,
    IReadOnlyList<SampleReport> Reports
)
{
    private const string Town = "svetlorechensk";
    private const string Cases = "cases";

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

    private static readonly DateTimeOffset CasesArrive = ReportMoment.AddDays(-1);

    public static SampleSet Load(string folder) =>
        new(
            folder,
            [.. TownArrivals(folder), .. CaseArrivals(folder)],
            [
                .. Lines(folder, "reports.csv")
                    .Select(fields => new SampleReport(
                        fields[0],
                        fields[1],
                        fields[2],
                        fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries)
                    )),
            ]
        );

    public IEnumerable<string> LayoutFiles =>
        Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<SampleArrival> TownArrivals(string folder) =>
        Lines(folder, Town, "arrivals.csv")
            .Select(fields => new SampleArrival(
                $"{Town}/{fields[0]}",
                new DateTimeOffset(
                    DateTime.ParseExact(fields[1], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    Offset
                )
            ));

    private static IEnumerable<SampleArrival> CaseArrivals(string folder) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(folder, Cases), "*.xlsx")
            .Select(file => new SampleArrival($"{Cases}/{System.IO.Path.GetFileName(file)}", CasesArrive))
            .OrderBy(arrival => arrival.Path, StringComparer.Ordinal);

    private static IEnumerable<string[]> Lines(params string[] path) =>
        File.ReadLines(System.IO.Path.Combine(path))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => line.Split(';'));
}
