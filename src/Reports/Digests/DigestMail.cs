using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Digests;

/// <summary>Makes a paper of a digest.</summary>
public sealed class DigestMail(TemplateEngine templates, ContentStore content, ReportOptions options)
{
    /// <param name="kind"><see cref="Edition.Kind"/>, and the folder of the templates.</param>
    /// <param name="model">What the page was made of.</param>
    /// <param name="now">With the offset of the days in the letter.</param>
    public async Task<NewEdition> DraftAsync(
        string kind,
        string programmeCode,
        DigestPage page,
        object model,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var json = JsonSerializer.Serialize(model, ModelJson.Options);
        var html = templates.Render(kind + "/html.sbn", TemplateKind.Html, page);
        var text = templates.Render(kind + "/text.sbn", TemplateKind.Text, page);
        return new NewEdition(
            kind,
            programmeCode,
            Period.Day(DateOnly.FromDateTime(now.Date)),
            Cutoff.Now(now),
            Words.Tidy(templates.Render(kind + "/subject.sbn", TemplateKind.Text, page)),
            json,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
            (await content.PutAsync(Encoding.UTF8.GetBytes(html), cancellationToken)).Hash,
            (await content.PutAsync(Encoding.UTF8.GetBytes(text), cancellationToken)).Hash,
            [],
            options.MessageIdDomain
        );
    }
}
