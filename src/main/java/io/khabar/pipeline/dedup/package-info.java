/**
 * Lets every text through once, and says who copied whom.
 *
 * <p>Every article has a home: the task that owns its partition of {@code news.articles.v1}. The home alone decides on
 * the article. On arrival it enters the article into an index under its {@link io.khabar.pipeline.dedup.Anchors anchors}
 * (register), hears from each part of the index who is there already (gather), and asks the most promising of them
 * whether it says the same (claim); their homes compare both texts and answer (grant). A canonical article stays
 * canonical for as long as it is remembered, so whoever points at it points at the root: there are no chains and no
 * circles. Of two undecided articles the younger waits for the elder, so nobody waits in a circle.
 *
 * <p>{@link io.khabar.pipeline.dedup.HomeProtocol} and {@link io.khabar.pipeline.dedup.BandProtocol} are these steps as
 * functions of state and message; {@link io.khabar.pipeline.dedup.Comparison} is the rule that says whether two texts
 * are the same. None of the three knows Kafka: the processors drive them over Kafka Streams, and a simulator in the
 * tests drives them through thousands of races.
 */
@NullMarked
package io.khabar.pipeline.dedup;

import org.jspecify.annotations.NullMarked;
