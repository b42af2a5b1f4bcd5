namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// One row of a school's form as written: each cell is a decimal, a string, a DateOnly, a <see cref="CellError"/>, or
/// null.
/// </summary>
internal sealed record FormRow(string Code, string Name, string Unit, object? Top, object? Bottom, object? Value);

/// <summary>An error cell.</summary>
/// <param name="Text">As the file holds it; Russian Excel shows #N/A as #Н/Д.</param>
internal sealed record CellError(string Text);

/// <summary>A file as it arrives.</summary>
/// <param name="Path">Relative to the town's folder.</param>
internal sealed record Submission(string Path, byte[] Content, DateTime Received);
