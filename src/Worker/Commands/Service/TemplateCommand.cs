using System.CommandLine;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>For whoever writes templates: their mistakes alone, as <see cref="CheckCommand"/> tells them among all
/// else.</summary>
internal static class TemplateCommand
{
    public static Command Build(CommandRunner runner) =>
        new("template", "Шаблоны писем и бланк: проверить свои, прежде чем по ним уйдёт письмо.") { Check(runner) };

    private static Command Check(CommandRunner runner) =>
        runner.Bind(
            new Command(
                "check",
                "Разбирает каждый шаблон и делает по нему письма с вымышленными данными; об ошибке называет файл и строку."
            ),
            (context, _) =>
            {
                var findings = CheckedTemplates.Of(context).ToList();
                foreach (var finding in findings)
                    finding.Write(context.Terminal);
                context.Terminal.Json(findings);
                return Task.FromResult(
                    findings.TrueForAll(static one => one.Problem is null) ? ExitCode.Done : ExitCode.NeedsAttention
                );
            }
        );
}
