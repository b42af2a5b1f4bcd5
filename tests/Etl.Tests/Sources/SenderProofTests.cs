using MimeKit;
using QualityMonitor.Etl.Sources.Mailbox;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>Headers as receiving servers write them; addresses and hosts of senders are invented.</summary>
public sealed class SenderProofTests
{
    private const string School = "director@school5.ru";

    [Theory]
    [InlineData(
        "exim, SPF alone",
        "mx.town.ru; iprev=pass (mail.school5.ru) smtp.remote-ip=192.0.2.7; spf=pass smtp.mailfrom=school5.ru; dkim=none; arc=none; dmarc=none header.from=school5.ru"
    )]
    [InlineData(
        "exim, signature",
        "mx.town.ru; dkim=pass header.d=school5.ru header.s=mail header.a=rsa-sha256; dkim=pass header.d=mailer.example header.s=s1 header.a=rsa-sha256"
    )]
    [InlineData(
        "postfix and opendkim",
        "mx.town.ru; dkim=pass (2048-bit key; unprotected) header.d=school5.ru header.i=@school5.ru header.a=rsa-sha256 header.s=mail header.b=\"k/Qq1Zw+\"; dkim-atps=neutral"
    )]
    [InlineData(
        "postfix and policyd-spf",
        "mx.town.ru; spf=pass (mailfrom) smtp.mailfrom=school5.ru (client-ip=192.0.2.7; helo=mail.school5.ru; envelope-from=director@school5.ru; receiver=<UNKNOWN>)"
    )]
    [InlineData(
        "rspamd, a user of one's own",
        "mx.town.ru; auth=pass smtp.auth=director smtp.mailfrom=director@school5.ru"
    )]
    [InlineData(
        "Exchange behind a gateway",
        "mx.town.ru; spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=school5.ru; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=school5.ru;compauth=pass reason=130"
    )]
    [InlineData(
        "mail.ru",
        "mx.town.ru; spf=pass (mx289.i.mail.ru: domain of school5.ru designates 192.0.2.7 as permitted sender) smtp.mailfrom=director@school5.ru smtp.helo=mail.school5.ru;\r\n\t dkim=pass header.d=school5.ru"
    )]
    [InlineData(
        "mail.ru with a policy",
        "mx.town.ru; spf=none () smtp.mailfrom=bounce@mailer.example; dkim=pass header.d=school5.ru; dmarc=pass header.from=director@school5.ru"
    )]
    [InlineData(
        "mail.ru of old",
        "mx.town.ru; spf=softfail smtp.mailfrom=x@mailer.example;\r\n\t dkim=pass header.i=school5.ru"
    )]
    [InlineData("an empty sender of the envelope", "mx.town.ru; spf=pass smtp.mailfrom=<> smtp.helo=mail.school5.ru")]
    [InlineData("the school's name below the signature's", "mx.town.ru; dkim=pass header.i=@news.school5.ru")]
    public void A_method_that_passes_for_the_domain_of_the_sender_confirms_it(string server, string results) =>
        Assert.Equal((server, null), (server, Doubt(results, School)));

    [Theory]
    [InlineData(
        "mx.town.ru; spf=pass smtp.mailfrom=spammer.example; dkim=pass header.d=spammer.example",
        "spf=pass для spammer.example, dkim=pass для spammer.example"
    )]
    [InlineData("mx.town.ru; spf=pass (mailfrom) smtp.mailfrom=x@notschool5.ru", "spf=pass для notschool5.ru")]
    [InlineData(
        "mx.town.ru; dkim=pass (2048-bit key) header.d=spammer.example header.i=@spammer.example; dmarc=none header.from=school5.ru",
        "dkim=pass для spammer.example, dmarc=none"
    )]
    [InlineData(
        "mx.town.ru; dkim=pass header.d=spammer.example header.i=director@school5.ru",
        "dkim=pass для spammer.example"
    )]
    [InlineData("mx.town.ru; dkim=pass header.d=ru", "dkim=pass для ru")]
    [InlineData(
        "mx.town.ru; spf=pass smtp.mailfrom=spammer.example smtp.helo=mail.school5.ru",
        "spf=pass для spammer.example"
    )]
    [InlineData(
        "mx.town.ru; auth=pass smtp.auth=director@school7.ru smtp.mailfrom=director@school5.ru",
        "auth=pass для school7.ru"
    )]
    [InlineData("mx.town.ru; auth=pass smtp.auth=director", "auth=pass")]
    [InlineData("mx.town.ru; iprev=pass policy.iprev=school5.ru", "iprev=pass")]
    [InlineData("mx.town.ru; dmarc=pass header.from=spammer.example", "dmarc=pass для spammer.example")]
    [InlineData("mx.town.ru; spf=pass; dkim=pass", "spf=pass, dkim=pass")]
    [InlineData(
        "spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=school5.ru; dkim=pass header.d=school5.ru;dmarc=pass action=none header.from=school5.ru",
        "проверки не было"
    )]
    public void A_pass_for_another_domain_proves_nothing_and_is_told(string results, string doubt) =>
        Assert.Equal(doubt, Doubt(results, School));

    [Theory]
    [InlineData("director@school5.edu.ru", "edu.ru", false)]
    [InlineData("director@school5.ru", "mail.school5.ru", true)]
    [InlineData("director@mail.school5.ru", "school5.ru", true)]
    [InlineData("director@school5.town.ru", "school7.town.ru", false)]
    [InlineData("director@школа5.рф", "xn--5-7sb3aeo2d.xn--p1ai", true)]
    [InlineData("director@SCHOOL5.ru", "School5.RU", true)]
    public void Domains_are_one_when_one_lies_in_the_other_and_never_through_a_zone_of_strangers(
        string sender,
        string signer,
        bool isConfirmed
    ) => Assert.Equal(isConfirmed, Doubt($"mx.town.ru; dkim=pass header.d={signer}", sender) is null);

    [Fact]
    public void Without_an_author_nothing_is_confirmed() =>
        Assert.NotNull(Doubt("mx.town.ru; dkim=pass header.d=school5.ru", null));

    [Theory]
    [InlineData("*.yandex.net", null)]
    [InlineData("*.andex.net", "проверки не было")]
    [InlineData("mx.yandex.net", "проверки не было")]
    public void A_service_whose_every_machine_signs_by_its_own_name_is_named_by_their_domain(
        string server,
        string? doubt
    )
    {
        const string Machine = "mail-nwsmtp-mxfront-production-main-60.iva.yp-c.yandex.net";
        const string Results =
            Machine
            + "; spf=pass ("
            + Machine
            + ": domain of school5.ru designates 192.0.2.7 as permitted sender, rule=[ip4:192.0.2.0/24]) smtp.mail=director@school5.ru; dkim=pass header.i=@school5.ru";

        Assert.Equal(doubt, Doubt(Results, School, server));
        Assert.Equal(
            "spf=pass для school5.ru, dkim=pass для school5.ru",
            Doubt(Results, "director@school7.ru", "*.yandex.net")
        );
    }

    private static string? Doubt(string results, string? author, string server = "mx.town.ru") =>
        SenderProof.Doubt(new HeaderList { new Header(HeaderId.AuthenticationResults, results) }, author, server);
}
