package io.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPrintsTest {
    private static final int MOST = 1_000;

    @Test
    void seesNoVowelMarksAndNoLetterVariants() {
        assertThat(prints("الأَخْبَارُ في القَرية")).isEqualTo(prints("الاخبار فى القريه"));
    }

    @Test
    void seesNoCasePunctuationOrDigitShapes() {
        assertThat(prints("On 12 May, THE \u201Cboat\u201D sank.")).isEqualTo(prints("on ١٢ may the boat sank"));
    }

    @Test
    void seesNoPresentationFormsNorFullWidth() {
        assertThat(prints("\uFEE3\uFEAE\uFEA3\uFE92\uFE8E ＡＢ１")).isEqualTo(prints("مرحبا ab1"));
    }

    @Test
    void keepsOrder() {
        assertThat(prints("dog bites man").exact())
                .isNotEqualTo(prints("man bites dog").exact());
    }

    @Test
    void tellsNumbersFromWords() {
        WordPrints prints = prints("S-400 and ٣٥ jets");

        assertThat(IntStream.range(0, prints.size()).mapToObj(i -> WordPrints.isNumber(prints.at(i))))
                .containsExactly(false, true, false, true, false);
    }

    @Test
    void readsADecimalAsOneNumberWhicheverWayItIsWritten() {
        WordPrints prints = prints("2.75");

        assertThat(prints.size()).isOne();
        assertThat(prints("2,75")).isEqualTo(prints);
        assertThat(prints("75.2")).isEqualTo(prints);
        assertThat(prints("2.76")).isNotEqualTo(prints);
    }

    @Test
    void countsCharactersWhereWordsHaveNoSpaces() {
        assertThat(prints("東京で会議が開かれた。").size()).isEqualTo(10);
        assertThat(prints("東京で、会議が開かれた")).isEqualTo(prints("東京で会議が開かれた。"));
        assertThat(prints("ประชุมที่กรุงเทพ").size()).isGreaterThan(10);
    }

    @Test
    void oneChangedIdeographChangesTwoPrints() {
        WordPrints one = prints("中国政府今日宣布新政策");
        WordPrints other = prints("中国政府明日宣布新政策");

        assertThat(IntStream.range(0, one.size())
                        .filter(i -> one.at(i) != other.at(i))
                        .boxed())
                .containsExactly(4, 5);
    }

    @Test
    void keepsOnlyTheFirstWordsButHashesTheWhole() {
        WordPrints whole = WordPrints.of("one two three four", 2);

        assertThat(whole.size()).isEqualTo(2);
        assertThat(whole.exact()).isEqualTo(prints("one two three four").exact());
    }

    @Test
    void survivesBytes() {
        WordPrints prints = prints("The minister said on 5 June that talks would go on.");
        byte[] bytes = prints.toBytes();

        assertThat(WordPrints.ofBytes(bytes, 0, bytes.length)).isEqualTo(prints);
    }

    @Test
    void hasNoWordsInPunctuation() {
        assertThat(prints(" … — !\n").size()).isZero();
    }

    private static WordPrints prints(String text) {
        return WordPrints.of(text, MOST);
    }
}
