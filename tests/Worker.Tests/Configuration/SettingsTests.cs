using QualityMonitor.Worker.Configuration;
using Xunit;

namespace QualityMonitor.Worker.Tests.Configuration;

public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-settings").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_a_file_everything_has_a_safe_default()
    {
        var loaded = SettingsLoader.Load(null, folder);

        Assert.Empty(loaded.Problems);
        Assert.Equal(Store.Engine.Sqlite, loaded.Settings.Database.Engine);
        Assert.Equal(MailTransport.Folder, loaded.Settings.Mail.Transport);
        Assert.Equal(Path.Combine(folder, "data"), loaded.Settings.Resolve(loaded.Settings.DataFolder));
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_each_with_its_key_and_the_value_expected()
    {
        var loaded = Load(
            """
            {
              "TimeZone": "Europe/Nowhere",
              "Databse": { "Engine": "Oracle" },
              "Database": { "Engine": "Oracle" },
              "Sources": { "Folders": [ { "Name": "a", "Path": "x" }, { "Name": "a", "Path": "" } ] },
              "Mail": { "Transport": "Smtp", "From": "nobody", "Smtp": { "Port": "many" } },
              "Schedule": { "Collect": "every minute" }
            }
            """
        );

        Assert.Equal(
            [
                "Database:Engine",
                "Databse",
                "Mail:From",
                "Mail:Smtp:Host",
                "Mail:Smtp:Port",
                "Schedule:Collect",
                "Sources:Folders:0:SpeaksFor",
                "Sources:Folders:1:Name",
                "Sources:Folders:1:Path",
                "Sources:Folders:1:SpeaksFor",
                "TimeZone",
            ],
            loaded.Problems.Select(problem => problem.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(loaded.Problems, problem => Assert.NotEmpty(problem.Expected));
        Assert.Contains(
            "Sqlite, SqlServer",
            loaded.Problems.Single(problem => problem.Key == "Database:Engine").Expected,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_limit_of_a_file_has_its_bounds()
    {
        var loaded = Load(
            """
            {
              "Limits": {
                "MaxFileMegabytes": 0, "MaxUnzippedMegabytes": 10241, "MaxCompressionRatio": 9, "MaxRows": 1048577,
                "MaxColumns": 16385, "MaxCells": 0, "MaxTextMegabytes": 0, "MaxFileSeconds": 0
              }
            }
            """
        );

        Assert.Equal(
            [
                "MaxCells",
                "MaxColumns",
                "MaxCompressionRatio",
                "MaxFileMegabytes",
                "MaxFileSeconds",
                "MaxRows",
                "MaxTextMegabytes",
                "MaxUnzippedMegabytes",
            ],
            loaded.Problems.Select(problem => problem.Key["Limits:".Length..]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "от 10 до 1000",
            loaded.Problems.Single(problem => problem.Key == "Limits:MaxCompressionRatio").Expected
        );
    }

    [Fact]
    public void A_named_file_that_is_missing_is_a_mistake_and_not_a_default() =>
        Assert.Equal("--config", Assert.Single(SettingsLoader.Load("absent.json", folder).Problems).Key);

    [Fact]
    public void A_broken_file_is_named_with_the_reason()
    {
        var problem = Assert.Single(Load("{ \"Mail\": ").Problems);

        Assert.Contains(SettingsLoader.DefaultFileName, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_server_needs_a_connection_string() =>
        Assert.Equal(
            "Database:ConnectionString",
            Assert.Single(Load("""{ "Database": { "Engine": "SqlServer" } }""").Problems).Key
        );

    [Fact]
    public void A_password_is_never_sent_in_the_open() =>
        Assert.Equal(
            "Mail:Smtp:Security",
            Assert
                .Single(
                    Load(
                        """{ "Mail": { "Transport": "Smtp", "Smtp": { "Host": "smtp.example.test", "User": "qm", "Security": "None" } } }"""
                    ).Problems
                )
                .Key
        );

    [Fact]
    public void Mistakes_in_sources_are_told_without_the_secrets_in_them()
    {
        var loaded = Load(
            """
            { "Sources": {
              "Folders": [ { "Name": "a", "Path": "x", "SpeaksFor": [ "*" ] } ],
              "Http": [
                { "Name": "a", "SpeaksFor": [ "quality/" ], "Addresses": [ "https://user:s3cret@example.ru/x", "table.csv" ] },
                { "Name": "b", "SpeaksFor": [ "quality-2024/school-3" ], "Addresses": [ "http://example.ru/x?key=s3cret" ], "HeaderName": "Два слова", "HeaderValue": "s3cret\n" },
                { "Name": "", "TimeoutSeconds": 0 } ] } }
            """
        );

        Assert.Equal(
            [
                "Sources:Http:0:Addresses:0",
                "Sources:Http:0:Addresses:1",
                "Sources:Http:0:Name",
                "Sources:Http:0:SpeaksFor",
                "Sources:Http:1:Addresses:0",
                "Sources:Http:1:HeaderName",
                "Sources:Http:1:HeaderValue",
                "Sources:Http:2:Addresses",
                "Sources:Http:2:Name",
                "Sources:Http:2:SpeaksFor",
                "Sources:Http:2:TimeoutSeconds",
            ],
            loaded.Problems.Select(problem => problem.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(
            loaded.Problems,
            problem => Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_mailbox_needs_a_server_a_user_a_password_and_a_folder_to_move_to()
    {
        var loaded = Load(
            """{ "Sources": { "Mailboxes": [ { "Name": "m", "Port": 0, "AfterStoring": "Move", "KnownSenders": [ "example.ru" ], "TimeoutSeconds": 0 } ] } }"""
        );

        Assert.Equal(
            [
                "AuthenticationServer",
                "Host",
                "KnownSenders:0",
                "MoveTo",
                "Password",
                "Port",
                "SpeaksFor",
                "TimeoutSeconds",
                "User",
            ],
            loaded
                .Problems.Select(problem => problem.Key["Sources:Mailboxes:0:".Length..])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_sftp_server_needs_its_own_key_and_ours()
    {
        var loaded = Load(
            """{ "Sources": { "Sftp": [ { "Name": "s", "Host": "sftp.example.ru", "User": "qm", "HostKey": "SHA256:short" } ] } }"""
        );

        Assert.Equal(
            ["HostKey", "PrivateKeyFile", "SpeaksFor"],
            loaded.Problems.Select(problem => problem.Key["Sources:Sftp:0:".Length..]).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "AuthenticationServer")]
    [InlineData(""", "AuthenticationServer": "" """, "AuthenticationServer")]
    [InlineData(""", "SenderProof": "Required" """, "AuthenticationServer")]
    [InlineData(""", "SenderProof": "no" """, "SenderProof,AuthenticationServer")]
    [InlineData(""", "SenderProof": "None", "AuthenticationServer": "mx.example.ru" """, "SenderProof")]
    [InlineData(""", "SenderProof": "None" """, "")]
    [InlineData(""", "AuthenticationServer": "mx.example.ru" """, "")]
    [InlineData(""", "AuthenticationServer": "mx.example.ru", "SpeaksFor": [ "*" ] """, "SpeaksFor")]
    public void A_mailbox_without_authentication_must_be_asked_for_in_so_many_words(string keys, string mistakes)
    {
        var loaded = Load(
            $$"""
            { "Sources": { "Mailboxes": [
              { "Name": "m", "Host": "imap.example.ru", "User": "qm", "Password": "p"{{keys}} } ] } }
            """
        );

        Assert.Equal(
            mistakes,
            string.Join(',', loaded.Problems.Select(problem => problem.Key["Sources:Mailboxes:0:".Length..]))
        );
        Assert.All(
            loaded.Problems.Where(problem => problem.Key.EndsWith("AuthenticationServer", StringComparison.Ordinal)),
            problem => Assert.Contains("\"SenderProof\": \"None\"", problem.Expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_source_that_does_not_say_whom_it_speaks_for_is_a_mistake_that_names_the_forms()
    {
        var problem = Assert.Single(
            Load("""{ "Sources": { "Folders": [ { "Name": "inbox", "Path": "in" } ] } }""").Problems
        );

        Assert.Equal("Sources:Folders:0:SpeaksFor", problem.Key);
        Assert.Contains("[\"quality-2024/school-3\"]", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_paths_start_from_the_folder_of_the_file()
    {
        var loaded = Load("""{ "Sources": { "Folders": [ { "Name": "inbox", "Path": "in" } ] } }""");

        Assert.Equal(Path.Combine(folder, "in"), loaded.Settings.Resolve(loaded.Settings.Sources.Folders[0].Path));
    }

    private LoadedSettings Load(string json)
    {
        File.WriteAllText(Path.Combine(folder, SettingsLoader.DefaultFileName), json);
        return SettingsLoader.Load(null, folder);
    }
}
