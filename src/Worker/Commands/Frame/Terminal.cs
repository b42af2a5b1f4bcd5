using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>
/// Where a command speaks: people get text, scripts get one JSON document on standard output and nothing else.
/// </summary>
internal sealed class Terminal(IAnsiConsole people, TextWriter scripts, bool json)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool IsJson => json;

    /// <summary>Standard output for people; standard error when standard output belongs to JSON.</summary>
    public IAnsiConsole Console => people;

    /// <summary>
    /// One line of text; markup is Spectre's, values must be escaped with <see cref="Markup.Escape(string)"/>.
    /// </summary>
    public void Line(string markup = "") => people.MarkupLine(markup);

    /// <summary>What a person copies: never broken where the terminal ends.</summary>
    public void Verbatim(string text) => people.Profile.Out.Writer.WriteLine(text);

    public void Json<T>(T document)
    {
        if (json)
        {
            scripts.WriteLine(JsonSerializer.Serialize(document, JsonOptions));
        }
    }

    public void Problem(string sentence, string? expected = null)
    {
        people.MarkupLine($"[red]✖[/] {Markup.Escape(sentence)}");
        if (expected is not null)
        {
            people.MarkupLine($"  [grey]Ожидается: {Markup.Escape(expected)}[/]");
        }
    }

    /// <summary>False as well when there is nobody to ask: a script, a service, a pipe.</summary>
    public bool Asks(string question) =>
        !json
        && !System.Console.IsInputRedirected
        && people.Profile.Out.IsTerminal
        && people.Prompt(new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false });

    /// <param name="aside">Said more quietly behind it.</param>
    public void Good(string sentence, string? aside = null) =>
        people.MarkupLine($"[green]✔[/] {Markup.Escape(sentence)}{Aside(aside)}");

    /// <inheritdoc cref="Good"/>
    public void Warning(string sentence, string? aside = null) =>
        people.MarkupLine($"[yellow]▲[/] {Markup.Escape(sentence)}{Aside(aside)}");

    private static string Aside(string? text) => text is null ? "" : $" [grey]· {Markup.Escape(text)}[/]";
}
