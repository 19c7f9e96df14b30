package io.khabar.model;

/**
 * Words that count for a topic.
 *
 * @param rule what in the definition they meet, such as {@code term صفقة} or {@code near سلاح ~ صفقة}
 * @param weight what they add to the score
 */
public record TopicEvidence(Evidence at, String rule, double weight) {}
