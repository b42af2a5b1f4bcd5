using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>The parts of a paper without a letterhead: type by ГОСТ Р 7.0.97-2016 and a font that is free.</summary>
internal static class PlainParts
{
    /// <summary>Of the measure of Times New Roman, which Word takes in its stead.</summary>
    private const string Font = "Liberation Serif";

    private const string Substitute = "Times New Roman";

    /// <param name="size">Of the text, in half points.</param>
    public static void Add(MainDocumentPart main, string size)
    {
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = new Styles(Defaults(size), Normal());
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = new Fonts(
            new DocumentFormat.OpenXml.Wordprocessing.Font(
                new AltName { Val = Substitute },
                new FontCharSet { Val = "CC" },
                new FontFamily { Val = FontFamilyValues.Roman },
                new Pitch { Val = FontPitchValues.Variable }
            )
            {
                Name = Font,
            }
        );
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 709 },
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = "ru-RU" },
            new DecimalSymbol { Val = "," },
            new ListSeparator { Val = ";" }
        );
    }

    private static DocDefaults Defaults(string size) =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = Font,
                        HighAnsi = Font,
                        EastAsia = Font,
                        ComplexScript = Font,
                    },
                    new FontSize { Val = size },
                    new FontSizeComplexScript { Val = size },
                    new Languages
                    {
                        Val = "ru-RU",
                        EastAsia = "ru-RU",
                        Bidi = "ar-SA",
                    }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines
                    {
                        After = "0",
                        Line = "240",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                )
            )
        );

    private static Style Normal() =>
        new(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        };
}
