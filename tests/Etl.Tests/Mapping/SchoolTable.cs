using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Store;
using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>A small table, its layout and what they give: the arrangement of most mapping tests.</summary>
internal sealed class SchoolTable : IAsyncDisposable
{
    public const string Code = "test-programme";

    private SchoolTable(
        Town town,
        FileReport report,
        IReadOnlyList<ObservedFact> facts,
        IReadOnlyList<DataIssue> issues
    ) => (Town, Report, Facts, Issues) = (town, report, facts, issues);

    public Town Town { get; }

    public FileReport Report { get; }

    public IReadOnlyList<ObservedFact> Facts { get; }

    public IReadOnlyList<DataIssue> Issues { get; }

    /// <summary>
    /// A table that defines its own programme; owner «Округ», schools №5 and №10, a second №10 in another town.
    /// </summary>
    public static string Defining(string keys) =>
        $$"""
            files: "*.xlsx"
            {{keys}}
            define:
              code: {{Code}}
              name: Проверка
              owner: { code: district, name: Округ }
              organisations:
                - { code: school-5, name: МБОУ «СОШ № 5», short_name: СОШ № 5 }
                - { code: school-10, name: МБОУ «СОШ № 10», short_name: СОШ № 10 }
                - { code: other-10, name: СОШ № 10 Заречья, short_name: СОШ № 10 Заречья }
            """;

    public static async Task<SchoolTable> LoadAsync(
        string layout,
        Action<XlsxBuilder.SheetBuilder> sheet,
        Action<XlsxBuilder>? book = null
    )
    {
        var town = await Town.FoundAsync();
        var builder = new XlsxBuilder();
        book?.Invoke(builder);
        town.Layout("table.yaml", layout).Drop("table.xlsx", builder.Sheet("Лист1", sheet).ToBytes());
        var report = await town.CollectOneAsync();

        // Issues of the processing itself, for a rejected file belongs to no programme.
        var status = (await town.Store.Submissions.RecentAsync(1, CancellationToken.None))[0];
        var issues = await town.Store.Issues.OfProcessingAsync(status.Processing!.Id, CancellationToken.None);
        return new SchoolTable(town, report, await town.FactsAsync(Code), issues);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
