package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.EventKind;
import io.khabar.model.NewsEvent;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where incidents happen and who takes part, as Arabic news puts it. */
class IncidentEventsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال المتحدث إن إسرائيل نفذت ضربة جوية في سورية فجر أمس. | سورية
            قتل ثلاثة مدنيين أمس في قصف على حي الزهور في مدينة حلب. | الزهور
            قتل قائد في جماعة خراسان أمس بغارة في سوريا بينما كان يتنقل في سيارة قرب بلدة سرمدا. | سرمدا
            وبالتزامن مع هجوم سروج فجر انتحاري نفسه أمس في جنوب مدينة كوباني فقتل عنصران. | كوباني
            قتل جندي تركي أمس برصاص قناص بالقرب من الحدود السورية. | الحدود السورية
            أصيب تسعة مواطنين أمس في سقوط قذائف أطلقتها كتيبة من لواء الرقة على محيط مدينة حلب. | حلب
            """)
    void anIncidentIsPutWhereTheTextPutsIt(String text, String place) {
        assertThat(incidents(text)
                        .flatMap(event -> Stream.ofNullable(event.place()))
                        .map(here -> here.name()))
                .containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            قال المتحدث إن إسرائيل نفذت ضربة جوية في سورية فجر أمس. | attacker IL
            خطف مسلحون خمسة بريطانيين من مركز للكمبيوتر في بغداد أمس. | victim GB
            وخطف ثلاثة جنود أميركيين أمس جنوب بغداد. | victim US
            قتل 13 عراقيا أمس في انفجار سيارة مفخخة في العاصمة العراقية بغداد. | victim IQ
            قصفت دبابات تركية أمس قرية في محافظة حلب. | attacker TR
            أعلن الناطق أمس أن القوات الأميركية قتلت 11 مسلحا. | attacker US
            وكان 42 جنديا باكستانيا قد قتلوا أمس في هجوم انتحاري. | victim PK
            أعلنت الوزارة مقتل جندي أفغاني وإصابة أربعة آخرين بينهم عسكريون أمس في انفجار. | victim AF
            """)
    void whoseCountryIsNamedIsToldByIt(String text, String actor) {
        assertThat(incidents(text).flatMap(IncidentEventsTest::actors)).containsExactly(actor);
    }

    @Test
    void aTextMayBeginWithThoseWhoWereKilled() {
        assertThat(incidents("جنود أتراك قتلوا أمس في هجوم على مدينة حلب.")).hasSize(1);
    }

    @Test
    void theCountryAtLargeIsNoTownOfThatName() {
        assertThat(incidents("وكان 42 جنديا باكستانيا قد قتلوا أمس في هجوم انتحاري على مركز للجيش شمال غربي البلاد."))
                .singleElement()
                .satisfies(event -> assertThat(event.place()).isNull());
    }

    @Test
    void aQuarterIsKnownByItsTown() {
        List<String> ids = Stream.of("حي الزهور في مدينة حلب", "مدينة حلب")
                .flatMap(place -> incidents("قتل سبعة مدنيين أمس في قصف على " + place + "."))
                .map(NewsEvent::id)
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(new TreeSet<>(ids)).hasSize(1);
    }

    @Test
    void whoIsArrestedIsNotCountedDead() {
        assertThat(incidents("أعلنت الوزارة أن متطرفا قتل واعتقل 16 شخصا أمس في اشتباك بمدينة حلب."))
                .allSatisfy(event -> assertThat(event.summary()).doesNotContain("16 killed"));
    }

    private static Stream<NewsEvent> incidents(String body) {
        return FoundEvents.in("ar", body).stream().filter(event -> event.kind() == EventKind.CONFLICT_INCIDENT);
    }

    private static Stream<String> actors(NewsEvent event) {
        return event.actors().stream()
                .filter(actor -> actor.country() != null)
                .map(actor -> actor.role() + " " + actor.country());
    }
}
