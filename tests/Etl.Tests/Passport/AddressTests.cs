using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Passport;

/// <summary>An address that a letter cannot reach is told at its cell before a letter is lost.</summary>
public sealed class AddressTests
{
    [Fact]
    public async Task Two_addresses_in_a_cell_are_two_recipients_and_both_are_an_organisations()
    {
        var passport = new PassportBook()
            .Put("Организации", 2, 7, "mailto:school-5@example.test")
            .Put("Организации", 3, 7, "school-6@example.test; zam-6@example.test")
            .Add("Получатели", "Двое", "head@example.test\ndeputy@example.test", "руководитель")
            .Add("Получатели", "Она же", "Coordinator@Example.test", "читатель");

        var (programme, issues) = await LoadAsync(passport.ToBytes());

        Assert.Equal(
            ["school-5@example.test", "school-6@example.test; zam-6@example.test", null],
            programme.Organisations.OrderBy(static one => one.Code).Select(static one => one.Email)
        );
        Assert.Equal(
            ["coordinator@example.test", "head@example.test", "deputy@example.test", "Coordinator@Example.test"],
            programme.Recipients.Select(static one => one.Email)
        );
        Assert.Equal(
            [("passport-email-twice", "Получатели", 4)],
            issues.Select(static issue => (issue.Code, issue.SheetName!, issue.Row!.Value)).Order()
        );
        Assert.All(issues, static issue => Assert.Equal(Severity.Warning, issue.Severity));
    }

    [Fact]
    public async Task Addresses_of_the_sample_are_cleaned_or_told_by_the_sign_that_spoils_them()
    {
        var (programme, issues) = await LoadAsync(
            await File.ReadAllBytesAsync(
                Repository.Shared("cases", "2026-11", "trust", "29-addresses-in-passport", "passport.xlsx")
            )
        );

        Assert.Equal(
            [
                ("school-1", "director@школа1.рф"),
                ("school-2", "school-2@example.test; director-2@example.test"),
                ("school-3", "school-3@example.test"),
                ("lyceum-4", "lyceum-4@example.test"),
                ("school-5", "school-5@example.test"),
                ("gymnasium-6", null),
                ("school-7", null),
                ("school-8", "school-8@example.test; zam-8@example.test"),
            ],
            programme
                .Organisations.Where(static one => one.Level == OrganisationLevel.School)
                .Take(8)
                .Select(static one => (one.Code, one.Email))
        );
        Assert.Contains("тире «–»", At(10), StringComparison.Ordinal);
        Assert.Contains("русская буква «с»", At(11), StringComparison.Ordinal);

        string At(int row) =>
            Assert
                .Single(issues, issue => issue.SheetName == "Организации" && issue.Row == row && issue.Column == 7)
                .Message;
    }

    private static async Task<(ProgrammeDefinition Programme, IReadOnlyList<DataIssue> Issues)> LoadAsync(
        byte[] passport
    )
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("паспорт.xlsx", passport).CollectOneAsync();
        var programme = await town.Store.Programmes.CurrentAsync(
            report.ProgrammeCode!,
            AsOf.Now,
            CancellationToken.None
        );
        return (programme!, await town.IssuesAsync(report.ProgrammeCode!));
    }
}
