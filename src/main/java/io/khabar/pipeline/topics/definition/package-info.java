/**
 * What a topic is, and how it is read from a file.
 *
 * <p>A definition says in plain words what makes a text be about something. It is read with its line numbers, and
 * everything wrong with it is reported at once, each with a suggestion where one is near.
 */
@NullMarked
package io.khabar.pipeline.topics.definition;

import org.jspecify.annotations.NullMarked;
