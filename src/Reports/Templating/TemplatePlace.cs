namespace QualityMonitor.Reports.Templating;

/// <summary>
/// Where a template may lie. A name is relative, of plain folders and one file; no part of the way from the folder of
/// templates to the file is a link. Whoever may write a template must not read by it what the service can.
/// </summary>
internal static class TemplatePlace
{
    public const string Outside =
        "имя шаблона ведёт из папки шаблонов; include берёт только файлы из неё, например include 'row.sbn'";

    public const string Link = "это ссылка, а не файл; положите в папку шаблонов сам файл";

    public const string TooLarge = "файл больше 1 МБ; шаблон письма столько не занимает";

    public const string NotUtf8 = "файл не в UTF-8, и вместо русских букв вышли бы значки; сохраните его в UTF-8";

    public const string Unreadable = "файл не читается; проверьте права на него и не открыт ли он в другой программе";

    /// <param name="name">Relative name: <c>quarterly/html.sbn</c>.</param>
    public static bool IsInside(string name) =>
        name.Length > 0
        && name.IndexOfAny(['\\', ':', '\0']) < 0
        && name.Split('/').All(static part => part.Length > 0 && part is not ("." or ".."));

    /// <param name="name">One that <see cref="IsInside"/>.</param>
    public static bool IsLinked(string folder, string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
