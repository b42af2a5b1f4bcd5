using QualityMonitor.Reports.Papers.PassportSheets;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>The looks of the collecting form: what is to be filled is the only bright thing on the page.</summary>
internal static class FormLooks
{
    public static CellLook Label { get; } = new() { Colour = "7A8791", Middle = true };

    public static CellLook Fact { get; } =
        new()
        {
            Bold = true,
            Size = 12,
            Colour = "22303A",
            Middle = true,
        };

    public static CellLook Lead { get; } =
        new()
        {
            Colour = "22303A",
            Wrap = true,
            Middle = true,
            Fill = "FFF7DC",
            Border = "EAD9A0",
            Indent = 1,
            Side = Side.Left,
        };

    public static CellLook Name { get; } = PassportLooks.Words with { Middle = true, Indent = 1, Side = Side.Left };

    public static CellLook Small { get; } =
        PassportLooks.Words with
        {
            Colour = "5B6873",
            Middle = true,
            Side = Side.Centre,
        };

    public static CellLook Last { get; } = Small with { Fill = "F4F6F8" };

    public static CellLook Input { get; } =
        new()
        {
            Bold = true,
            Size = 12,
            Fill = "FFF2B8",
            Border = "D9B84A",
            Middle = true,
            Side = Side.Centre,
            Input = true,
        };

    /// <summary>Text as it is: Excel would make a date of «5/12».</summary>
    public static CellLook TextInput { get; } = Input with { Format = "@" };

    /// <summary>Where somebody writes a sentence.</summary>
    public static CellLook ProseInput { get; } =
        TextInput with
        {
            Bold = false,
            Size = 11,
            Wrap = true,
            Side = Side.Left,
            Indent = 1,
        };

    /// <summary>A value that fell short of its plan.</summary>
    public static CellLook LastMissed { get; } = Last with { Fill = "FBE9E7", Colour = "8A2B1D" };

    public static CellLook Closed { get; } =
        new()
        {
            Fill = "E9EDF0",
            Border = "D5DCE2",
            Colour = "A6B0B8",
            Middle = true,
            Side = Side.Centre,
        };

    public static CellLook Hidden { get; } = new() { Colour = "A6B0B8", Format = "@" };
}
