using System.Text;
using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>A store with something to lose, and who backs it up.</summary>
internal static class BackedUp
{
    public static BackupWriter WriterOf(TestStore store) => new(store.Options, store.Content, store.Clock);

    /// <summary>One file that came in, one paper with a document.</summary>
    public static async Task<TestStore> OfficeAsync()
    {
        var store = await TestStore.CreateAsync(Engine.Sqlite);
        await store.SubmitAsync("a.xlsx", "table");
        var parts = new List<string>();
        foreach (var text in new[] { "<p>", "text", "docx" })
            parts.Add((await store.Content.PutAsync(Encoding.UTF8.GetBytes(text), Cancellation)).Hash);
        await store.Editions.FreezeAsync(
            EditionTests.Paper() with
            {
                HtmlHash = parts[0],
                TextHash = parts[1],
                Attachments = [new EditionAttachment("a.docx", "application/docx", parts[2])],
            },
            [],
            Cancellation
        );
        return store;
    }
}
