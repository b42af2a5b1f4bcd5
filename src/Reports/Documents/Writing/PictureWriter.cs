using System.Buffers.Binary;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Wording;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>Pictures in the line, never larger than the page.</summary>
internal sealed class PictureWriter(MainDocumentPart main)
{
    private const int EmuPerTwip = 635;

    /// <summary>Past what a letterhead may hold: its logo has a number too.</summary>
    private uint last = 10_000;

    /// <param name="width">Of the text, in twips.</param>
    /// <param name="height">Likewise; the caption needs some of it.</param>
    public Run Write(Block.Picture picture, int width, int height)
    {
        last++;
        var name = last.ToString(CultureInfo.InvariantCulture);
        var part = main.AddImagePart(ImagePartType.Png, "rIdQmPicture" + name);
        using (var bytes = new MemoryStream(picture.Png))
            part.FeedData(bytes);

        var (pixelsWide, pixelsHigh) = Size(picture.Png);
        var wide = (double)width;
        var high = wide * pixelsHigh / pixelsWide;
        var most = height * 0.85;
        if (high > most)
            (wide, high) = (wide * most / high, most);
        return new Run(
            Drawing(
                (long)wide * EmuPerTwip,
                (long)high * EmuPerTwip,
                "rIdQmPicture" + name,
                XmlLetters.Clean(picture.Alt)
            )
        );
    }

    /// <summary>From the head that every PNG begins with.</summary>
    private static (int Width, int Height) Size(byte[] png)
    {
        if (png.Length < 24 || png[1] != 'P' || png[2] != 'N' || png[3] != 'G')
            throw new InvalidOperationException("A picture of a paper is a PNG.");

        return (
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))
        );
    }

    private Drawing Drawing(long wide, long high, string id, string alt) =>
        new(
            new Wp.Inline(
                new Wp.Extent { Cx = wide, Cy = high },
                new Wp.EffectExtent
                {
                    LeftEdge = 0,
                    TopEdge = 0,
                    RightEdge = 0,
                    BottomEdge = 0,
                },
                new Wp.DocProperties
                {
                    Id = last,
                    Name = "Рисунок " + last.ToString(CultureInfo.InvariantCulture),
                    Description = alt,
                },
                new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                new A.Graphic(
                    new A.GraphicData(
                        new Pic.Picture(
                            new Pic.NonVisualPictureProperties(
                                new Pic.NonVisualDrawingProperties
                                {
                                    Id = last,
                                    Name = id,
                                    Description = alt,
                                },
                                new Pic.NonVisualPictureDrawingProperties()
                            ),
                            new Pic.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                            new Pic.ShapeProperties(
                                new A.Transform2D(
                                    new A.Offset { X = 0, Y = 0 },
                                    new A.Extents { Cx = wide, Cy = high }
                                ),
                                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
                            )
                        )
                    )
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
}
