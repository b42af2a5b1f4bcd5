namespace QualityMonitor.Bench;

internal static class UnchangedFolder
{
    public static Task RunAsync(Score score) => Task.CompletedTask;
}
