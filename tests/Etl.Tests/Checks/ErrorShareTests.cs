using QualityMonitor.Etl.Checks;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class ErrorShareTests
{
    [Theory]
    [InlineData(7, 3, 30, true)]
    [InlineData(6, 4, 30, false)]
    [InlineData(10, 0, 0, true)]
    [InlineData(999, 1, 0, false)]
    [InlineData(0, 5, 100, true)]
    [InlineData(0, 0, 0, true)]
    public void A_file_is_let_in_up_to_the_bound_itself(long good, long errors, int mostPercent, bool isLetIn) =>
        Assert.Equal(isLetIn, ErrorShare.Judge(good, errors, mostPercent) is null);

    [Fact]
    public void The_refusal_names_the_counts_and_the_bound() =>
        Assert.Equal(
            "Файл не принят целиком: ошибок 4 из 10 значений, это 40\u00A0% при допустимых 30\u00A0%.",
            ErrorShare.Judge(6, 4, 30)!.Sentence
        );
}
