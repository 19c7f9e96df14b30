/**
 * What happened: arms transfers, conflict incidents, meetings, agreements and protests, each with the words that say so.
 *
 * <p>{@link io.khabar.pipeline.events.EventFinder} reads title and body once with the lexicons of their language and hands
 * the reading to one finder a family. A happening has a date reckoned from the article's own day, and a mode: done,
 * announced, threatened, denied, or told as the background of other news. Its id is made of what identifies it, never of
 * the article, so that several articles report one event.
 */
@NullMarked
package io.khabar.pipeline.events;

import org.jspecify.annotations.NullMarked;
