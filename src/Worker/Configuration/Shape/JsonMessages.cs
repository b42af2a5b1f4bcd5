namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>What could have stood where a settings file cannot be understood.</summary>
internal static class JsonMessages
{
    public const string Value = "значение: текст в двойных кавычках, число, true, false, «{» или «[»";
    public const string Start = "«{»: весь файл — один объект в фигурных скобках";
    public const string KeyOrEnd = "имя параметра в двойных кавычках или «}»";
    public const string Colon = "двоеточие и значение параметра";
    public const string CommaOrBrace = "запятая перед следующим параметром или «}» в конце объекта";
    public const string CommaOrBracket = "запятая перед следующим значением или «]» в конце списка";
    public const string Nothing = "конец файла: после закрывающей «}» ничего не пишут";
    public const string CommentEnd = "конец пояснения «*/»";
    public const string Number = "число, например 587 или 0.5";
    public const string Depth = "не больше 64 вложенных скобок";

    public const string Escape =
        "обратная черта удваивается, как в \"C:\\\\data\"; ещё бывают \\\" \\/ \\b \\f \\n \\r \\t и \\u с четырьмя цифрами";

    public const string Encoding = "файл в кодировке UTF-8";

    public static string Quote(int line) => $"двойная кавычка, закрывающая текст, который начат в строке {line}";

    public static SettingProblem Broken(string file, int line, int column, char? found, string expected) =>
        new(
            Path.GetFileName(file),
            $"Файл настроек «{file}» не разобрать: строка {line}, знак {column}, здесь {Name(found)}.",
            expected,
            Place(line)
        );

    public static SettingProblem NotUtf8(string file, int line, int column) =>
        new(
            Path.GetFileName(file),
            $"Файл настроек «{file}» не в кодировке UTF-8: строка {line}, знак {column}.",
            Encoding,
            Place(line)
        );

    public static string Place(int line) => $"строка {line}";

    private static string Name(char? found) =>
        found switch
        {
            null => "файл кончился",
            '\n' or '\r' => "кончилась строка",
            '\t' => "знак табуляции",
            _ => $"«{SettingProblems.Cut(found.Value.ToString())}»",
        };
}
