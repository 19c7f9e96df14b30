package io.khabar.runtime.settings;

/**
 * A value that somebody gave.
 *
 * @param origin where, in words: a flag, a variable, a line of a file
 */
record Setting(String key, String value, String origin) {

    /** For people, when the key is a slip for another: hides what would be a secret under that one. */
    String toldAs(String meant) {
        String shown = Secrets.shown(meant, Secrets.shown(key, value));
        return key + " = " + shown + " (" + origin + ")";
    }

    /** For people; hides secrets. */
    @Override
    public String toString() {
        return toldAs(key);
    }
}
