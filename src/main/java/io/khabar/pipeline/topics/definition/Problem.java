package io.khabar.pipeline.topics.definition;

/**
 * Something wrong in a definition file.
 *
 * @param line from 1; 0 where it is about the file as a whole
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
