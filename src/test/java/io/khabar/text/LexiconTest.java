package io.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | صفقة | أعلنت عن وبصفقتها أمس | وبصفقتها
            ar | صفقة أسلحة | توقيع صفقة الأسلحة أمس | صفقة الأسلحة
            ar | الأسد | موالون للأسد | للأسد
            ar | إس-400 | منظومة اس ٤٠٠ الروسية | اس ٤٠٠
            en | arms deal | the arms deals of May | arms deals
            ru | поставка оружия | о поставках оружия | поставках оружия
            tr | silah satış | silah satışlarını durdurdu | silah satışlarını
            tr | Suriye | Suriye'nin kuzeyi | Suriye
            zh | 叙利亚 | 在叙利亚的战争 | 叙利亚
            """)
    void findsAnEntryWithItsAffixes(String language, String entry, String text, String found) {
        Lexicon.Builder builder = Lexicon.in(language);
        builder.add(entry);

        assertThat(found(builder.build(), TextView.of(text, language))).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | زير | وصل الوزراء
            en | arms | he lost an arm
            en | arms deal | arms{line}deal
            ar | صفقة سلاح | صفقة كبيرة سلاح
            """)
    void findsNothingElse(String language, String entry, String text) {
        Lexicon.Builder builder = Lexicon.in(language);
        builder.add(entry);

        assertThat(found(builder.build(), TextView.of(text.replace("{line}", "\n"), language)))
                .isEmpty();
    }

    @Test
    void anExactEntryTakesNoAffix() {
        Lexicon.Builder builder = Lexicon.in("ar");
        builder.addExact("حرب");
        builder.add("سلاح");
        Lexicon lexicon = builder.build();

        assertThat(found(lexicon, TextView.of("حرب وحرب وسلاح", "ar"))).containsExactly("حرب", "وسلاح");
    }

    @Test
    void phrasesThatBeginAlikeAreAllFound() {
        Lexicon.Builder builder = Lexicon.in("en");
        builder.add("arms");
        builder.add("arms deal");
        builder.add("arms deal talks");
        builder.add("deal talks");

        assertThat(found(builder.build(), TextView.of("arms deal talks", "en")))
                .containsExactly("arms", "arms deal", "arms deal talks", "deal talks");
    }

    @Test
    void aPhraseThatFoldsAlikeIsTheSameEntry() {
        Lexicon.Builder builder = Lexicon.in("ar");

        assertThat(builder.add("صفقةُ أسلحة"))
                .isEqualTo(builder.add("صفقه اسلحة"))
                .isZero();
        assertThat(builder.add("…")).isNegative();
        assertThat(builder.build().size()).isEqualTo(1);
    }

    @Test
    void findsTheLastWordOfALongText() {
        Lexicon.Builder builder = Lexicon.in("ar");
        builder.add("صفقة");
        String text = "وباللاجئين وكتابها ".repeat(5000) + "بصفقتها";

        assertThat(found(builder.build(), TextView.of(text, "ar"))).containsExactly("بصفقتها");
    }

    @Test
    void findsWhatASearchWordByWordFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<String> entries = new ArrayList<>();
            Lexicon.Builder builder = Lexicon.in("und");
            for (int i = 0; i < 30; i++) {
                String phrase = words(random, 1 + random.nextInt(3));
                if (builder.add(phrase) == entries.size()) {
                    entries.add(phrase);
                }
            }
            String text = words(random, 60);

            assertThat(found(builder.build(), TextView.of(text, "und")))
                    .containsExactlyInAnyOrderElementsOf(searched(entries, text));
        }
    }

    private static List<String> searched(List<String> entries, String text) {
        List<String> found = new ArrayList<>();
        String padded = " " + text + " ";
        for (String entry : entries) {
            int at = padded.indexOf(" " + entry + " ");
            while (at >= 0) {
                found.add(entry);
                at = padded.indexOf(" " + entry + " ", at + 1);
            }
        }
        return found;
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(String.valueOf((char) ('a' + random.nextInt(6))));
        }
        return String.join(" ", words);
    }

    private static List<String> found(Lexicon lexicon, TextView view) {
        List<String> found = new ArrayList<>();
        lexicon.find(view, (entry, first, last) -> found.add(view.original(first, last)));
        return found;
    }
}
