using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using QualityMonitor.Worker.Commands.Frame;
using QualityMonitor.Worker.Hosting;

namespace QualityMonitor.Worker.Commands;

/// <summary>The whole program but for its clock: what is typed goes in, an exit code comes out.</summary>
internal static class Entrance
{
    public static async Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        using var early = EarlyStop.Watch();

        // Help texts of the command-line library follow the interface language; figures and dates never follow the
        // machine's.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = Encoding.UTF8;

        var parse = CommandLine.Build(clock).Parse(args.Length == 0 ? ["--help"] : args);
        if (parse.Action is HelpAction)
            return await RussianTexts.TranslateAsync(Console.Out, output => parse.InvokeAsync(output));

        if (parse.Errors.Count > 0)
        {
            foreach (var mistake in RussianTexts.Mistakes(parse))
                await Console.Error.WriteLineAsync(mistake);

            await Console.Error.WriteLineAsync("Справка: --help после имени команды.");
            return (int)ExitCode.WrongCommandLine;
        }

        parse.InvocationConfiguration.EnableDefaultExceptionHandler = false;

        // The library's two seconds are too short for a service or a command that ends the file or the letter it has
        // begun. The library asks before the settings are read, so that it is told the longest of all; the bound of a
        // service is its host's.
        parse.InvocationConfiguration.ProcessTerminationTimeout = StopPatience.Longest;
        return await parse.InvokeAsync();
    }
}
