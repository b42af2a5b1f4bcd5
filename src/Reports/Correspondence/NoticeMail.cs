using System.Text.Json;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>Makes a paper of a notice.</summary>
public sealed class NoticeMail(TemplateEngine templates, LetterMaker maker)
{
    /// <param name="kind"><see cref="Edition.Kind"/>; the templates are the same for all.</param>
    /// <param name="now">With the offset of the days in the letter.</param>
    public Task<NewEdition> DraftAsync(
        string kind,
        string programmeCode,
        NoticePage page,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        maker.DraftAsync(
            new Letter(
                kind,
                programmeCode,
                templates.RenderMail("notice", page, programmeCode),
                JsonSerializer.Serialize(page, ModelJson.Options)
            ),
            now,
            cancellationToken
        );
}
