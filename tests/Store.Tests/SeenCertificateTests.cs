using QualityMonitor.Store.Watching;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class SeenCertificateTests
{
    [Theory, BothEngines]
    public async Task The_latest_certificate_of_each_server_counts_and_what_nobody_asks_any_more_does_not(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var start = store.Clock.GetUtcNow();
        await store.Certificates.SawAsync("old.example.ru", start.AddDays(40), Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(30));
        await store.Certificates.SawAsync("mail.example.ru", start.AddDays(45), Cancellation);
        await store.Certificates.SawAsync("renewed.example.ru", start.AddDays(35), Cancellation);
        await store.Certificates.SawAsync("plain.example.ru", null, Cancellation);

        // Another process is shown the new one.
        await new SeenCertificates(store.Database, store.Clock).SawAsync(
            "renewed.example.ru",
            start.AddDays(125),
            Cancellation
        );

        var ending = await store.Certificates.EndingAsync(start.AddDays(51), Cancellation);
        Assert.Equal("mail.example.ru", Assert.Single(ending).Server);
        Assert.Equal(start.AddDays(45), ending[0].EndsAt);
    }
}
