using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Authority;

/// <summary>What stands under words that anybody may have signed: sender × as written × of whom.</summary>
public sealed class SignatureTests
{
    private const string Minister = "Министр образования";

    private static readonly ProgrammeDefinition InForce = new(
        "quality",
        "Качество",
        "region",
        "",
        null,
        null,
        10,
        [
            Organisation("region", "Область", OrganisationLevel.Region, null, null),
            Organisation("volga", "Волжский район", OrganisationLevel.Municipality, "region", "office@volga.example"),
            Organisation("s3", "СОШ № 3", OrganisationLevel.School, "volga", "s3@volga.example; shared@volga.example"),
            Organisation("s5", "СОШ № 5", OrganisationLevel.School, "volga", "shared@volga.example"),
        ],
        [],
        [
            new Recipient("Полевая М. А.", "whole@region.example", RecipientRole.Coordinator),
            new Recipient("Заречный И. С.", "volga@region.example", RecipientRole.Coordinator) { Scope = "volga" },
            new Recipient("Глава", "head@region.example", RecipientRole.Head),
        ]
    );

    [Theory]
    // A school may call itself what it likes: whose mail it is stands beside.
    [InlineData("s3@volga.example", "Иванова А. А.", "s3", "Иванова А. А.; прислано: СОШ № 3")]
    [InlineData("S3@VOLGA.EXAMPLE", Minister, "s3", Minister + "; прислано: СОШ № 3")]
    [InlineData("s3@volga.example", Minister + "; прислано: Область", "s3", Minister + "; прислано: СОШ № 3")]
    [InlineData("s3@volga.example", Minister + "; ПРИСЛАНО:", "s3", Minister + "; прислано: СОШ № 3")]
    [InlineData("s3@volga.example", "сош № 3", "s3", "сош № 3")]
    [InlineData("s3@volga.example", "  ", "s3", "СОШ № 3")]
    [InlineData("s3@volga.example", "; прислано: Область", "s3", "СОШ № 3")]
    // An address of two schools is that of the one that the words are of.
    [InlineData("shared@volga.example", "Завуч", "s5", "Завуч; прислано: СОШ № 5")]
    // A coordinator is known by name; any other name is known by the office it came from.
    [InlineData("whole@region.example", "полевая м. а.", null, "полевая м. а.")]
    [InlineData("whole@region.example", "", null, "Полевая М. А.")]
    [InlineData("whole@region.example", Minister, null, Minister + "; прислано: координатор, Область")]
    [InlineData("volga@region.example", Minister, "volga", Minister + "; прислано: координатор, Волжский район")]
    [InlineData("office@volga.example", "Начальник", "volga", "Начальник; прислано: Волжский район")]
    // Nobody in the passport: the admin lets the address speak, and for nobody else than whom the words are of.
    [InlineData("head@region.example", Minister, "s3", Minister + "; прислано: СОШ № 3")]
    [InlineData("robot@elsewhere.example", Minister, null, Minister + "; прислано: Область")]
    [InlineData("robot@elsewhere.example", "", null, "")]
    [InlineData(null, Minister, "s3", Minister + "; прислано: СОШ № 3")]
    public void Beside_a_name_stands_whose_mail_it_is(string? sender, string written, string? of, string printed)
    {
        var origin = new Origin.Mail(sender, Proof.Authenticated);

        Assert.Equal(printed, SignatureRule.Of(origin, InForce, written, of));
    }

    [Theory]
    [InlineData("*", Minister, "s3", Minister)]
    [InlineData("quality", Minister, null, Minister)]
    [InlineData("quality/volga", Minister, "s3", Minister + "; прислано: СОШ № 3")]
    [InlineData("quality/volga", Minister, "volga", Minister + "; прислано: Волжский район")]
    [InlineData("quality/volga", "", "volga", "")]
    public void A_place_answers_for_the_names_of_whom_it_speaks_for(
        string speaksFor,
        string written,
        string? of,
        string printed
    )
    {
        var origin = new Origin.Place("папка", Trust.Read([speaksFor]).Value!);

        Assert.Equal(printed, SignatureRule.Of(origin, InForce, written, of));
    }

    [Fact]
    public void Whoever_vouches_at_a_shell_answers_for_the_name()
    {
        Assert.Equal(Minister, SignatureRule.Of(new Origin.Person("root"), InForce, Minister, "s3"));
        Assert.Equal("root", SignatureRule.Of(new Origin.Person("root"), InForce, "", "s3"));
    }

    [Theory]
    [InlineData("s3@volga.example", "Иванова А. А.", "s3")]
    [InlineData("whole@region.example", Minister, null)]
    [InlineData("s3@volga.example", "", "s3")]
    public void What_was_printed_and_comes_back_by_the_same_mail_says_the_same(
        string sender,
        string written,
        string? of
    )
    {
        var origin = new Origin.Mail(sender, Proof.Authenticated);
        var printed = SignatureRule.Of(origin, InForce, written, of);

        Assert.Equal(printed, SignatureRule.Of(origin, InForce, printed, of));
    }

    private static Organisation Organisation(
        string code,
        string name,
        OrganisationLevel level,
        string? parent,
        string? email
    ) => new(code, name, name, level, parent, []) { Email = email };
}
