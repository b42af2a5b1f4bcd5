using System.Text;
using MimeKit;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;

namespace QualityMonitor.Reports.Tests.Mail;

/// <summary>A small frozen edition and its letters.</summary>
internal static class Letters
{
    public const string Subject = "Светлореченск: IV квартал 2025 — выполнено 11 из 16, не выполнено 3";

    public static ReportOptions Options { get; } =
        new(
            "Мониторинг качества",
            "monitor@example.test",
            "quality.example.test",
            new TransportOptions.Folder("unused")
        )
        {
            ReplyTo = "coordinator@example.test",
        };

    public static LetterMaker Maker(TestStore store) => new(store.Content, Options);

    public static NoticeMail Notices(TestStore store) =>
        new(new TemplateEngine(new TemplateSource(null)), Maker(store));

    public static async Task<Edition> EditionAsync(TestStore store, int attachmentBytes = 12)
    {
        var html = await store.Content.PutAsync(
            Encoding.UTF8.GetBytes("<!doctype html><p>Привет — «мир» №\u00A01</p>\n"),
            CancellationToken.None
        );
        var text = await store.Content.PutAsync(
            Encoding.UTF8.GetBytes("Привет — «мир» №\u00A01\n"),
            CancellationToken.None
        );
        var bytes = Enumerable.Range(0, attachmentBytes).Select(index => (byte)(index * 31 % 251)).ToArray();
        var book = await store.Content.PutAsync(bytes, CancellationToken.None);
        return new Edition(
            7,
            "quarterly",
            "quality-2025",
            Period.Quarter(2025, 4),
            1,
            Cutoff.Now(Town.CutOff),
            Town.CutOff,
            Subject,
            "00",
            html.Hash,
            text.Hash,
            [
                new EditionAttachment(
                    "Все показатели.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    book.Hash
                ),
            ],
            ""
        );
    }

    public static Delivery Delivery(string address = "orlov@example.test", long id = 7) =>
        new(
            id,
            7,
            address,
            "Пётр Орлов",
            $"<quarterly.{id}@quality.example.test>",
            DeliveryState.Pending,
            0,
            null,
            Town.CutOff,
            null
        );

    public static async Task<MimeMessage> MessageAsync(
        TestStore store,
        int attachmentBytes = 12,
        string address = "orlov@example.test"
    ) =>
        await new MessageBuilder(store.Content, Options).BuildAsync(
            await EditionAsync(store, attachmentBytes),
            Delivery(address),
            LetterThread.None,
            CancellationToken.None
        );

    public static byte[] Bytes(MimeMessage message)
    {
        // The golden file has the line ends of the repository.
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Unix;
        using var memory = new MemoryStream();
        message.WriteTo(format, memory);
        return memory.ToArray();
    }
}
