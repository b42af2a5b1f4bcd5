using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Blocks of one paragraph or one frameless table.</summary>
internal sealed class SpecialBlocks(LineWriter lines)
{
    public Paragraph Text(Block.Paragraph text, bool isAfterTable) =>
        text.Look switch
        {
            TextLook.Item => lines.Write(new Line(["—\u00A0", .. text.Line.Phrases]), Looks.Body),
            TextLook.Note => lines.Write(text.Line, Looks.Note),
            TextLook.Title => lines.Write(text.Line, Looks.Title),
            TextLook.Issuer => lines.Write(text.Line, Looks.Issuer),
            TextLook.Plain => lines.Write(text.Line, Looks.Plain, Below(240)),
            TextLook.Lead => lines.Write(text.Line, Looks.Plain, Below(50)),
            TextLook.Executor => lines.Write(text.Line, Looks.Executor, Below(360)),
            _ => lines.Write(text.Line, Looks.Body, isAfterTable ? Below(160) : null),
        };

    private static Action<ParagraphProperties> Below(int before) =>
        properties => properties.AddChild(new SpacingBetweenLines { Before = PageSetup.Text(before) });

    public Paragraph Chapter(string text, string bookmark, int width)
    {
        var paragraph = lines.Empty(
            Looks.Contents,
            properties =>
                properties.AddChild(
                    new Tabs(
                        new TabStop
                        {
                            Val = TabStopValues.Right,
                            Leader = TabStopLeaderCharValues.Dot,
                            Position = width,
                        }
                    )
                )
        );
        var link = new Hyperlink { Anchor = bookmark, History = true };
        lines.Append(link, text);
        link.Append(new Run(new TabChar()));
        link.Append(Fields.PageOf(bookmark));
        paragraph.Append(link);
        return paragraph;
    }

    public Paragraph Registration(Block.Registration registration, int width)
    {
        var paragraph = lines.Empty(
            Looks.Plain,
            properties =>
            {
                properties.AddChild(
                    new Tabs(
                        new TabStop { Val = TabStopValues.Center, Position = width / 2 },
                        new TabStop { Val = TabStopValues.Right, Position = width }
                    )
                );
                properties.AddChild(new SpacingBetweenLines { Before = "160", After = "200" });
            }
        );
        lines.Append(paragraph, registration.Date);
        paragraph.Append(new Run(new TabChar()));
        lines.Append(paragraph, registration.Place);
        paragraph.Append(new Run(new TabChar()));
        lines.Append(paragraph, registration.Number);
        return paragraph;
    }

    public Paragraph Mark(string text, int width) =>
        lines.Write(
            text,
            Looks.Mark,
            properties => properties.AddChild(new Indentation { Left = PageSetup.Text(width / 2), FirstLine = "0" })
        );

    /// <summary>Centred where it has no number; else in the list of headings.</summary>
    public static void Number(ParagraphProperties properties, Block.Heading heading, int list)
    {
        // Number 0 takes away what the letterhead's own style counts.
        properties.AddChild(
            new NumberingProperties(
                new NumberingLevelReference { Val = heading.Level - 1 },
                new NumberingId { Val = heading.IsNumbered ? list : 0 }
            )
        );
        if (heading.IsNumbered)
            return;

        properties.AddChild(new Indentation { Left = "0", FirstLine = "0" });
        properties.AddChild(new Justification { Val = JustificationValues.Center });
    }

    /// <summary>Position on the left, name on the right, together on one page.</summary>
    public Table Signature(Block.Signature signature, int width)
    {
        var left = width * 11 / 20;
        var position = signature.Position.Length > 0 ? signature.Position : new string('_', 30);
        var name = signature.Name.Length > 0 ? signature.Name : new string('_', 18);
        return new Table(
            new TableProperties(
                new TableWidth { Width = PageSetup.Text(width), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(
                new GridColumn { Width = PageSetup.Text(left) },
                new GridColumn { Width = PageSetup.Text(width - left) }
            ),
            new TableRow(
                new TableRowProperties(new CantSplit()),
                Cell(position, left, JustificationValues.Left),
                Cell(name, width - left, JustificationValues.Right)
            )
        );
    }

    private TableCell Cell(string text, int width, JustificationValues align) =>
        new(
            new TableCellProperties(
                new TableCellWidth { Width = PageSetup.Text(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }
            ),
            lines.Write(
                text,
                Looks.Plain,
                properties =>
                {
                    properties.AddChild(new SpacingBetweenLines { Before = "480" });
                    properties.AddChild(new Justification { Val = align });
                }
            )
        );

    public Paragraph Spacer() =>
        lines.Empty(
            Looks.Plain,
            static properties =>
                properties.AddChild(
                    new SpacingBetweenLines
                    {
                        Before = "0",
                        After = "0",
                        Line = "120",
                        LineRule = LineSpacingRuleValues.Exact,
                    }
                )
        );

    /// <summary>Ends a section in as little room as a paragraph can have.</summary>
    public Paragraph Break(SectionProperties section) =>
        lines.Empty(
            Looks.Plain,
            properties =>
            {
                properties.AddChild(
                    new SpacingBetweenLines
                    {
                        Before = "0",
                        After = "0",
                        Line = "20",
                        LineRule = LineSpacingRuleValues.Exact,
                    }
                );
                properties.AddChild(section);
            }
        );
}
