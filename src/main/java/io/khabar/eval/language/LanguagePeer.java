package io.khabar.eval.language;

/** Another language detector to be measured beside ours; found by {@link java.util.ServiceLoader}. */
public interface LanguagePeer {

    /** In lower case, as figures are named: {@code lingua}. */
    String name();

    /** Loads the models. */
    void load();

    /** The code of the text's language, ISO 639 or BCP 47; {@code und} where the peer cannot say. */
    String detect(String text);

    /** Lets go of the models, so that the next peer has room. */
    void unload();
}
