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
}
