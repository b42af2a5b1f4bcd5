using QualityMonitor.SampleMaker.Cases;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>Thirteen indicators over two years, the public table itself, with prose of our own.</summary>
internal static class Uglich2021
{
    public static IEnumerable<SampleFile> All() =>
        [
            new(
                PublicDocuments.Folder + "uglich-2021/uglich-2021-indicators.xlsx",
                CaseWorkbooks.Of("uglich-2021-indicators")
            ),
            new(
                PublicDocuments.Folder + "uglich-2021/uglich-2021-texts.xlsx",
                Books.Texts(
                    "uglich-2021",
                    "",
                    "2020/2021",
                    "муниципальный координатор",
                    (
                        "Что работает и чем можно поделиться",
                        "2",
                        "Тьюторское сопровождение: за год им охвачены [2] педагогов, было [2 было]. Курсы по "
                            + "профессиональным дефицитам прошли [1]. Описание модели готово для других районов."
                    ),
                    (
                        "Что не изменилось",
                        "6",
                        "Доля вакантных должностей осталась прежней: [6]. Предмет по диплому преподают [7] педагогов, как и "
                            + "год назад: кадровую задачу район сам не решит."
                    ),
                    (
                        "Что запланировано",
                        "",
                        "Довести сетевое взаимодействие школ с [9] до трёх четвертей; открыть ещё две «точки роста»; "
                            + "подготовить наставников для молодых педагогов."
                    )
                )
            ),
        ];
}
