using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Reading.Xls;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Workbooks that Office itself encrypted; their password is «password».</summary>
public sealed class OfficeEncryptionTests
{
    public static TheoryData<string> Encrypted =>
        [
            .. Directory
                .EnumerateFiles(Repository.Shared("hostile"), "*_pwd_password.xls*")
                .Select(static path => Path.GetFileName(path))
                .Where(static name => name.Contains("agile", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Encrypted))]
    public void A_package_opens_with_its_password_and_with_no_other(string name)
    {
        using var stream = File.OpenRead(Repository.Shared("hostile", name));
        var file = new SourceStream(stream, TestContext.Current.CancellationToken);

        Assert.Equal("PK"u8.ToArray(), OfficeEncryption.Open(file, "password")[..2]);
        Assert.Equal(
            "file-password",
            Assert.Throws<WorkbookRefusedException>(() => OfficeEncryption.Open(file)).Problem.Code
        );
    }

    /// <summary>Salt, verifier and its hash of a document that Office 2007 encrypted.</summary>
    [Fact]
    public void The_key_of_Office_2007_is_proved_by_what_the_file_holds_and_another_password_gives_none()
    {
        var info = Convert.FromHexString(
            "030002002400000020000000"
                + "24000000000000000E6600000480000080000000180000000000000000000000"
                + "10000000E88266490C5BD1EEBD2B4394E3F830EF"
                + "516F732E966FAC17B1C5D7D8CC36C928"
                + "140000002B6168DABE2911AD2BD37C1746745C14D3CF1BB140A48F4E6F3D23880872B16A"
        );

        using var key = StandardKey.Of(info, "Password1234_");

        Assert.Equal("40B13A71F90B966E375408F2D181A1AA", Convert.ToHexString(key!.Key));
        Assert.Null(StandardKey.Of(info, "password"));
    }

    [Theory]
    [InlineData("2147483647", "256")]
    [InlineData("16", "2147483640")]
    public void A_description_that_asks_for_all_memory_gives_no_key(string blockSize, string keyBits)
    {
        var attributes =
            $"saltSize='16' blockSize='{blockSize}' keyBits='{keyBits}' hashSize='20' cipherAlgorithm='AES' "
            + "cipherChaining='ChainingModeCBC' hashAlgorithm='SHA1' saltValue='AAAAAAAAAAAAAAAAAAAAAA=='";
        var xml =
            $"<encryption><keyData {attributes}/><encryptedKey spinCount='1' {attributes} "
            + "encryptedVerifierHashInput='' encryptedVerifierHashValue='' encryptedKeyValue=''/></encryption>";

        Assert.Null(AgileKey.Of(System.Text.Encoding.UTF8.GetBytes(xml), "password"));
    }
}
