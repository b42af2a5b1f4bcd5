using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace QualityMonitor.Reports.Tests.MailRules;

/// <summary>
/// What a letter may be made of so that it is read in Outlook, Gmail, Yandex, Mail.ru and on a phone, in the dark and
/// with pictures off: by the support tables of caniemail.com. What improves a letter where it is understood and harms
/// nowhere (border-radius, media queries) is free.
/// </summary>
internal static partial class MailRule
{
    /// <summary>Gmail hides what comes after this many bytes.</summary>
    private const int GmailClips = 102_000;

    /// <summary>Gmail drops a longer style block whole.</summary>
    private const int GmailStyle = 8192;

    private const string LightPaper = "#ffffff";

    private static readonly string[] EmptyWords = ["здесь", "тут", "ссылка", "сюда", "подробнее", ""];

    /// <returns>Every breach, with the beginning of what breaks the rule; empty for a good letter.</returns>
    public static IReadOnlyList<string> Breaches(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return
        [
            .. Whole(html, page),
            .. Styles(page),
            .. page.All.SelectMany(Inline),
            .. page.Images.SelectMany(Picture),
            .. page.QuerySelectorAll("table").SelectMany(Table),
            .. page.QuerySelectorAll("a[href]").SelectMany(link => Link(page, link)),
            .. page.QuerySelectorAll("body [style*=color]").SelectMany(one => Colour(page, one)),
        ];
    }

    private static IEnumerable<string> Whole(string html, IHtmlDocument page)
    {
        if (Encoding.UTF8.GetByteCount(html) > GmailClips)
            yield return "longer than Gmail shows";
        if (page.DocumentElement.GetAttribute("lang") != "ru")
            yield return "without a language";
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return "without a title";
        foreach (var meta in new[] { "viewport", "color-scheme", "supported-color-schemes" })
        {
            if (page.QuerySelector($"meta[name='{meta}']") is null)
                yield return "without meta " + meta;
        }

        if (page.QuerySelector("script, form, input, iframe, video, audio, svg, canvas, link, object, base") is { } one)
            yield return "has " + one.LocalName;
        if (html.Contains("data:", StringComparison.OrdinalIgnoreCase))
            yield return "a data URI, which Gmail and Outlook drop";
        if (html.Contains("{{", StringComparison.Ordinal))
            yield return "a template's expression";
        var first = page.Body!.FirstElementChild;
        if (
            first?.GetAttribute("style")?.Contains("display:none", StringComparison.Ordinal) != true
            || Visible(first.TextContent).Length < 5
        )
            yield return "without a preheader";
        if (MaxWidth().Count(html) > html.Split("<!--[if mso]><t", StringSplitOptions.None).Length - 1 + MsoCells(html))
            yield return "a max-width that Outlook has no ghost table for";
    }

    private static int MsoCells(string html) => html.Split("<!--[if mso]></td><td", StringSplitOptions.None).Length - 1;

    private static IEnumerable<string> Styles(IHtmlDocument page)
    {
        foreach (var css in page.QuerySelectorAll("style").Select(static style => style.TextContent))
        {
            if (Encoding.UTF8.GetByteCount(css) > GmailStyle)
                yield return "a style block that Gmail drops";
            if (Forbidden().Match(css) is { Success: true } bad)
                yield return "style: " + bad.Value;
            // What lays out must stand at the element: some clients read no style block at all.
            if (Layout().Match(Conditional().Replace(css, "")) is { Success: true } layout)
                yield return "layout by a style block alone: " + layout.Value;
        }
    }

    private static IEnumerable<string> Inline(IElement element)
    {
        if (element.GetAttribute("style") is not { } style)
            yield break;
        if (Forbidden().Match(style) is { Success: true } bad)
            yield return $"{bad.Value} in {Told(element)}";
        if (FontSize().Match(style) is { Success: true } size && size.Groups["px"].Value is not "0" and var px)
        {
            if (int.Parse(px, System.Globalization.CultureInfo.InvariantCulture) < 11)
                yield return $"too small in {Told(element)}";
        }

        if (element.LocalName is not ("td" or "th" or "table" or "body"))
            yield break;
        if (Paper().IsMatch(style) && !element.HasAttribute("bgcolor"))
            yield return $"background without bgcolor in {Told(element)}";
        if (FixedWidth().IsMatch(style) && !element.HasAttribute("width"))
            yield return $"width without the attribute in {Told(element)}";
    }

    private static IEnumerable<string> Picture(IHtmlImageElement image)
    {
        if (string.IsNullOrWhiteSpace(image.AlternativeText))
            yield return "a picture without words";
        if (!image.HasAttribute("width") || !image.HasAttribute("height"))
            yield return "a picture without width and height, which Outlook shows at its own size";
        if (image.GetAttribute("src")?.StartsWith("cid:", StringComparison.Ordinal) != true)
            yield return "a picture from outside the letter";
    }

    private static IEnumerable<string> Table(IElement table)
    {
        if (table.GetAttribute("role") != "presentation" && table.QuerySelector("th[scope]") is null)
            yield return $"a table that does not say what it is: {Told(table)}";
        foreach (var name in new[] { "cellpadding", "cellspacing", "border", "width" })
        {
            if (!table.HasAttribute(name))
                yield return $"a table without {name}: {Told(table)}";
        }
    }

    private static IEnumerable<string> Link(IHtmlDocument page, IElement link)
    {
        var target = link.GetAttribute("href")!;
        if (EmptyWords.Contains(link.TextContent.Trim().ToLowerInvariant()))
            yield return $"a link that does not say where it leads: {Told(link)}";
        if (target.StartsWith('#'))
        {
            // Gmail keeps the name, others the id.
            if (page.GetElementById(target[1..])?.GetAttribute("name") != target[1..])
                yield return "a link to nowhere: " + target;
        }
        else if (
            !target.StartsWith("https://", StringComparison.Ordinal)
            && !target.StartsWith("mailto:", StringComparison.Ordinal)
        )
            yield return "a link by a way that clients warn of: " + target;
    }

    /// <summary>Read on its paper by day, and given another colour by night.</summary>
    private static IEnumerable<string> Colour(IHtmlDocument page, IElement element)
    {
        if (Ink().Match(element.GetAttribute("style")!) is not { Success: true } match || element.LocalName == "img")
            yield break;
        var ink = match.Groups["ink"].Value;
        var paper =
            element
                .Ancestors<IElement>()
                .Prepend(element)
                .Select(static one => one.GetAttribute("bgcolor"))
                .FirstOrDefault(static colour => colour is not null)
            ?? LightPaper;
        if (Contrast.Of(ink, paper) < Contrast.Least)
            yield return $"{ink} is hard to read on {paper}: {Told(element)}";
        var dark = string.Concat(
            page.QuerySelectorAll("style")
                .SelectMany(static one => Dark().Matches(one.TextContent))
                .Select(static one => one.Value)
        );
        if (
            !element.ClassList.Any(name =>
                dark.Contains($".{name}{{", StringComparison.Ordinal)
                || dark.Contains($".{name},", StringComparison.Ordinal)
            )
        )
            yield return $"no colour for the dark: {Told(element)}";
    }

    private static string Visible(string text) => new([.. text.Where(static letter => char.IsLetterOrDigit(letter))]);

    private static string Told(IElement element) => element.OuterHtml[..Math.Min(110, element.OuterHtml.Length)];

    // Outlook draws with Word: no flex, grid, position, float, pictures behind text; no client has variables everywhere.
    [GeneratedRegex(
        @"display\s*:\s*(inline-)?(flex|grid)|position\s*:|float\s*:|background(-image)?\s*:[^;}]*url\("
            + @"|background-image|var\(|calc\(|@import|@font-face|transform\s*:",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"[{;\s](width|min-width|max-width|height)\s*:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Layout();

    [GeneratedRegex(@"@media[^{]*\{([^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Conditional();

    [GeneratedRegex(
        @"@media\s*\(prefers-color-scheme:\s*dark\)\s*\{([^{}]*\{[^{}]*\})*[^{}]*\}",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Dark();

    [GeneratedRegex(@"font-size:(?<px>\d+)px", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontSize();

    [GeneratedRegex(@"background(-color)?:#", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paper();

    [GeneratedRegex(@"(^|;)width:\d+px", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FixedWidth();

    [GeneratedRegex(@"style=""[^""]*max-width:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MaxWidth();

    [GeneratedRegex(@"(^|;)color:(?<ink>#[0-9a-f]{6})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ink();
}
