using QualityMonitor.Indicators.Roadmap;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Roadmap;

/// <summary>Whose duty a measure is, by whole words.</summary>
public sealed class ResponsiblesTests
{
    [Theory]
    [InlineData("ОУ")]
    [InlineData("руководители ОО")]
    [InlineData("МБОУ")]
    [InlineData("Директор школы")]
    [InlineData("директора")]
    [InlineData("зам. директора по УВР")]
    [InlineData("заместитель директора по УВР")]
    [InlineData("завучи, учителя математики")]
    [InlineData("Управление образования, директора школ")]
    [InlineData("школьный координатор")]
    [InlineData("администрация лицея")]
    [InlineData("Общеобразовательные организации")]
    public void A_school_its_head_and_its_teachers_are_of_a_school(string responsible) =>
        Assert.True(Responsibles.AreOfSchool(responsible));

    [Theory]
    [InlineData("")]
    [InlineData("Дроунова А. А.")]
    [InlineData("коучинг-центр")]
    [InlineData("отдел дошкольного образования")]
    [InlineData("Отдел развития школ")]
    [InlineData("главный специалист по работе со школами")]
    [InlineData("начальник управления образования")]
    [InlineData("зам.начальника отдела общего образования школ")]
    [InlineData("заместитель главного специалиста по школам")]
    [InlineData("заместителзаместителзаместителзаместителзаместителзаместителзаместителзаместитель")]
    [InlineData("служба лицензирования")]
    [InlineData("ответственное лицо")]
    [InlineData("учительская газета")]
    [InlineData("заведующие детскими садами")]
    public void An_office_a_person_and_a_word_that_only_holds_one_are_not(string responsible) =>
        Assert.False(Responsibles.AreOfSchool(responsible));

    [Fact]
    public void Responsibles_are_told_apart_and_their_spellings_brought_together()
    {
        Assert.Equal(["Ответственный 4", "Ответственный 2"], Responsibles.Split("Ответственный 4, Ответственный 2"));
        Assert.Equal(["зам. директора (по УВР, ВР)", "ЦРО"], Responsibles.Split("зам. директора (по УВР, ВР);\nЦРО."));
        Assert.Equal(Responsibles.Key("Зам.директора  по УВР"), Responsibles.Key("заместитель директора по УВР"));
        Assert.Equal(Responsibles.Key("А.Б. Иванова"), Responsibles.Key("А. Б.Иванова"));
        Assert.NotEqual(Responsibles.Key("директор школы"), Responsibles.Key("заместитель директора школы"));
    }
}
