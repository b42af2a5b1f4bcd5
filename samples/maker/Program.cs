using QualityMonitor.SampleMaker;

if (args is not [var folder])
{
    await Console.Error.WriteLineAsync(
        "Usage: dotnet run --project samples/maker -- FOLDER (the repository's samples folder)"
    );
    return 2;
}

foreach (var file in SampleFiles.All())
{
    var path = Path.Combine(folder, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    await File.WriteAllBytesAsync(path, file.Content);
}

return 0;
