using System.Text;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Configuration;

/// <summary>What is written in the wrong place or in the wrong shape is told, never passed over.</summary>
public sealed class SettingsShapeTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("qm-settings").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(
        """{ "Sources": { "Folders": [ { "Name": "a", "Path": "x", "SpeaksFor": ["*"], "Patterns": "*.xlsx" } ] } }""",
        "Sources:Folders:0:Patterns",
        "«*.xlsx»",
        "\"Patterns\": [ \"*.xlsx\" ]"
    )]
    [InlineData("""{ "Sources": { "Folders": "inbox" } }""", "Sources:Folders", "«inbox»", "\"Folders\": [ { \"Name\"")]
    [InlineData(
        """{ "Sources": { "Folders": [ "inbox" ] } }""",
        "Sources:Folders:0",
        "«inbox»",
        "{ \"Name\": …, \"Path\": …"
    )]
    [InlineData(
        """{ "Sources": { "Folders": { "Name": "a", "Path": "x" } } }""",
        "Sources:Folders",
        "объект",
        "список в квадратных скобках"
    )]
    [InlineData("""{ "Mail": { "Smtp": "host" } }""", "Mail:Smtp", "не показан", "\"Smtp\": { \"Host\"")]
    [InlineData("""{ "Mail": { "Smtp": [ { "Host": "a" } ] } }""", "Mail:Smtp", "список", "\"Smtp\": { \"Host\"")]
    [InlineData("""{ "Mail": { "Smtp": null } }""", "Mail:Smtp", "null", "\"Smtp\": { \"Host\"")]
    [InlineData("""{ "Reminders": false }""", "Reminders", "false", "\"Reminders\": { \"Enabled\": false }")]
    [InlineData("""{ "Limits": 5 }""", "Limits", "5", "\"MaxFileMegabytes\"")]
    [InlineData("""{ "DataFolder": { "Path": "data" } }""", "DataFolder", "объект", "текст в двойных кавычках")]
    [InlineData("""{ "DataFolder": [ "data" ] }""", "DataFolder", "список", "текст в двойных кавычках")]
    [InlineData("""{ "DataFolder": null }""", "DataFolder", "null", "параметр не пишут вовсе")]
    [InlineData("""{ "Schedule": { "Remind": false } }""", "Schedule:Remind", "false", "текст в двойных кавычках")]
    [InlineData("""{ "Mail": { "Smtp": { "Port": "many" } } }""", "Mail:Smtp:Port", "«many»", "целое число")]
    [InlineData("""{ "Mail": { "Smtp": { "Port": 25.5 } } }""", "Mail:Smtp:Port", "25.5", "целое число")]
    [InlineData("""{ "Mail": { "Smtp": { "Port": 65536 } } }""", "Mail:Smtp:Port", "65536", "от 1 до 65535")]
    [InlineData("""{ "Answers": { "Enabled": "да" } }""", "Answers:Enabled", "«да»", "true или false")]
    [InlineData("""{ "Answers": { "Enabled": 1 } }""", "Answers:Enabled", "1", "true или false")]
    [InlineData("""{ "Database": { "Engine": "Oracle" } }""", "Database:Engine", "«Oracle»", "Sqlite, SqlServer")]
    [InlineData("""{ "Database": { "Engine": 1 } }""", "Database:Engine", "1", "Sqlite, SqlServer")]
    [InlineData(
        """{ "Database": { "Engine": "Sqlite, SqlServer" } }""",
        "Database:Engine",
        "Sqlite, SqlServer",
        "Sqlite, SqlServer"
    )]
    [InlineData("""{ "Databse": { } }""", "Databse", "«Database»", "TimeZone")]
    [InlineData("""{ "Mail": { "Host": "smtp.example.ru" } }""", "Mail:Host", "Mail:Smtp:Host", "Transport")]
    [InlineData("""{ "AnswersAreOn": true }""", "AnswersAreOn", "Такого параметра нет", "Answers")]
    [InlineData(
        "{\n \"TimeZone\": \"Europe/Samara\",\n \"timezone\": \"Europe/Moscow\"\n}",
        "TimeZone",
        "строка 2 и строка 3",
        "одна запись"
    )]
    [InlineData(
        "{ \"Mail\": { \"From\": \"a@example.ru\" },\n \"MAIL\": { } }",
        "Mail",
        "строка 1 и строка 2",
        "одна запись"
    )]
    [InlineData(
        """{ "Mail:From": "a@example.ru", "Mail": { "From": "b@example.ru" } }""",
        "Mail:From",
        "дважды",
        "одна запись"
    )]
    public void Each_wrong_shape_is_told_with_its_key_its_value_and_the_form_expected(
        string json,
        string key,
        string said,
        string expected
    )
    {
        var problem = Assert.Single(Load(json).Problems);

        Assert.Equal(key, problem.Key);
        Assert.Contains(said, problem.Sentence, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
        Assert.StartsWith("строка ", problem.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QUALITYMONITOR__Mail__Smtp", "host", "Mail:Smtp", "…__Smtp__Host")]
    [InlineData("QUALITYMONITOR__Sources__Folders", "inbox", "Sources:Folders", "…__Folders__0__Name")]
    [InlineData("QUALITYMONITOR__Sources__Folders__0", "inbox", "Sources:Folders:0", "…__Folders__0__Name")]
    [InlineData("QUALITYMONITOR__Sources__Folders__first__Name", "a", "Sources:Folders", "номер 0")]
    [InlineData("QUALITYMONITOR__Sources__Folders__1__Name", "a", "Sources:Folders", "номер 0")]
    [InlineData("QUALITYMONITOR__Reminders", "false", "Reminders", "…__Reminders__Enabled")]
    [InlineData("QUALITYMONITOR__DataFolder__Path", "x", "DataFolder", "текст")]
    [InlineData("QUALITYMONITOR__Mail__Smpt__Host", "x", "Mail:Smpt", "Smtp")]
    [InlineData("QUALITYMONITOR__Answers__Enabled", "", "Answers:Enabled", "true или false")]
    [InlineData("QUALITYMONITOR_Mail__From", "a@example.ru", "QUALITYMONITOR_Mail__From", "QUALITYMONITOR__Mail__From")]
    public void A_variable_in_the_wrong_shape_is_told_like_the_file(
        string variable,
        string value,
        string key,
        string expected
    )
    {
        var problem = Assert.Single(Load(null, (variable, value)).Problems);

        Assert.Equal(key, problem.Key);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
        Assert.Contains(variable, problem.Place ?? problem.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_change_and_lengthen_the_lists_of_the_file_and_names_differ_not_by_case()
    {
        var loaded = Load(
            """{ "sources": { "folders": [ { "name": "a", "path": "x", "speaksfor": [ "*" ] } ] } }""",
            ("QualityMonitor__Sources__Folders__1__Name", "b"),
            ("QUALITYMONITOR__SOURCES__FOLDERS__1__PATH", "y"),
            ("QUALITYMONITOR__Sources__Folders__1__SpeaksFor__0", "quality-2024"),
            ("QUALITYMONITOR__Sources__Folders__0__Path", "z")
        );

        Assert.Empty(loaded.Problems);
        Assert.Equal(
            [("a", "z"), ("b", "y")],
            loaded.Settings.Sources.Folders.Select(static one => (one.Name, one.Path))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("[ ]")]
    [InlineData("\"text\"")]
    [InlineData("{ } }")]
    public void A_file_is_one_object(string json) =>
        Assert.Contains("не разобрать", Assert.Single(Load(json).Problems).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n  \"Mail\": {\n    \"From\" \"a\"\n  }\n}", "строка 3, знак 12, здесь «\"»", "двоеточие")]
    [InlineData("{\n  \"TimeZone\": \"UTC\"\n  \"DataFolder\": \"x\" }", "строка 3, знак 3, здесь «\"»", "запятая")]
    [InlineData("{ \"Mail\": { \"From\": \"a@b.ru\" ", "файл кончился", "«}»")]
    [InlineData("{ \"Mail\": ", "файл кончился", "значение")]
    [InlineData("{ \"DataFolder\": \"C:\\data\" }", "строка 1, знак 21, здесь «d»", "обратная черта удваивается")]
    [InlineData("{ \"DataFolder\": \"\\u12\" }", "здесь «u»", "\\u с четырьмя цифрами")]
    [InlineData("{ \"DataFolder\": \"data\n}", "кончилась строка", "кавычка")]
    [InlineData("{ \"Enabled\": True }", "здесь «T»", "true, false")]
    [InlineData("{ \"Port\": 08x }", "здесь «0»", "число")]
    [InlineData("{ 'Mail': 1 }", "здесь «'»", "в двойных кавычках")]
    [InlineData("{ «Mail»: 1 }", "здесь ««»", "в двойных кавычках")]
    [InlineData("{ \"A\": [ 1 2 ] }", "здесь «2»", "«]»")]
    [InlineData("{ /* never ends", "здесь «/»", "*/")]
    public void A_broken_file_is_told_with_line_sign_and_what_was_expected(string json, string place, string expected)
    {
        var problem = Assert.Single(Load(json).Problems);

        Assert.Contains(place, problem.Sentence, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_a_last_comma_and_the_marks_of_encodings_are_allowed()
    {
        const string json = "{ // why\n \"Mail\": { /* who */ \"FromName\": \"Отдел \\\"О\\\" \\u2116 1\", }, }";
        File.WriteAllText(Path.Combine(folder, SettingsLoader.DefaultFileName), json, Encoding.Unicode);

        var loaded = SettingsLoader.Load(null, folder);

        Assert.Empty(loaded.Problems);
        Assert.Equal("Отдел \"О\" № 1", loaded.Settings.Mail.FromName);
    }

    [Fact]
    public void Letters_of_another_encoding_are_told_and_not_replaced()
    {
        File.WriteAllBytes(
            Path.Combine(folder, SettingsLoader.DefaultFileName),
            [
                .. Encoding.ASCII.GetBytes("{\n\"Mail\": { \"FromName\": \""),
                0xCE,
                0xF2,
                .. Encoding.ASCII.GetBytes("\" } }"),
            ]
        );

        var problem = Assert.Single(SettingsLoader.Load(null, folder).Problems);

        Assert.Contains("строка 2, знак 24", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("UTF-8", problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Mail": { "Smtp": { "Password": [ "s3cret-1" ] } } }""")]
    [InlineData("""{ "Mail": { "Smtp": { "Password": { "Value": "s3cret-1" } } } }""")]
    [InlineData("""{ "Mail": { "Smtp": { "Password": true, "Pasword": "s3cret-1" } } }""")]
    [InlineData("""{ "Mail": { "Smtp": "user:s3cret-1@host" } }""")]
    [InlineData("""{ "Sources": { "Mailboxes": "s3cret-1" } }""")]
    [InlineData("""{ "Sources": { "Mailboxes": [ "imaps://user:s3cret-1@host" ] } }""")]
    [InlineData("""{ "Database": { "Engine": "SqlServer", "ConnectionString": "Server=a;Passwrd=s3cret-1" } }""")]
    [InlineData("""{ "Database": { "Engine": "SqlServer", "ConnectionString": "Server=a;Password=x;s3cret-1" } }""")]
    [InlineData(
        """{ "Sources": { "Http": [ { "Name": "a", "Addresses": [ "https://a.ru/x" ], "HeaderName": "Authorization: s3cret-1" } ] } }"""
    )]
    [InlineData("""{ "Mail": { "Smtp": { "Password": "s3cret-1 """)]
    public void The_value_of_a_secret_is_in_no_message(string json)
    {
        var problems = Load(json).Problems;

        Assert.NotEmpty(problems);
        Assert.All(
            problems,
            static problem => Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Sqlite", "Data Source=a.db;Cahce=Shared", "«Cahce» — возможно, имелось в виду «Cache»")]
    [InlineData("Sqlite", "a.db", "не разбирается")]
    [InlineData("Sqlite", "Mode=ReadWriteCreate", "не назван файл")]
    [InlineData("Sqlite", "Data Source=:memory:", "не назван файл")]
    [InlineData("Sqlite", "Server=db;Database=qm;User Id=a;Password=b", "так подключаются к SqlServer")]
    [InlineData("SqlServer", "Sevrer=db", "«Sevrer» — возможно, имелось в виду «Server»")]
    [InlineData("SqlServer", "Server=db;Connect Timeout=soon", "не разбирается")]
    [InlineData("SqlServer", "Server=db;Encrypt=perhaps", "не разбирается")]
    [InlineData("SqlServer", "Database=qm;User Id=a", "не назван сервер")]
    [InlineData("SqlServer", "Server=db;User Id=a;Password=b", "не названа своя база")]
    [InlineData("SqlServer", "Server=db;Initial Catalog=Master;User Id=a;Password=b", "не названа своя база")]
    [InlineData("SqlServer", "=;;=", "не разбирается")]
    public void A_connection_string_that_cannot_be_used_is_told_in_russian(string engine, string text, string said)
    {
        var problem = Assert.Single(
            Load(
                null,
                ("QUALITYMONITOR__Database__Engine", engine),
                ("QUALITYMONITOR__Database__ConnectionString", text)
            ).Problems
        );

        Assert.Equal("Database:ConnectionString", problem.Key);
        Assert.Contains(said, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TimeZone", "Europe")]
    [InlineData("TimeZone", "../../etc/passwd")]
    [InlineData("TimeZone", "")]
    [InlineData("DataFolder", "da\0ta")]
    [InlineData("DataFolder", "C:\new")]
    [InlineData("DataFolder", "  ")]
    [InlineData("TemplateFolder", "qualitymonitor.json")]
    [InlineData("DataFolder", "qualitymonitor.json/data")]
    [InlineData("CalendarFile", "absent.csv")]
    [InlineData("CalendarFile", ".")]
    [InlineData("Mail__From", "Отдел <a@example.ru>")]
    [InlineData("Mail__From", "a@")]
    [InlineData("Mail__ReplyTo", "a@example.ru, b@example.ru")]
    [InlineData("Mail__Smtp__Host", "smtp.example.ru:25")]
    [InlineData("Mail__Smtp__Host", "smtp://example.ru")]
    [InlineData("Schedule__Report", "0 0 9 30 2 ?")]
    [InlineData("Schedule__Report", "0 0 9 15 1 ? 2020")]
    [InlineData("Schedule__Report", "every day")]
    public void A_value_that_would_fail_later_is_told_at_once(string key, string value)
    {
        Load("{ }");

        var problem = Assert.Single(Load("{ }", ("QUALITYMONITOR__" + key, value)).Problems);

        Assert.Equal(key.Replace("__", ":", StringComparison.Ordinal), problem.Key);
        Assert.Contains(key, problem.Place!, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Expected);
    }

    [Fact]
    public void A_secret_file_that_is_no_text_or_no_setting_is_told_with_its_path()
    {
        var secrets = Directory.CreateDirectory(Path.Combine(folder, "secrets")).FullName;
        File.WriteAllBytes(Path.Combine(secrets, "Mail__Smtp__Password"), [0xCE, 0xF2]);
        File.WriteAllText(Path.Combine(secrets, "Mail__Smtp__Pasword"), "s3cret");
        File.WriteAllText(Path.Combine(secrets, "Mail__FromName"), "Отдел\n");

        var loaded = SettingsLoader.Load(
            null,
            folder,
            new SettingSurroundings(new Dictionary<string, string>(StringComparer.Ordinal), secrets),
            Clock
        );

        Assert.Equal("Отдел", loaded.Settings.Mail.FromName);
        Assert.Equal(2, loaded.Problems.Count);
        Assert.All(
            loaded.Problems,
            problem => Assert.Contains(secrets, problem.Sentence + problem.Place, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_folder_of_secrets_that_is_not_there_is_told() =>
        Assert.Equal(
            "CREDENTIALS_DIRECTORY",
            Assert
                .Single(
                    SettingsLoader
                        .Load(
                            null,
                            folder,
                            new SettingSurroundings(
                                new Dictionary<string, string>(StringComparer.Ordinal),
                                Path.Combine(folder, "absent")
                            ),
                            Clock
                        )
                        .Problems
                )
                .Key
        );

    [Fact]
    public void Every_setting_is_of_a_kind_that_is_read_and_every_number_has_bounds()
    {
        foreach (var (key, property) in SettingShape.AllKeys(typeof(Settings)))
        {
            var type = property.PropertyType;
            var inner = SettingShape.IsList(type) ? SettingShape.ElementOf(type) : type;
            Assert.True(
                SettingScalars.Knows(inner) || inner.Namespace == typeof(Settings).Namespace,
                $"{key} is of {inner}, which nothing reads"
            );
            Assert.True(
                type != typeof(int) || property.IsDefined(typeof(BoundsAttribute), false),
                $"{key} has no bounds"
            );
        }
    }

    [Fact]
    public void What_sounds_like_a_secret_is_marked_as_one() =>
        Assert.All(
            SettingShape
                .AllKeys(typeof(Settings))
                .Where(static one =>
                    new[] { "Password", "Passphrase", "Secret", "Token", "HeaderValue", "ConnectionString" }.Any(word =>
                        one.Property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                    )
                ),
            static one => Assert.True(SettingShape.IsSecret(one.Property), one.Key)
        );

    [Fact]
    public void The_zones_of_russia_are_known_by_the_names_of_windows_as_well() =>
        Assert.All(
            Zones.OfRussia,
            static pair =>
                Assert.Equal(
                    Zones.Find(pair.Key)!.GetUtcOffset(Now),
                    TimeZoneInfo.FindSystemTimeZoneById(pair.Value).GetUtcOffset(Now)
                )
        );

    private static TimeProvider Clock => TimeProvider.System;

    private LoadedSettings Load(string? json, params (string Name, string Value)[] variables)
    {
        if (json is not null)
            File.WriteAllText(Path.Combine(folder, SettingsLoader.DefaultFileName), json);
        return SettingsLoader.Load(
            null,
            folder,
            new SettingSurroundings(
                variables.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal),
                null
            ),
            Clock
        );
    }
}
