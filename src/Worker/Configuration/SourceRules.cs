using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>
/// What the settings of sources must be. Addresses and values that may hold a secret are never quoted.
/// </summary>
internal static class SourceRules
{
    public static IEnumerable<SettingProblem> Of(SourceSettings sources) =>
        [
            .. Names(sources),
            .. sources.Folders.SelectMany((folder, i) => Folder($"Sources:Folders:{i}", folder)),
            .. sources.Folders.SelectMany((folder, i) => Trusted($"Sources:Folders:{i}", folder.SpeaksFor)),
            .. sources.Http.SelectMany((site, i) => Trusted($"Sources:Http:{i}", site.SpeaksFor)),
            .. sources.Sftp.SelectMany((server, i) => Trusted($"Sources:Sftp:{i}", server.SpeaksFor)),
            .. sources.Mailboxes.SelectMany((mailbox, i) => Proof($"Sources:Mailboxes:{i}", mailbox)),
            .. sources.Http.SelectMany((site, i) => Site($"Sources:Http:{i}", site)),
            .. sources.Mailboxes.SelectMany((mailbox, i) => Mailbox($"Sources:Mailboxes:{i}", mailbox)),
            .. sources.Sftp.SelectMany((server, i) => Sftp($"Sources:Sftp:{i}", server)),
        ];

    /// <summary>
    /// A submission is known by its source's name and its content: two sources of one name would be one.
    /// </summary>
    private static IEnumerable<SettingProblem> Names(SourceSettings sources)
    {
        List<(string Key, string Name)> all =
        [
            .. sources.Folders.Select((folder, i) => ($"Sources:Folders:{i}:Name", folder.Name)),
            .. sources.Http.Select((site, i) => ($"Sources:Http:{i}:Name", site.Name)),
            .. sources.Mailboxes.Select((mailbox, i) => ($"Sources:Mailboxes:{i}:Name", mailbox.Name)),
            .. sources.Sftp.Select((server, i) => ($"Sources:Sftp:{i}:Name", server.Name)),
        ];
        for (var i = 0; i < all.Count; i++)
        {
            var (key, name) = all[i];
            if (string.IsNullOrWhiteSpace(name))
                yield return SettingProblems.Missing(key, "короткое постоянное имя, например inbox");
            else if (name.Length > 100)
                yield return SettingProblems.Unusable(key, name, "длиннее 100 знаков", "короткое имя, например inbox");
            else if (all.Take(i).Any(other => other.Name == name))
                yield return SettingProblems.Duplicate(key, name);
        }
    }

    /// <summary>Whom a source speaks for is the admin's decision, so there is no default.</summary>
    private static IEnumerable<SettingProblem> Trusted(string key, List<string> speaksFor)
    {
        if (speaksFor.Count == 0)
            yield return SettingProblems.Missing($"{key}:SpeaksFor", Trust.Forms);
        else if (Trust.Read(speaksFor) is { Problem: { } problem })
            yield return new SettingProblem($"{key}:SpeaksFor", problem.Sentence, problem.Expected);
    }

    private static IEnumerable<SettingProblem> Proof(string key, MailboxSettings mailbox)
    {
        if (mailbox is { SenderProof: SenderProof.Required, AuthenticationServer.Length: 0 })
            yield return SettingProblems.Missing(
                $"{key}:AuthenticationServer",
                "имя, которым ваш почтовый сервер подписывает Authentication-Results (оно видно в любом полученном "
                    + "письме), или \"SenderProof\": \"None\", если отправителей проверять не нужно: тогда любой может "
                    + "прислать файл от имени школы"
            );
        if (mailbox is { SenderProof: SenderProof.None, AuthenticationServer.Length: > 0 })
            yield return SettingProblems.BadValue(
                $"{key}:SenderProof",
                nameof(SenderProof.None),
                "Required или пустой AuthenticationServer: одно исключает другое"
            );
        if (mailbox.KnownSenders.Count == 0 && mailbox.SpeaksFor.Count > 0)
            yield return new SettingProblem(
                $"{key}:SpeaksFor",
                "SpeaksFor почтового ящика относится к KnownSenders, а их нет.",
                "KnownSenders с адресами или без SpeaksFor: за кого говорят остальные, сказано в паспорте программы"
            );
        if (mailbox.KnownSenders.Count > 0)
        {
            foreach (var problem in Trusted(key, mailbox.SpeaksFor))
                yield return problem;
        }
    }

    private static IEnumerable<SettingProblem> Folder(string key, FolderSettings folder)
    {
        if (folder.Path.Length == 0)
            yield return SettingProblems.Missing($"{key}:Path", "папка, в которую складывают файлы школ");
        foreach (var problem in Patterns(key, folder.Patterns))
            yield return problem;
    }

    private static IEnumerable<SettingProblem> Site(string key, HttpSettings site)
    {
        if (site.Addresses.Count == 0)
            yield return SettingProblems.Missing(
                $"{key}:Addresses",
                "адреса файлов, например https://example.ru/table.xlsx"
            );
        for (var i = 0; i < site.Addresses.Count; i++)
        {
            if (WhyNotAddress(site.Addresses[i], site.HeaderValue.Length > 0) is { } problem)
                yield return new SettingProblem($"{key}:Addresses:{i}", problem.Sentence, problem.Expected);
        }

        if (
            site.HeaderName.Length == 0
            || !site.HeaderName.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        )
            yield return new SettingProblem(
                $"{key}:HeaderName",
                "В имени заголовка есть недопустимый знак.",
                "имя заголовка, например Authorization; его значение — в HeaderValue"
            );
        if (site.HeaderValue.Any(static letter => letter is < ' ' or > '~'))
            yield return new SettingProblem(
                $"{key}:HeaderValue",
                "В значении заголовка есть недопустимый знак.",
                "латинские буквы, цифры и знаки в одной строке, например Bearer …"
            );
    }

    private static IEnumerable<SettingProblem> Mailbox(string key, MailboxSettings mailbox)
    {
        if (mailbox.Host.Length == 0)
            yield return SettingProblems.Missing($"{key}:Host", "имя почтового сервера IMAP, например imap.example.ru");
        if (mailbox.User.Length == 0)
            yield return SettingProblems.Missing($"{key}:User", "имя пользователя почтового ящика");
        if (mailbox.Password.Length == 0)
            yield return SettingProblems.Missing(
                $"{key}:Password",
                "пароль; задайте его переменной окружения или systemd credential, не в файле"
            );
        if (mailbox.Folder.Length == 0)
            yield return SettingProblems.Missing($"{key}:Folder", "папка почтового ящика, например INBOX");
        if (
            mailbox.AfterStoring == AfterStoring.Move
            && (mailbox.MoveTo.Length == 0 || mailbox.MoveTo == mailbox.Folder)
        )
            yield return SettingProblems.Missing(
                $"{key}:MoveTo",
                "другая папка почтового ящика, куда уходят принятые письма"
            );
        if (mailbox.Since.Length > 0 && SettingDays.Read(mailbox.Since) is null)
            yield return SettingProblems.BadValue($"{key}:Since", mailbox.Since, "день, например 2026-01-31");
        for (var i = 0; i < mailbox.KnownSenders.Count; i++)
        {
            if (!DeclaredRules.IsAddressOrDomain(mailbox.KnownSenders[i]))
                yield return SettingProblems.BadValue(
                    $"{key}:KnownSenders:{i}",
                    mailbox.KnownSenders[i],
                    "адрес school5@example.ru или домен @example.ru"
                );
        }
    }

    private static IEnumerable<SettingProblem> Sftp(string key, SftpSettings server)
    {
        if (server.Host.Length == 0)
            yield return SettingProblems.Missing($"{key}:Host", "имя сервера SFTP, например sftp.example.ru");
        if (
            !server.HostKey.StartsWith("SHA256:", StringComparison.Ordinal)
            || server.HostKey.Length != "SHA256:".Length + 43
        )
            yield return SettingProblems.BadValue(
                $"{key}:HostKey",
                server.HostKey,
                "отпечаток ключа сервера SHA256:… (43 знака), как его пишет ssh-keygen -l"
            );
        if (server.User.Length == 0)
            yield return SettingProblems.Missing($"{key}:User", "имя пользователя");
        if (server.Password.Length == 0 && server.PrivateKeyFile.Length == 0)
            yield return SettingProblems.Missing(
                $"{key}:PrivateKeyFile",
                "файл закрытого ключа, или Password переменной окружения либо systemd credential"
            );
        if (server.Folder.Length == 0)
            yield return SettingProblems.Missing($"{key}:Folder", "папка на сервере, например /upload");
        foreach (var problem in Patterns(key, server.Patterns))
            yield return problem;
    }

    /// <summary>Names of files alone are compared: a pattern with a folder in it would fit nothing.</summary>
    private static IEnumerable<SettingProblem> Patterns(string key, List<string> patterns) =>
        patterns
            .Select((pattern, i) => (Pattern: pattern, Key: $"{key}:Patterns:{i}"))
            .Where(static one => string.IsNullOrWhiteSpace(one.Pattern) || one.Pattern.AsSpan().ContainsAny('/', '\\'))
            .Select(static one =>
                SettingProblems.BadValue(one.Key, one.Pattern, "имя файла со знаками * и ?, без папки: *.xlsx")
            );

    private static (string Sentence, string Expected)? WhyNotAddress(string written, bool hasSecret)
    {
        if (
            !Uri.TryCreate(written, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        )
            return ("Это не адрес в сети.", "полный адрес файла, например https://example.ru/table.xlsx");
        if (address.UserInfo.Length > 0)
            return ("В адресе указаны имя и пароль.", "адрес без них, а пароль — в HeaderValue, например Basic …");
        return hasSecret && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
            ? ("Секрет был бы передан открыто.", "адрес https")
            : null;
    }
}
