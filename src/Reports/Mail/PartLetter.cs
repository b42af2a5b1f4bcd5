using System.Globalization;
using System.Net;
using System.Text.Json;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>The few words that a large file, or a piece of it, travels with.</summary>
internal static class PartLetter
{
    /// <summary><see cref="Edition.Kind"/> of the pieces of a letter.</summary>
    public static string KindOf(string whole) => whole + "-part";

    /// <summary><see cref="Edition.Topic"/> of a piece.</summary>
    /// <param name="number">1 for the first piece.</param>
    public static string TopicOf(string whole, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{whole}#{number}");

    /// <summary>
    /// Who gets a piece: whoever's own letter had no room for the file. A letter that holds it whole needs none.
    /// </summary>
    /// <param name="file">The name of the whole file; null where an old piece does not tell: then any file that stayed
    /// behind.</param>
    /// <param name="main">The files of whoever has no face of their own.</param>
    public static IReadOnlyList<Recipient> Readers(
        string? file,
        IReadOnlyList<EditionAttachment> main,
        IReadOnlyList<EditionFace> faces,
        IReadOnlyList<Recipient> recipients
    )
    {
        return [.. recipients.Where(one => Lacks(FilesOf(one.Role)))];

        IReadOnlyList<EditionAttachment> FilesOf(RecipientRole role) =>
            faces.FirstOrDefault(face => face.Reader == role)?.Attachments ?? main;

        bool Lacks(IReadOnlyList<EditionAttachment> files) =>
            files.Any(one => one.IsApart && (file is null || one.FileName == file));
    }

    /// <param name="model">Of a piece, as it was frozen.</param>
    /// <returns>The name of the file that it is a piece of; null: pieces did not tell it then.</returns>
    public static string? FileOf(string? model) =>
        model is null ? null : JsonSerializer.Deserialize<Piece>(model, ModelJson.Options)?.Of;

    /// <param name="file">The name of the whole file.</param>
    public static Letter Of(Letter whole, string file, FilePart part, FileWay way)
    {
        var sentence =
            $"К письму «{whole.Mail.Subject}»: файл {RussianText.Quote(part.File.FileName, 200)}. {Why(way)}";
        return new Letter(
            KindOf(whole.Kind),
            whole.ProgrammeCode,
            new RenderedMail($"{part.Name}: {whole.Mail.Subject}", Page(part.Name, sentence), sentence + "\n"),
            JsonSerializer.Serialize(new Piece(part.Name, part.File.FileName, file), ModelJson.Options)
        )
        {
            Files = [part.File],
        };
    }

    private static string Why(FileWay way) =>
        way switch
        {
            FileWay.InParts => "Общая книга не поместилась в письмо, поэтому она идёт по муниципалитетам.",
            FileWay.Lighter => "С рисунками он не поместился в письмо; где был рисунок, стоит, что на нём показано.",
            _ => "Вместе с остальными он в письмо не поместился.",
        };

    private sealed record Piece(string Name, string FileName, string? Of);

    private static string Page(string title, string sentence) =>
        "<!doctype html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">"
        + $"<title>{WebUtility.HtmlEncode(title)}</title></head>\n<body style=\"margin:0;padding:0;\">\n"
        + $"<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all;\">{WebUtility.HtmlEncode(title)}</div>\n"
        + "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
        + "<td style=\"padding:16px;font-family:'PT Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
        + $"font-size:16px;line-height:24px;\">{WebUtility.HtmlEncode(sentence)}</td></tr></table>\n</body></html>\n";
}
