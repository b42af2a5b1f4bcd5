using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>Notes at the cells of a sheet. A note the sender wrote is kept and added to.</summary>
internal static class Notes
{
    private const string Settled = "Замечание прошлой проверки снято.";

    public static void Put(WorksheetPart part, IReadOnlyList<MarkedCell> marks)
    {
        if (marks.Count == 0 && part.WorksheetCommentsPart is null)
            return;

        var notes = part.WorksheetCommentsPart ?? part.AddNewPart<WorksheetCommentsPart>("qmNotes");
        var root = notes.Comments ??= new Comments(new Authors(), new CommentList());
        var author = AuthorOf(root);
        var list = root.CommentList!;
        foreach (var ours in list.Elements<Comment>().Where(one => one.AuthorId?.Value == author))
            ours.CommentText = TextOf([new Line(Settled, IsLead: false)]);

        var fresh = new List<(int Row, int Column)>();
        foreach (var mark in marks)
        {
            var place = PageXml.Address(mark.Row, mark.Column);
            var lines = mark.Remarks.SelectMany(LinesOf).ToList();
            if (list.Elements<Comment>().FirstOrDefault(one => one.Reference?.Value == place) is not { } known)
            {
                list.Append(new Comment(TextOf(lines)) { Reference = place, AuthorId = author });
                fresh.Add((mark.Row, mark.Column));
            }
            else if (known.AuthorId?.Value == author)
            {
                known.CommentText = TextOf(lines);
            }
            else if (!known.InnerText.Contains(lines[1].Text, StringComparison.Ordinal))
            {
                known.CommentText!.Append(RunsOf([new Line("", IsLead: false), .. lines]));
            }
        }

        root.Save();
        NoteShapes.Add(part, fresh);
    }

    private static uint AuthorOf(Comments root)
    {
        var authors = root.Authors!.Elements<Author>().ToList();
        var place = authors.FindIndex(static one => one.Text == RemarkNotes.Author);
        if (place >= 0)
            return (uint)place;

        root.Authors.Append(new Author(RemarkNotes.Author));
        return (uint)authors.Count;
    }

    private static IEnumerable<Line> LinesOf(Remark remark) =>
        RemarkNotes.Lines(remark).Select(static (text, index) => new Line(text, IsLead: index == 0));

    private static CommentText TextOf(IReadOnlyList<Line> lines) => new(RunsOf(lines));

    private static IEnumerable<Run> RunsOf(IReadOnlyList<Line> lines) =>
        lines.Select(
            (line, index) =>
            {
                var look = new RunProperties(
                    new FontSize { Val = 9 },
                    new Color { Rgb = "FF1A1A1A" },
                    new RunFont { Val = "Calibri" }
                );
                if (line.IsLead)
                    look.InsertAt(new Bold(), 0);
                return new Run(
                    look,
                    new Text(line.Text + (index < lines.Count - 1 ? "\n" : ""))
                    {
                        Space = SpaceProcessingModeValues.Preserve,
                    }
                );
            }
        );

    private readonly record struct Line(string Text, bool IsLead);
}
