package io.khabar.pipeline.topics.definition;

/**
 * How much it takes for a topic to be what a text is about, and not only what it mentions.
 *
 * @param threshold sum of weights that makes a score of 1.0, above 0
 * @param title factor of what stands in the title, at least 0
 * @param lead factor of what stands in the first {@value #LEAD_TOKENS} words of the body, at least 0
 * @param repeat how often one word or pair counts, at least 1
 * @param sentences in how many different sentences there must be something that counts, the title being one and a long
 *     sentence one for each 40 words; at least 1
 * @param length number of words above which a text needs more: the sum shrinks with the square root of the excess
 */
public record Subject(double threshold, double title, double lead, int repeat, int sentences, int length) {
    public static final int LEAD_TOKENS = 60;
    public static final Subject DEFAULTS = new Subject(4, 2, 1.25, 3, 2, 250);

    /** What the sum of a text's weights is multiplied with. */
    public double lengthFactor(int tokens) {
        return tokens <= length ? 1 : Math.sqrt((double) length / tokens);
    }
}
