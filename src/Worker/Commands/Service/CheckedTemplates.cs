using QualityMonitor.Reports.Samples;
using QualityMonitor.Worker.Commands.Frame;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>Whether every letter can be made of the templates, the office's own included.</summary>
internal static class CheckedTemplates
{
    public static IEnumerable<Finding> Of(CommandContext context)
    {
        var folder = context.Settings.TemplateFolder;
        if (folder.Length > 0 && !Directory.Exists(context.Settings.Resolve(folder)))
            return
            [
                new Finding(
                    "Шаблоны писем",
                    $"папки «{context.Settings.Resolve(folder)}» (TemplateFolder) нет: свои шаблоны и бланк не действуют",
                    "папка с шаблонами или пустое TemplateFolder: тогда действуют шаблоны из поставки"
                ),
            ];
        var problems = context.Get<TemplateCheck>().Run();
        return problems.Count == 0
            ? [new Finding("Шаблоны писем", null, null)]
            : problems.Select(problem => new Finding(
                "Шаблоны писем",
                problem.ToString(),
                "исправленный файл или его отсутствие: тогда действует шаблон из поставки"
            ));
    }
}
