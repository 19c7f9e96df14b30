package io.khabar.pipeline.entities;

import io.khabar.pipeline.entities.gazetteer.Use;

/** What a word can be in a person's name. */
enum NameWord {
    GIVEN,
    FAMILY,
    /** A word inside names: {@code بن}, {@code von}. */
    PARTICLE,
    /** Of no list, and nothing in its form speaks against a name. */
    UNKNOWN,
    /** No part of a name. */
    NONE;

    private static final int NOT_A_NAME = WordClass.HONORIFIC.bit()
            | WordClass.TITLE.bit()
            | WordClass.TITLE_TAIL.bit()
            | WordClass.SPEECH.bit()
            | WordClass.COMMON.bit()
            | WordClass.PLACE_CUE.bit()
            | WordClass.PLACE_PREPOSITION.bit()
            | WordClass.WEAPON_CUE.bit()
            | WordClass.GROUP_CUE.bit()
            | WordClass.FACILITY.bit()
            | WordClass.OUTLET.bit()
            | WordClass.ORGANISATION_HEAD.bit();
    private static final int OFFICE = WordClass.TITLE.bit() | WordClass.HONORIFIC.bit();
    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    /** Ends of plurals, of feminine nouns, and of words with a pronoun; folded. */
    private static final String[] ARABIC_ENDINGS = {"ات", "ه", "ون", "ها", "هم", "هما", "ا"};

    /** Starts of verbs, and of nouns behind a preposition. */
    private static final String[] ARABIC_STARTS = {
        "ي", "سي", "ست", "است", "لل", "بال", "و", "فال", "كال", "مست", "انت", "تت", "تن"
    };

    /** What a token can be. Words of no list count where no name of the gazetteer starts with them. */
    static NameWord of(PartReading part, int i) {
        int classes = part.classes(i);
        if (WordClass.COMMON.in(classes)) {
            return isNameAfterAll(part, i) ? GIVEN : NONE;
        }
        NameWord listed = listed(part, i);
        if (listed != NONE || (classes & NOT_A_NAME) != 0) {
            return listed;
        }
        return i < part.size() && couldBe(part, i) ? UNKNOWN : NONE;
    }

    private static NameWord listed(PartReading part, int i) {
        int classes = part.classes(i);
        boolean isOffice = (classes & OFFICE) != 0 && part.token(i).startsWith("ال");
        if (isOffice) {
            return NONE;
        }
        if (WordClass.PARTICLE.in(classes)) {
            return PARTICLE;
        }
        if (WordClass.GIVEN.in(classes)) {
            return GIVEN;
        }
        return WordClass.FAMILY.in(classes) ? FAMILY : NONE;
    }

    private static boolean isNameAfterAll(PartReading part, int i) {
        return part.is(i, WordClass.GIVEN) && part.token(i).length() > SHORTEST && beforeAName(part, i);
    }

    /** First names that are words, such as {@code أمين} and {@code سعيد}, are names before others only. */
    private static boolean beforeAName(PartReading part, int i) {
        return part.joined(i)
                && (part.classes(i + 1) & (WordClass.GIVEN.bit() | WordClass.FAMILY.bit() | WordClass.PARTICLE.bit()))
                        != 0
                && part.classStart(i + 1) == 0
                && !part.is(i + 1, WordClass.COMMON);
    }

    private static boolean couldBe(PartReading part, int i) {
        String token = part.token(i);
        boolean hasLength = token.length() >= SHORTEST && token.length() <= LONGEST;
        if (!hasLength || part.view().isNumber(i) || namesSomethingElse(part, i)) {
            return false;
        }
        int first = token.codePointAt(0);
        if (Character.UnicodeScript.of(first) != Character.UnicodeScript.ARABIC) {
            return Character.isUpperCase(
                    part.view().text().codePointAt(part.view().startUtf16(i)));
        }
        return !looksInflected(token);
    }

    private static boolean looksInflected(String token) {
        for (String ending : ARABIC_ENDINGS) {
            if (token.endsWith(ending)) {
                return true;
            }
        }
        for (String start : ARABIC_STARTS) {
            if (token.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesSomethingElse(PartReading part, int i) {
        for (Hit hit : part.hits(i)) {
            for (Sense sense : hit.senses()) {
                if (sense.use() == Use.SURE || sense.use() == Use.ADJECTIVE) {
                    return true;
                }
            }
        }
        return false;
    }
}
