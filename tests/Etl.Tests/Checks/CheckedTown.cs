using System.Text;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

/// <summary>
/// A town whose programme has the rules of a test and four counts: 2.1 to 2.3 of every school and quarter, 2.4 since
/// the year began.
/// </summary>
internal sealed class CheckedTown : IAsyncDisposable
{
    private const string Programme = "quality-2025";

    private CheckedTown(Town town) => Town = town;

    public Town Town { get; }

    /// <param name="layout">Further keys of the layout of «форма*.csv».</param>
    /// <param name="rules">Rows of the sheet «Проверки»: kind, indicators, least, most, relation, tolerance,
    /// strictness, note.</param>
    public static async Task<CheckedTown> FoundAsync(string layout, params object?[][] rules) =>
        await FoundAsync(Engine.Sqlite, layout, rules);

    public static async Task<CheckedTown> FoundAsync(Engine engine, string layout, params object?[][] rules)
    {
        var town = await Town.FoundAsync(engine);
        var passport = new PassportBook().Put("Программа", 6, 2, "01.01.2024").Put("Программа", 7, 2, "31.12.2026");
        foreach (
            var (code, accumulation) in new[]
            {
                ("2.1", "на дату"),
                ("2.2", "на дату"),
                ("2.3", "на дату"),
                ("2.4", "нарастающим итогом"),
            }
        )
            passport.Add(
                "Показатели",
                code,
                "Показатель " + code,
                "ед.",
                "больше",
                "квартал",
                "школа",
                "сумма",
                accumulation,
                null,
                null,
                null
            );
        foreach (var rule in rules)
            passport.Add("Проверки", [.. rule, .. new object?[8 - rule.Length]]);
        town.Layout(
            "form.yaml",
            $$"""
            files: "форма*.csv"
            programme: {{Programme}}
            organisation: { label: Школа }
            period: { label: Период }
            columns:
              - { header: Код, is: code }
              - { header: Значение, is: value }
            {{layout}}
            """
        );
        Assert.Equal(
            FileOutcome.Loaded,
            (await town.Drop("паспорт.xlsx", passport.ToBytes()).CollectOneAsync()).Outcome
        );
        return new CheckedTown(town);
    }

    /// <summary>Sends a form: pairs of code and value as written.</summary>
    public Task<FileReport> SendAsync(string school, string period, params string[] pairs) =>
        SendAsync($"форма {school} {period}.csv", Form(school, period, pairs));

    public async Task<FileReport> SendAsync(string name, byte[] content)
    {
        Town.Drop(name, content);
        var report = (await Town.CollectAsync()).Files.Single(file => file.FileName == name);
        return report.Error is null ? report : throw new InvalidOperationException("Collecting failed.", report.Error);
    }

    public static byte[] Form(string school, string period, params string[] pairs) =>
        Encoding.UTF8.GetBytes(
            $"Школа;{school}\nПериод;{period}\nКод;Значение\n{string.Join('\n', pairs.Chunk(2).Select(static pair => string.Join(';', pair)))}\n"
        );

    /// <summary>Issues of the latest attempt of one file.</summary>
    public Task<IReadOnlyList<DataIssue>> IssuesAsync(FileReport report) => IssuesAsync(report.SubmissionId!.Value);

    public async Task<IReadOnlyList<DataIssue>> IssuesAsync(long submission) =>
        await Town.Store.Issues.OfProcessingAsync(
            (await Town.Store.Submissions.StatusAsync(submission, CancellationToken.None))!.Processing!.Id,
            CancellationToken.None
        );

    /// <summary>Current figures of a period: «school-5 2.1=14».</summary>
    public async Task<IReadOnlyList<string>> FiguresAsync(string periodCode) =>
        [
            .. (await Town.FactsAsync(Programme))
                .Where(fact => fact.Period.Code == periodCode)
                .Select(static fact =>
                    $"{fact.OrganisationCode} {fact.IndicatorCode}={FactText.Print(fact.Fact, Unit.None)}"
                )
                .Order(StringComparer.Ordinal),
        ];

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
