/**
 * Files as sources: folders, single articles, NDJSON, WARC, standard input.
 *
 * <p>{@link io.khabar.sources.files.FileIngest} walks its inputs in a fixed order and delivers items in batches, each with
 * the number of records read of every file in it. A file is known by source and path, and by a fingerprint of its content:
 * run again, a finished file is passed over, an unfinished one is taken up after its last delivered record, a changed one is
 * read from the start. Nothing grows with the input: one record, one batch and one folder's listing are held at a time.
 */
@NullMarked
package io.khabar.sources.files;

import org.jspecify.annotations.NullMarked;
