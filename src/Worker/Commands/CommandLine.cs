using System.CommandLine;
using QualityMonitor.Worker.Commands.Figures;
using QualityMonitor.Worker.Commands.Files;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Commands.Service;
using QualityMonitor.Worker.Commands.Work;
using QualityMonitor.Worker.Commands.Workbooks;
using QualityMonitor.Worker.Demo;

namespace QualityMonitor.Worker.Commands;

/// <summary>The tree of commands. Each command is one file; this one only lists them.</summary>
internal static class CommandLine
{
    public static RootCommand Build(TimeProvider clock)
    {
        var root = new RootCommand(
            "Мониторинг качества образования: собирает показатели школ, сравнивает с планом и рассылает квартальные отчёты.\n\n"
                + "С чего начать:\n"
                + "  demo                            отчёт на учебных данных, ничего настраивать не нужно\n"
                + "  passport new                    пустой паспорт программы, который заполняет координатор\n"
                + "  migrate, collect, report        создать базу, загрузить файлы, сделать отчёт\n"
                + "  serve                           работать службой по расписанию"
        );
        root.Options.Add(SharedOptions.Config);
        root.Options.Add(SharedOptions.Json);
        root.Options.Add(SharedOptions.Verbose);
        var runner = new CommandRunner(clock);
        root.Subcommands.Add(DemoCommand.Build());
        root.Subcommands.Add(ServeCommand.Build(runner));
        root.Subcommands.Add(ServiceCommand.Build(runner));
        root.Subcommands.Add(MigrateCommand.Build(runner));
        root.Subcommands.Add(CollectCommand.Build(runner));
        root.Subcommands.Add(ReportCommand.Build(runner));
        root.Subcommands.Add(EditionCommands.Build(runner));
        root.Subcommands.Add(RemindCommand.Build(runner));
        root.Subcommands.Add(OutboxCommand.Build(runner));
        root.Subcommands.Add(SourceCommand.Build(runner));
        root.Subcommands.Add(HistoryCommand.Build(runner));
        root.Subcommands.Add(ExplainCommand.Build(runner));
        root.Subcommands.Add(SchoolsCommand.Build(runner));
        root.Subcommands.Add(RetractCommand.Build(runner));
        root.Subcommands.Add(ReprocessCommand.Build(runner));
        root.Subcommands.Add(ForgetCommand.Build(runner));
        root.Subcommands.Add(IssuesCommand.Build(runner));
        root.Subcommands.Add(PassportCommand.Build(runner));
        root.Subcommands.Add(LayoutCommand.Build(runner));
        root.Subcommands.Add(FormCommand.Build(runner));
        root.Subcommands.Add(StatusCommand.Build(runner));
        root.Subcommands.Add(CheckCommand.Build(runner));
        root.Subcommands.Add(TemplateCommand.Build(runner));
        root.Subcommands.Add(VerifyCommand.Build(runner));
        root.Subcommands.Add(BackupCommand.Build(runner));
        root.Subcommands.Add(RestoreCommand.Build(runner));
        root.Subcommands.Add(ExportCommand.Build(runner));
        return root;
    }
}
