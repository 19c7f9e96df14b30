/**
 * Measures what the rooms say against labelled data: {@code khabar eval}. Each evaluation reads a folder given on the
 * command line, prints tables and returns figures by name, so that the same command runs on rows kept aside.
 */
@NullMarked
package io.khabar.eval;

import org.jspecify.annotations.NullMarked;
