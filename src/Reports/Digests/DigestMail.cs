using System.Text.Json;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Digests;

/// <summary>Makes a paper of a digest.</summary>
public sealed class DigestMail(TemplateEngine templates, LetterMaker maker)
{
    /// <param name="kind"><see cref="Edition.Kind"/>, and the folder of the templates where no other is named.</param>
    /// <param name="model">What the page was made of.</param>
    /// <param name="now">With the offset of the days in the letter.</param>
    public Task<NewEdition> DraftAsync(
        string kind,
        string programmeCode,
        DigestPage page,
        object model,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        string? folder = null
    ) =>
        maker.DraftAsync(
            new Letter(
                kind,
                programmeCode,
                templates.RenderMail(folder ?? kind, page, programmeCode),
                JsonSerializer.Serialize(model, ModelJson.Options)
            ),
            now,
            cancellationToken
        );
}
