package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * Words that a text puts into someone's mouth, between quotation marks or in the text's own words.
 *
 * @param quote the words without their marks, or what follows {@code that}
 * @param speaker entity id of the speaker; absent where the text leaves it open
 * @param speakerName the speaker's name as written, or as last written before a pronoun
 * @param speakerAt where the speaker is named or meant
 * @param verb the verb of speech as written
 * @param verbAt where the verb stands
 * @param resolved whether the speaker was carried over from an earlier sentence
 * @param direct whether the words stand between quotation marks; else the text reports them in its own
 */
public record Quote(
        Evidence quote,
        @Nullable String speaker,
        @Nullable String speakerName,
        @Nullable Evidence speakerAt,
        @Nullable String verb,
        @Nullable Evidence verbAt,
        boolean resolved,
        boolean direct) {}
