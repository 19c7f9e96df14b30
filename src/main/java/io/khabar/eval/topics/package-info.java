/**
 * Measures what the topics room says: precision and recall against articles labelled by hand, with a keyword baseline
 * beside, and articles per second at a hundred to ten thousand topics, with a peer beside where the class path has one.
 */
@NullMarked
package io.khabar.eval.topics;

import org.jspecify.annotations.NullMarked;
