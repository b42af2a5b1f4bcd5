using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class GoldenTests
{
    [Fact]
    public async Task Probe()
    {
        var report = await Building.TownReportAsync();
        var mail = Building.Mail().Render(report, 1);
        Directory.CreateDirectory("/tmp/rep");
        await File.WriteAllTextAsync("/tmp/rep/town.html", mail.Html);
        await File.WriteAllTextAsync("/tmp/rep/town.txt", mail.Subject + "\n\n" + mail.Text);
    }
}
