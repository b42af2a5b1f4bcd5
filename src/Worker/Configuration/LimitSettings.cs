using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>Bounds of one file. One that passes any of them is rejected with the reason, and the run goes on.</summary>
internal sealed class LimitSettings
{
    [Bounds(1, 1024)]
    public int MaxFileMegabytes { get; set; } = 50;

    [Bounds(1, 10_240)]
    public int MaxUnzippedMegabytes { get; set; } = 600;

    /// <summary>Unpacked to packed, of the larger parts of a workbook.</summary>
    [Bounds(10, 1000)]
    public int MaxCompressionRatio { get; set; } = 200;

    [Bounds(1, 1_048_576)]
    public int MaxRows { get; set; } = 1_048_576;

    [Bounds(1, 16_384)]
    public int MaxColumns { get; set; } = 2_000;

    [Bounds(1, 100_000_000)]
    public int MaxCells { get; set; } = 10_000_000;

    /// <summary>The shared texts of a workbook: all of it that is held in memory.</summary>
    [Bounds(1, 1024)]
    public int MaxTextMegabytes { get; set; } = 128;

    [Bounds(1, 86_400)]
    public int MaxFileSeconds { get; set; } = 600;
}
