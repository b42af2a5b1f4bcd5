using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>
/// What the command-line library says in English even when asked for Russian. Its help cannot be told other words,
/// so the finished text is translated on its way out.
/// </summary>
internal static class RussianTexts
{
    private static readonly (string English, string Russian)[] HelpWords =
    [
        ("Description:", "Что делает:"),
        ("[command] [options]", "[команда] [параметры]"),
        ("[command]", "[команда]"),
        ("[options]", "[параметры]"),
        ("(REQUIRED)", "(обязательно)"),
        ("[default: ", "[по умолчанию: "),
        ("Show help and usage information", "Показать эту справку"),
        ("Arguments:", "Аргументы:"),
    ];

    /// <summary>Prints what <paramref name="show"/> writes, in Russian.</summary>
    public static async Task<int> TranslateAsync(TextWriter output, Func<InvocationConfiguration, Task<int>> show)
    {
        var help = new StringWriter();
        var exitCode = await show(new InvocationConfiguration { Output = help });
        var text = HelpWords.Aggregate(
            new StringBuilder(help.ToString()),
            (builder, words) => builder.Replace(words.English, words.Russian)
        );
        await output.WriteAsync(text);
        return exitCode;
    }

    /// <summary>What is wrong with the command line, one sentence each.</summary>
    public static IEnumerable<string> Mistakes(ParseResult parse)
    {
        var missing = parse
            .CommandResult.Command.Options.Where(option =>
                option.Required && parse.GetResult(option) is not { IdentifierToken: not null }
            )
            .Select(option =>
                $"Не задан обязательный параметр {option.Name} <{option.HelpName}>: {option.Description}"
            );
        var unknown = parse.UnmatchedTokens.Select(token => $"Не распознано: «{token}».");
        var unfit = parse
            .Errors.Select(error => error.SymbolResult)
            .Where(result => result is ArgumentResult or OptionResult && result.Tokens.Count > 0)
            .Select(result =>
                $"Не подходит значение «{string.Join(' ', result!.Tokens.Select(token => token.Value))}»."
            );
        List<string> known = [.. missing, .. unknown, .. unfit];
        return known.Count > 0 ? known : parse.Errors.Select(error => error.Message);
    }
}
