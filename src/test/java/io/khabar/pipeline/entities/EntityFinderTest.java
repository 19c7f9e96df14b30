package io.khabar.pipeline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Entity;
import io.khabar.text.TextView;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityFinderTest {
    private static final EntityFinder FINDER = EntityFinder.shipped();

    @Test
    void findsCountriesByNameAndAdjectiveBehindClitics() {
        assertThat(found("ar", "وقالت القوات السورية إن الحدود مع تركيا ولبنان مغلقة، أما للعراق فرأي آخر."))
                .containsExactly("country/SY السورية", "country/TR تركيا", "country/LB لبنان", "country/IQ لعراق");
    }

    @Test
    void tellsTripoliInLebanonFromTripoliInLibya() {
        assertThat(found("ar", "وصل الجيش اللبناني إلى طرابلس في شمال لبنان."))
                .contains("place/geonames-266826 طرابلس");
        assertThat(found("ar", "وصل رئيس الحكومة الليبية إلى طرابلس.")).contains("place/geonames-2210247 طرابلس");
    }

    @Test
    void findsPeopleOfNoGazetteerByTheFormOfTheirNames() {
        assertThat(found("ar", "ورأى الباحث نادر القصار أن الصفقة باقية. وأضاف القصار أن الموعد لم يحدد."))
                .containsExactly("person/unlisted/نادر-القصار نادر القصار|القصار");
        assertThat(found("ar", "قال وزير النقل سليم الزبيبي إن الطريق مفتوح."))
                .containsExactly("person/unlisted/سليم-الزبيبي سليم الزبيبي");
        assertThat(found("en", "Researcher Daniel Okonjo said the deal stands. Okonjo gave no date."))
                .containsExactly("person/unlisted/daniel-okonjo Daniel Okonjo|Okonjo");
    }

    @Test
    void readsEverydayWordsAsWordsUnlessATownIsSaid() {
        assertThat(found("ar", "اجتمعت الحكومة يوم الأحد في المدينة الجديدة لبحث إطار الزيارة."))
                .isEmpty();
        assertThat(found("ar", "وصل الجيش السوري إلى مدينة الباب شمال سوريا."))
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .contains("الباب");
    }

    @Test
    void aLittleWordBeforeANameIsNoFirstName() {
        assertThat(found("ar", "قال بشار الأسد أمس. وقالت مصادر إن الأسد باق."))
                .containsExactly("person/bashar-al-assad بشار الأسد|الأسد");
        assertThat(found("ar", "قصف الجيش السوري البلدة، ثم سيطر على إدلب في سوريا."))
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .contains("إدلب");
    }

    @Test
    void aVerbOrANounBesideAFirstNameIsNoName() {
        assertThat(found("ar", "وشارع محمد الخامس مغلق، والمتحدث باسم الوزارة لم يعلق."))
                .isEmpty();
    }

    private static List<String> found(String language, String body) {
        return FINDER.find(TextView.of("", language), TextView.of(body, language), language).stream()
                .map(EntityFinderTest::line)
                .toList();
    }

    private static String line(Entity entity) {
        return entity.id() + " "
                + String.join(
                        "|",
                        entity.mentions().stream()
                                .map(mention -> mention.text())
                                .toList());
    }
}
