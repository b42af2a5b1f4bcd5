namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>One mistake in the configuration.</summary>
/// <param name="Key">As the readme writes it: <c>Mail:Smtp:Host</c>.</param>
/// <param name="Sentence">What is wrong, with the value unless it is a secret.</param>
/// <param name="Expected">The form that would be right.</param>
/// <param name="Place">Where it is written, a line or a variable; null when it is written nowhere.</param>
internal sealed record SettingProblem(string Key, string Sentence, string Expected, string? Place = null)
{
    /// <summary>Whether the mistake is that of <paramref name="key"/> or of something it belongs to.</summary>
    public bool Covers(string key) =>
        key.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith(Key + ":", StringComparison.OrdinalIgnoreCase);
}
