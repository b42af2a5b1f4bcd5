using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>A school empties a cell of a form that was accepted before, and sends the form again.</summary>
public sealed class BlankedValueTests
{
    [Fact]
    public async Task The_letter_says_what_stands_from_the_earlier_file_and_how_to_take_it_back()
    {
        var forms = Repository.Shared("cases", "2026-11", "trust", "32-value-taken-back-by-blank");
        using var office = await SchoolOffice.OpenAsync();
        office.Drop(Path.Combine(forms, "filled.xlsx"), "filled.xlsx");
        await office.RunAsync("collect");

        office.Drop(Path.Combine(forms, "blanked.xlsx"), "blanked.xlsx");
        await office.RunAsync("collect");

        var letters = office.Letters("school-8@svetlorechensk.example.test");
        Assert.Equal(2, letters.Count);
        Assert.DoesNotContain("остаётся прежнее значение", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("Ячейка показателя 2.2 пуста", letters[1].TextBody, StringComparison.Ordinal);
        Assert.Contains("остаётся прежнее значение: 5", letters[1].TextBody, StringComparison.Ordinal);
        Assert.Contains("«-»", letters[1].TextBody, StringComparison.Ordinal);
    }
}
