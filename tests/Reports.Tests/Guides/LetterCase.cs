using System.Text;
using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Reports.Reminders;

namespace QualityMonitor.Reports.Tests.Guides;

/// <summary>A letter as the guide prints it: what it is for, then its words without its looks.</summary>
internal sealed record LetterCase(string When, string Words)
{
    public static LetterCase Of(string when, AnswerPage page) =>
        new(
            when,
            Printed(
                page.Subject,
                page.Mark,
                page.Verdict,
                [page.From, page.Taken, .. page.TakenList.Select(static one => "· " + one), page.Detail],
                page.Steps,
                [
                    .. page.Remarks.Select(static one =>
                        $"{one.Sign} {one.Place}{(one.Value.Length > 0 ? ", написано " + one.Value : "")}: {one.Message} Нужно: {one.Expected}."
                    ),
                    page.MoreRemarks,
                ]
            )
        );

    public static LetterCase Of(string when, NoticePage page) =>
        new(
            when,
            Printed(
                page.About,
                page.Mark,
                page.Verdict,
                [
                    .. page.Facts.Select(static one => $"{one.Label}: {one.Text}"),
                    .. page.Quote.Select(static one => "| " + one),
                ],
                page.Steps,
                [page.Foot]
            )
        );

    public static LetterCase Of(string when, ReminderPage page) =>
        new(
            when,
            Printed(
                page.About,
                page.Mark,
                page.Verdict,
                [
                    page.Lead,
                    .. page.Forms.SelectMany(static one =>
                        new[] { $"{one.Sign} {one.Title}", $"{one.Deadline} · {one.State}" }
                            .Concat(one.Missing.Select(static missing => "· " + missing))
                            .Append(one.MoreMissing)
                    ),
                ],
                page.Steps,
                []
            )
        );

    public static LetterCase Of(string when, EscalationPage page) =>
        new(
            when,
            Printed(
                page.About,
                "✖",
                page.Verdict,
                [
                    .. page.Periods.SelectMany(static one =>
                        one.Silent.Select(static school => $"✖ {school.Name}: {school.Note}")
                            .Concat(one.Partly.Select(static school => $"▲ {school.Name}: {school.Note}"))
                            .Prepend(one.Head)
                    ),
                ],
                page.Steps,
                []
            )
        );

    public static LetterCase Of(string when, DigestPage page) =>
        new(
            when,
            Printed(
                page.About,
                "",
                page.Verdict,
                [
                    page.Source,
                    .. page.Parts.SelectMany(static one =>
                        one.Lines.Select(static line => "· " + line).Prepend(one.Head).Append(one.More)
                    ),
                ],
                page.Steps,
                [page.Foot]
            )
        );

    private static string Printed(
        string subject,
        string mark,
        string verdict,
        IEnumerable<string> said,
        IReadOnlyList<string> steps,
        IEnumerable<string> below
    )
    {
        var text = new StringBuilder();
        text.Append("Тема: ").Append(subject).Append("\n\n").Append($"{mark} {verdict}".Trim()).Append('\n');
        Append(text, said);
        if (steps.Count > 0)
            text.Append("\nЧто делать\n");
        Append(text, steps.Select((step, index) => steps.Count > 1 ? $"{index + 1}. {step}" : step));
        var last = below.Where(static line => line.Length > 0).ToList();
        if (last.Count > 0)
            Append(text.Append('\n'), last);
        return text.Replace('\u00A0', ' ').ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(static line => line.Length > 0))
            text.Append(line).Append('\n');
    }
}
