package io.khabar.cli;

import io.khabar.runtime.Applications;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a process can be asked to run: an application of the pipeline, or the read side behind dashboard and query API. */
enum Role {
    INTAKE(Applications.Name.INTAKE),
    DEDUP(Applications.Name.DEDUP),
    ENRICH(Applications.Name.ENRICH),
    QUERY;

    private final Optional<Applications.Name> application;

    Role() {
        this.application = Optional.empty();
    }

    Role(Applications.Name application) {
        this.application = Optional.of(application);
    }

    /** The applications of the pipeline among some roles. */
    static Set<Applications.Name> applications(Collection<Role> roles) {
        Set<Applications.Name> names = EnumSet.noneOf(Applications.Name.class);
        roles.forEach(role -> role.application.ifPresent(names::add));
        return names;
    }
}
