package io.khabar.pipeline.entities;

import java.util.Locale;

/** What a word tells about a name beside it; the sections of the word lists. */
enum WordClass {
    /** First names: {@code محمد}, {@code جورج}. */
    GIVEN(0),
    /** Family names that are not first names. */
    FAMILY(1),
    /** Words inside names: {@code بن}, {@code von}. */
    PARTICLE(2),
    /** Right before a name: {@code السيد}, {@code اللواء}, {@code Mr}. */
    HONORIFIC(3),
    /** Offices, which a name may follow: {@code وزير}, {@code president}. */
    TITLE(4),
    /** What may stand between an office and a name: {@code الخارجية}, {@code السابق}. */
    TITLE_TAIL(5),
    /** Verbs of speech. */
    SPEECH(6),
    /** Words that are no names. */
    COMMON(7),
    /** Before a place: {@code مدينة}, {@code town}. */
    PLACE_CUE(8),
    /** Where something is: {@code في}, {@code in}. */
    PLACE_PREPOSITION(9),
    /** Beside a weapon: {@code صواريخ}, {@code missiles}. */
    WEAPON_CUE(10),
    /** Before an organisation or armed group: {@code تنظيم}, {@code group}. */
    GROUP_CUE(11),
    /** Things named after people: {@code شارع}, {@code airport}. */
    FACILITY(12),
    /** What makes a place name the name of a paper or club: {@code صحيفة}, {@code نادي}. */
    OUTLET(13),
    /** Heads of organisations' names: {@code وزارة}, {@code جامعة}. */
    ORGANISATION_HEAD(14);

    private final int bit;

    WordClass(int position) {
        this.bit = 1 << position;
    }

    int bit() {
        return bit;
    }

    boolean in(int classes) {
        return (classes & bit) != 0;
    }

    static WordClass of(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
