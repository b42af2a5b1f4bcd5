namespace QualityMonitor.Reports.Quarterly;

/// <summary>The report as a mail.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text);

/// <summary>Renders the quarterly mail from its templates.</summary>
public sealed class QuarterlyMail
{
    /// <param name="edition">1 for the first; from 2 on the mail says that it corrects an earlier one.</param>
    /// <exception cref="Templating.TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(QuarterlyReport report, int edition) => throw new NotSupportedException();
}
