package io.khabar.pipeline.entities;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.entities.gazetteer.Use;

/** Words around a name that say what it is. */
final class Cues {
    private static final int REACH = 2;
    private static final int LONGEST_LITTLE_WORD = 3;

    private Cues() {}

    /** Whether a word right before or after says that the name is of such a thing. */
    static boolean speakFor(PartReading part, Hit hit, EntityKind kind) {
        return switch (kind) {
            case PLACE, COUNTRY -> near(part, hit, WordClass.PLACE_CUE);
            case WEAPON -> near(part, hit, WordClass.WEAPON_CUE);
            case ORGANISATION, ARMED_GROUP, AGREEMENT ->
                near(part, hit, WordClass.GROUP_CUE) || part.is(hit.first() - 1, WordClass.ORGANISATION_HEAD);
            case PERSON -> titled(part, hit.first());
        };
    }

    /** Whether a word for a town stands right before, and not one with an article, whose adjective the name may be. */
    static boolean townBefore(PartReading part, Hit hit) {
        int before = hit.first() - 1;
        return part.is(before, WordClass.PLACE_CUE)
                && part.joined(before)
                && !part.token(before).startsWith("ال", part.classStart(before))
                && !(part.isArabic() && !part.token(hit.first()).startsWith("ال", hit.clitics()));
    }

    private static boolean near(PartReading part, Hit hit, WordClass wordClass) {
        for (int distance = 1; distance <= REACH; distance++) {
            if (sameSentence(part, hit.first(), hit.first() - distance) && part.is(hit.first() - distance, wordClass)) {
                return true;
            }
        }
        return sameSentence(part, hit.first(), hit.end()) && part.is(hit.end(), wordClass);
    }

    private static boolean sameSentence(PartReading part, int i, int j) {
        return j >= 0
                && j < part.size()
                && part.view().sentence(i) == part.view().sentence(j);
    }

    /** Whether an honorific, or an office and what belongs to it, stands right before a token. */
    static boolean titled(PartReading part, int i) {
        int at = i - 1;
        while (at >= 0 && i - at <= 4 && part.joined(at)) {
            if (part.is(at, WordClass.HONORIFIC) || part.is(at, WordClass.TITLE)) {
                return true;
            }
            if (!part.is(at, WordClass.TITLE_TAIL) && !adjective(part, at)) {
                return false;
            }
            at--;
        }
        return false;
    }

    private static boolean adjective(PartReading part, int i) {
        for (Hit hit : part.hits(i)) {
            for (Sense sense : hit.senses()) {
                if (sense.use() == Use.ADJECTIVE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the name belongs to something named after it: {@code شارع الملك فيصل}, {@code King Fahd Airport}. */
    static boolean namedAfter(PartReading part, Hit hit) {
        int before = hit.first() - 1;
        if (part.is(before, WordClass.HONORIFIC) && part.is(before - 1, WordClass.FACILITY)) {
            return part.joined(before) && part.joined(before - 1);
        }
        boolean facilityBefore = part.is(before, WordClass.FACILITY) && part.joined(before);
        boolean facilityAfter = part.is(hit.end(), WordClass.FACILITY)
                && part.joined(hit.end() - 1)
                && Character.isUpperCase(
                        part.view().text().codePointAt(part.view().startUtf16(hit.end())));
        return facilityBefore || facilityAfter;
    }

    /** Whether a first name stands right before, so that another person is meant. */
    static boolean firstNameBefore(PartReading part, Hit hit) {
        int before = hit.first() - 1;
        return hit.clitics() == 0
                && part.is(before, WordClass.GIVEN)
                && part.joined(before)
                && !isLittleWord(part, before);
    }

    /** {@code بين} is Ben, {@code أن} Ann and {@code على}, folded, Ali: of the three only {@code علي} is written as a name. */
    private static boolean isLittleWord(PartReading part, int i) {
        boolean mayBe = part.is(i, WordClass.COMMON) && part.token(i).length() <= LONGEST_LITTLE_WORD;
        return mayBe && !part.view().original(i, i).equals("علي");
    }
}
