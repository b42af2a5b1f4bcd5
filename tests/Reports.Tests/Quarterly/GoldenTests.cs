using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Workbooks;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class GoldenTests
{
    [Fact]
    public async Task Probe()
    {
        var town = await Building.TownReportAsync();
        Directory.CreateDirectory("/tmp/rep");
        foreach (var (name, report) in new (string, QuarterlyReport)[] { ("town", town), ("many", HardModels.Many(town, 40)), ("many20", HardModels.Many(town, 20)), ("long", HardModels.LongNames(town)), ("missing", HardModels.NothingSubmitted(town)), ("noplan", HardModels.WithoutPlans(town)), ("roadmap", HardModels.RoadmapOnly(town)), ("risks", HardModels.RisksOnly(town)), ("hostile", HardModels.HostileNames(town)) })
        {
            var mail = Building.Mail().Render(report, name == "long" ? 2 : 1);
            await File.WriteAllTextAsync($"/tmp/rep/{name}.html", mail.Html);
            await File.WriteAllTextAsync($"/tmp/rep/{name}.txt", mail.Subject + "\n\n" + mail.Text);
            await File.WriteAllBytesAsync($"/tmp/rep/{name}.xlsx", Appendix.Write(report));
        }
    }
}
