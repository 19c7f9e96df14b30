package io.khabar.pipeline.dedup;

import io.khabar.text.WordPrints;
import org.jspecify.annotations.Nullable;

/** What is kept of a canonical article's version, to compare newcomers with. */
record Kept(int version, @Nullable Long publishedAt, WordPrints prints) {}
