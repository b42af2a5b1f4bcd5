using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Worker.Commands.Frame;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Figures;

/// <summary>What <c>explain --activity</c> writes: the activities of the roadmap that were asked for.</summary>
internal static class ExplainedActivity
{
    public static async Task WriteAsync(
        CommandContext context,
        ProgrammeHistory programme,
        string activity,
        string? organisation,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var asOf = await context.CutoffAsync(cancellationToken);
        var stories = await context
            .Get<ActivityExplainer>()
            .ExplainAsync(programme.Code, activity, organisation, period, asOf, cancellationToken);
        if (stories is not { Count: > 0 })
            throw new CommandException(
                ExitCode.Failed,
                $"Мероприятия «{activity}» в дорожной карте программы {programme.Code} нет.",
                "номер мероприятия или слова из него, как в дорожной карте"
            );
        foreach (var story in stories)
        {
            context.Terminal.Line($"[bold]{story.Position}. {Markup.Escape(story.Text)}[/]");
            context.Terminal.Line();
            StoryParts.Write(context.Terminal, story.Parts(context.Get<TimeZoneInfo>()));
            context.Terminal.Line();
        }

        context.Terminal.Json(stories);
    }
}
