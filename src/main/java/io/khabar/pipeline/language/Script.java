package io.khabar.pipeline.language;

import java.lang.Character.UnicodeScript;

/** The writing systems that the room tells apart, with the weight of a letter of each against a Latin one. */
enum Script {
    LATIN("Latn", 1.0, UnicodeScript.LATIN),
    /** Short vowels are not written, so that fewer letters say the same. */
    ARABIC("Arab", 1.5, UnicodeScript.ARABIC),
    HEBREW("Hebr", 1.5, UnicodeScript.HEBREW),
    CYRILLIC("Cyrl", 1.2, UnicodeScript.CYRILLIC),
    GREEK("Grek", 1.2, UnicodeScript.GREEK),
    ARMENIAN("Armn", 1.2, UnicodeScript.ARMENIAN),
    GEORGIAN("Geor", 1.2, UnicodeScript.GEORGIAN),
    HAN("Hani", 3.0, UnicodeScript.HAN),
    KANA("Jpan", 3.0, UnicodeScript.HIRAGANA),
    HANGUL("Kore", 3.0, UnicodeScript.HANGUL),
    DEVANAGARI("Deva", 1.5, UnicodeScript.DEVANAGARI),
    BENGALI("Beng", 1.5, UnicodeScript.BENGALI),
    GURMUKHI("Guru", 1.5, UnicodeScript.GURMUKHI),
    GUJARATI("Gujr", 1.5, UnicodeScript.GUJARATI),
    ORIYA("Orya", 1.5, UnicodeScript.ORIYA),
    TAMIL("Taml", 1.5, UnicodeScript.TAMIL),
    TELUGU("Telu", 1.5, UnicodeScript.TELUGU),
    KANNADA("Knda", 1.5, UnicodeScript.KANNADA),
    MALAYALAM("Mlym", 1.5, UnicodeScript.MALAYALAM),
    SINHALA("Sinh", 1.5, UnicodeScript.SINHALA),
    THAI("Thai", 1.2, UnicodeScript.THAI),
    LAO("Laoo", 1.2, UnicodeScript.LAO),
    KHMER("Khmr", 1.2, UnicodeScript.KHMER),
    MYANMAR("Mymr", 1.2, UnicodeScript.MYANMAR),
    TIBETAN("Tibt", 1.2, UnicodeScript.TIBETAN),
    ETHIOPIC("Ethi", 2.0, UnicodeScript.ETHIOPIC),
    THAANA("Thaa", 1.0, UnicodeScript.THAANA);

    private static final Script[] BY_NUMBER = values();

    private final String code;
    private final double weight;
    private final UnicodeScript unicode;

    Script(String code, double weight, UnicodeScript unicode) {
        this.code = code;
        this.weight = weight;
        this.unicode = unicode;
    }

    static Script of(int number) {
        return BY_NUMBER[number];
    }

    /** For tables by script; from 0 without gaps. */
    @SuppressWarnings("EnumOrdinal") // the numbers never leave the process, so the order may change
    int number() {
        return ordinal();
    }

    /** ISO 15924. */
    String code() {
        return code;
    }

    double weight() {
        return weight;
    }

    /** Whether it has capital letters. */
    boolean hasCase() {
        return switch (this) {
            case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }

    /** Whether whole sentences read as one word. */
    boolean isWithoutBlanks() {
        return switch (this) {
            case HAN, KANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    /** The name in Unicode; katakana goes with hiragana. */
    UnicodeScript unicode() {
        return unicode;
    }
}
