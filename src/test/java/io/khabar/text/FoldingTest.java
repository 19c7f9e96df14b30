package io.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | إِردوغان، أَردوغان | اردوغان، اردوغان
            ar | گاز پترول ڤيتو چاد ژ | كاز بترول فيتو جاد ز
            ar | مؤتمر رئيس على مدرسة | موتمر رييس علي مدرسه
            ar | ا\u0654مير و\u0654 | امير و
            fa | گاز پترول چاد ژاله کیک | گاز پترول چاد ژاله كيك
            ur | ٹھیک ہے ؤ آپ | ٹھيك ہے ؤ آپ
            ckb | کوردە ێ ۆ ھ | كوردە ێ ۆ ه
            und | أمير کیک | أمير کیک
            tr | IĞDIR İzmir | ığdır izmir
            en | IĞDIR İzmir | iğdir izmir
            en | Cafe\u0301 CAFÉ | café café
            ru | Ёлка и\u0306 | елка й
            und | ١٢٣ ۴۵۶ １２３ | 123 456 123
            """)
    void makesSpellingsEqual(String language, String text, String folded) {
        assertThat(Folding.fold(text, language)).isEqualTo(folded);
    }

    @Test
    void everyFoldedLetterKnowsWhereItCameFrom() {
        Folding.Folded folded = Folding.foldWithMap("إِس\u200F ﻻ\u0300!", "ar");

        assertThat(folded.text()).isEqualTo("اس لا!");
        assertThat(folded.originalStart(0)).isZero();
        assertThat(folded.originalEnd(1)).isEqualTo(2);
        assertThat(folded.originalStart(3)).isEqualTo(5);
        assertThat(folded.originalStart(5)).isEqualTo(7);
        assertThat(folded.originalEnd(6)).isEqualTo(8);
    }

    @Test
    void foldingAFoldedTextChangesNothing() {
        for (String language : new String[] {"ar", "fa", "ur", "ckb", "tr", "ru", "und"}) {
            String once = Folding.fold("إسرائيل ﷲ ﬁ ǅ İI ۀ ٤ ѐ ﺷ ئەڕ ۓ", language);

            assertThat(Folding.fold(once, language)).isEqualTo(once);
        }
    }
}
