using System.Globalization;
using System.Text;
using QualityMonitor.Reports.Papers;

namespace QualityMonitor.Reports.Reminders;

/// <summary>A letter as files.</summary>
internal static class ReminderPreview
{
    /// <param name="number">Of the letter; the names of all its files begin with it, for the schools of two letters may
    /// be named alike.</param>
    /// <returns>Path of the HTML; the text and the forms lie beside it.</returns>
    public static async Task<string> WriteAsync(
        ReminderDraft draft,
        string folder,
        int number,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var prefix = number.ToString("D3", CultureInfo.InvariantCulture) + "-";
        var name = Path.Combine(
            folder,
            prefix
                + string.Concat(
                    draft
                        .To[0]
                        .Email.Select(static letter =>
                            char.IsAsciiLetterOrDigit(letter) || letter == '.' ? letter : '-'
                        )
                )
        );
        await File.WriteAllTextAsync(name + ".html", draft.Mail.Html, Encoding.UTF8, cancellationToken);
        await File.WriteAllTextAsync(
            name + ".txt",
            draft.Mail.Subject + "\n\n" + draft.Mail.Text,
            Encoding.UTF8,
            cancellationToken
        );
        foreach (var (fileName, form) in draft.Forms)
            await File.WriteAllBytesAsync(
                Path.Combine(folder, prefix + fileName),
                FormWorkbook.ToBytes(form),
                cancellationToken
            );
        return name + ".html";
    }
}
