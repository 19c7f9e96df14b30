package io.khabar.sources.files;

import io.khabar.model.Outcome;
import io.khabar.sources.Received;
import java.io.Closeable;
import java.io.IOException;

/** The records of one file, one after the other. */
interface ItemReader extends Closeable {

    /** Moves to the next record without looking into it; false at the end. */
    boolean advance() throws IOException;

    /** The record moved to, once. */
    Outcome<Received> item() throws IOException;

    /** Where the record moved to was found, for people. */
    String origin();
}
