package io.khabar.pipeline.entities;

/**
 * A name of the gazetteer as it stands in a text.
 *
 * @param first token
 * @param end token after the last
 * @param clitics letters of the first token before the name
 * @param senses what it may mean, see {@link Sense}
 */
@SuppressWarnings("ArrayRecordComponent") // the lexicon's own array, only read
record Hit(int first, int end, int clitics, Sense[] senses) {
    int length() {
        return end - first;
    }
}
