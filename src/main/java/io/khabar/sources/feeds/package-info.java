/**
 * RSS, Atom and JSON Feed, polled politely.
 *
 * <p>{@link io.khabar.sources.feeds.FeedPoller} polls one feed once: conditionally, within robots.txt, at the host's pace. It
 * says which entries are new and what state the feed is in now; both are delivered in one transaction, so that a restart
 * neither forgets nor fetches again. {@link io.khabar.sources.feeds.FeedRunner} decides when: more often while a feed brings
 * news, less often while it does not, later after failures and when the host asks for it. Time and chance are passed in.
 */
@NullMarked
package io.khabar.sources.feeds;

import org.jspecify.annotations.NullMarked;
