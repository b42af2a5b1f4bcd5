using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.SchoolSheets;
using Xunit;

namespace QualityMonitor.Reports.Tests.SchoolSheets;

/// <summary>The sheets of all schools of the judged town, made once; school 11 has sent nothing.</summary>
public sealed class JudgedTownSheets : IAsyncLifetime
{
    private readonly Dictionary<string, (SchoolSheet Sheet, Letter Letter)> all = [];

    public QuarterlyReport Town { get; private set; } = null!;

    public IEnumerable<string> Schools => all.Keys;

    public SchoolSheet Sheet(string school) => all[school].Sheet;

    public Letter Letter(string school) => all[school].Letter;

    public string Plain(string school) =>
        string.Join(' ', Letter(school).Mail.Text.Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public async ValueTask InitializeAsync()
    {
        await using var store = await BusyTown.CreateAsync(Sheets.Reachable(JudgedTown.Definition));
        var kind = Sheets.Kind(store);
        foreach (var school in Tests.Town.Organisations.Where(static one => one.Code != "town"))
        {
            var letter = (await Sheets.ReportAsync(kind, school.Code)).Letter(1, null);
            all.Add(school.Code, (SheetJson.Read(letter.Model), letter));
        }

        Town = await Building.ReportAsync(store);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class SharedJudgedTown : ICollectionFixture<JudgedTownSheets>
{
    public const string Name = "sheets of the judged town";
}
