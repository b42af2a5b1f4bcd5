using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

public sealed class StopPatienceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(600)]
    public void The_service_waits_longer_than_a_server_may_take_over_one_letter(int seconds)
    {
        var mail = new MailSettings { Transport = MailTransport.Smtp };
        mail.Smtp.TimeoutSeconds = seconds;

        var patience = StopPatience.Of(mail);

        Assert.True(patience.Letter > 4 * TimeSpan.FromSeconds(seconds));
        Assert.True(patience.Whole > patience.Grace + patience.Letter);
        Assert.True(patience.Whole < StopPatience.Longest);
    }

    [Fact]
    public void Letters_in_a_folder_need_no_such_patience() =>
        Assert.True(StopPatience.Of(new MailSettings()).Whole < TimeSpan.FromMinutes(1));
}
