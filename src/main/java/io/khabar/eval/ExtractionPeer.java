package io.khabar.eval;

/** Another extractor, measured beside ours in the same run; found on the class path by {@link java.util.ServiceLoader}. */
public interface ExtractionPeer {

    /** Name and version, as the table prints it. */
    String name();

    /** The article's text in a page; empty where it finds none. */
    String body(String html, String url);
}
