package io.khabar.ops.dashboard;

import io.khabar.http.Access;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names by which a server may be asked, so that no other site's page can read it through a browser that is near it (DNS
 * rebinding): such a page asks by its own name.
 *
 * @param own beside the names and addresses that only this machine has; empty where any name may be used
 */
record HostNames(Optional<Set<String>> own) {

    /** A server that this machine alone reaches is asked by local names; one that others reach by any, unless names are set. */
    static HostNames of(Settings settings) {
        Set<String> names = settings.list(SettingKeys.DASHBOARD_NAMES).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty() && !Access.isThisMachine(settings.text(SettingKeys.DASHBOARD_HOST))) {
            return new HostNames(Optional.empty());
        }
        String address = settings.text(SettingKeys.DASHBOARD_ADDRESS);
        if (!address.isBlank()) {
            names.add(address.toLowerCase(Locale.ROOT));
        }
        return new HostNames(Optional.of(names));
    }

    /** Whether a request that says this {@code Host} is for us; one without any is no browser's. */
    boolean include(@Nullable String host) {
        return own.isEmpty()
                || host == null
                || Access.isLocalName(host)
                || own.get().contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""));
    }
}
