package io.khabar.pipeline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Removed;
import io.khabar.model.RemovedKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Read also" in the middle and at the end of a text, with its headlines, in the languages that Khabar reads best. */
class RelatedLinksTest {
    private static final ArticleCleaner CLEANER = ArticleCleaner.fromResources();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "اقرأ أيضا:             | أسعار الذهب اليوم في أسواق المنطقة   | وصل الوزير إلى العاصمة صباح الاثنين في زيارة تستمر يومين.",
                "إقرأ أيضاً             | أسعار الذهب اليوم في أسواق المنطقة   | وصل الوزير إلى العاصمة صباح الاثنين في زيارة تستمر يومين.",
                "مواضيع ذات صلة:        | أسعار الذهب اليوم في أسواق المنطقة   | وصل الوزير إلى العاصمة صباح الاثنين في زيارة تستمر يومين.",
                "Read also:             | Gold prices in the markets today     | The minister arrived in the capital on Monday for two days of talks.",
                "Related articles       | Gold prices in the markets today     | The minister arrived in the capital on Monday for two days of talks.",
                "Lire aussi :           | Le prix de l'or sur les marchés      | Le ministre est arrivé lundi dans la capitale pour deux jours d'entretiens.",
                "Sur le même sujet      | Le prix de l'or sur les marchés      | Le ministre est arrivé lundi dans la capitale pour deux jours d'entretiens.",
                "İlgili haberler:       | Altın fiyatları bugün ne kadar       | Bakan pazartesi günü iki günlük görüşmeler için başkente geldi.",
                "Ayrıca okuyun:         | Altın fiyatları bugün ne kadar       | Bakan pazartesi günü iki günlük görüşmeler için başkente geldi.",
                "Читайте также:         | Цены на золото на рынках сегодня     | Министр прибыл в понедельник в столицу на два дня переговоров.",
                "Материалы по теме      | Цены на золото на рынках сегодня     | Министр прибыл в понедельник в столицу на два дня переговоров.",
                "بیشتر بخوانید:         | قیمت طلا در بازار امروز              | وزیر روز دوشنبه برای دو روز گفتگو وارد پایتخت شد.",
                "همچنین بخوانید:        | قیمت طلا در بازار امروز              | وزیر روز دوشنبه برای دو روز گفتگو وارد پایتخت شد."
            })
    void takesTheHeadingAndItsHeadlinesOutAndLeavesTheParagraphs(String heading, String headline, String paragraph) {
        String block = heading + "\n" + headline + "\n";
        String text =
                paragraph + "\n\n" + block + "\n" + paragraph.replaceFirst("^", "«1» ") + "\n\n" + block + headline;

        Cleaned cleaned = CLEANER.clean(new RawText(text, 0, "A title of its own", null, null, null, null, null));

        assertThat(cleaned.body()).isEqualTo(paragraph + "\n«1» " + paragraph);
        assertThat(cleaned.removed()).extracting(Removed::kind).containsOnly(RemovedKind.RELATED_LINKS);
        assertThat(cleaned.removed())
                .extracting(Removed::text)
                .containsExactly(heading, headline, heading, headline, headline);
        assertThat(cleaned.removed())
                .allSatisfy(removed -> assertThat(text.substring(
                                text.offsetByCodePoints(0, removed.start()), text.offsetByCodePoints(0, removed.end())))
                        .isEqualTo(removed.text()));
    }
}
