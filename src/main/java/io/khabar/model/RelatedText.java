package io.khabar.model;

/**
 * A further canonical article that an article copies, extends or varies, such as each story of a round-up.
 *
 * @param root id of the canonical article
 * @param rootVersion version of it that was compared
 * @param relation duplicate, extends or template
 * @param jaccard of the two sets of word triples, in [0, 1]
 * @param containment share of the shorter text's word triples found in the other, in [0, 1]
 */
public record RelatedText(String root, int rootVersion, Relation relation, double jaccard, double containment) {}
