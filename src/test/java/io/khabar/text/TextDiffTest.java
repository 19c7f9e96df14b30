package io.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void seesNoChangeInCaseMarksAndPunctuation() {
        assertThat(TextDiff.of("الرئيسُ زار أنقرة، أمس.", "الرئيس زار انقرة أمس"))
                .isEmpty();
        assertThat(TextDiff.of("The Army withdrew", "the army, withdrew!")).isEmpty();
    }

    @Test
    void tellsAReplacedWordWithItsPlaceInBothTexts() {
        List<TextEdit> edits = TextDiff.of("قتل ثلاثة جنود في الغارة", "قتل أربعة جنود في الغارة");

        assertThat(edits).containsExactly(new TextEdit(4, 9, "ثلاثة", 4, 9, "أربعة"));
    }

    @Test
    void tellsWhatWasLeftOutAndWhatWasAdded() {
        List<TextEdit> edits = TextDiff.of("one two three four five six", "one two four five six seven eight");

        assertThat(edits)
                .containsExactly(
                        new TextEdit(8, 13, "three", 7, 7, ""), new TextEdit(27, 27, "", 22, 33, "seven eight"));
    }

    @Test
    void readsChangesWithOneWordBetweenThemAsOne() {
        List<TextEdit> edits = TextDiff.of("a b c d e f", "a x c y e f");

        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.before()).isEqualTo("b c d");
            assertThat(edit.after()).isEqualTo("x c y");
        });
    }

    @Test
    void comparesScriptsWithoutSpacesByCharacters() {
        List<TextEdit> edits = TextDiff.of("总统今天抵达莫斯科", "总统昨天抵达莫斯科");

        assertThat(edits).containsExactly(new TextEdit(2, 3, "今", 2, 3, "昨"));
    }

    @Test
    void countsCodePointsWhereAnEmojiTakesTwoUnits() {
        assertThat(TextDiff.of("😀 old text", "😀 new text")).containsExactly(new TextEdit(2, 5, "old", 2, 5, "new"));
    }
}
