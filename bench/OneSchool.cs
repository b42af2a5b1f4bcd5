namespace QualityMonitor.Bench;

internal static class OneSchool
{
    public static Task RunAsync(Score score) => Task.CompletedTask;
}
