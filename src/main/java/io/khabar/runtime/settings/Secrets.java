package io.khabar.runtime.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which settings must not be shown. */
final class Secrets {

    private static final String HIDDEN = "[hidden]";
    private static final Pattern SECRET_KEY =
            Pattern.compile("password|secret|token|jaas|user\\.info|credentials$|private|keystore\\.key");
    private static final Pattern USER_IN_URL = Pattern.compile("//[^/@\\s]+@");

    private Secrets() {}

    static String shown(String key, String value) {
        if (SECRET_KEY.matcher(key.toLowerCase(Locale.ROOT)).find() && !value.isEmpty()) {
            return HIDDEN;
        }
        return USER_IN_URL.matcher(value).replaceAll("//" + HIDDEN + "@");
    }
}
