package io.khabar.eval.peers;

import io.khabar.eval.ExtractionPeer;
import net.dankito.readability4j.Readability4J;

/** readability4j, a port of Mozilla's Readability. */
public final class Readability4jPeer implements ExtractionPeer {

    @Override
    public String name() {
        return "readability4j 1.0.8";
    }

    @Override
    public String body(String html, String url) {
        String text = new Readability4J(url, html).parse().getTextContent();
        return text == null ? "" : text;
    }
}
