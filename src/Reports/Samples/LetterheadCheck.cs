using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;

namespace QualityMonitor.Reports.Samples;

/// <summary>Whether the papers can be written on the letterheads of the office, and mailed.</summary>
public sealed class LetterheadCheck(Letterheads letterheads, ReportOptions options)
{
    private const decimal Megabyte = 1024 * 1024;

    /// <summary>More than the paper of a region of 1,500 schools takes without its pictures.</summary>
    private const int Paper = 512 * 1024;

    public IEnumerable<TemplateProblem> Run() =>
        letterheads
            .All()
            .Select(one => (one.Name, Why: ProblemOf(one.Content)))
            .Where(static one => one.Why is not null)
            .Select(static one => new TemplateProblem(one.Name, 0, 0, one.Why!));

    private string? ProblemOf(byte[] letterhead) =>
        Letterhead.ProblemOf(letterhead) is { } broken ? broken.Message
        : LetterSize.FitsAlone(letterhead.Length + Paper, options.LargestLetter) ? null
        : $"Бланк занимает {RussianText.Rounded(letterhead.Length / Megabyte, 1)}{RussianText.Nbsp}МБ: отчёт на нём не "
            + "поместится в письмо (Mail:MaxMegabytes). Уменьшите рисунки бланка: в Word — «Сжать рисунки».";
}
