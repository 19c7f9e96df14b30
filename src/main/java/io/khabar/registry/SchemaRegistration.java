package io.khabar.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Brings schemas into the registry at start, and refuses the start where a schema does not fit those before it. The rule is
 * checked here too, because the registry may have been told another one.
 */
public final class SchemaRegistration {

    private final RegistryClient registry;

    public SchemaRegistration(RegistryClient registry) {
        this.registry = registry;
    }

    /**
     * Registers schemas; those that are there already stay as they are.
     *
     * @param schemas by subject
     */
    public void registerAll(Map<String, Schema> schemas) {
        List<String> problems = new ArrayList<>();
        schemas.forEach((subject, schema) -> problems.addAll(problemsOf(subject, PublishedSchema.of(schema))));
        if (!problems.isEmpty()) {
            throw new RegistryFailure("the Schema Registry " + registry.place()
                    + " holds schemas that this Khabar does not fit:\n  " + String.join("\n  ", problems)
                    + "\nrun the Khabar that wrote them, or change the schema so that both fit");
        }
        schemas.forEach(this::register);
    }

    private List<String> problemsOf(String subject, Schema schema) {
        if (registry.lookUp(subject, schema).isPresent()) {
            return List.of();
        }
        return registry.versionsOf(subject).stream()
                .flatMap(earlier -> Compatibility.problems(earlier.schema(), schema).stream()
                        .map(problem -> "subject " + subject + ", version " + earlier.version() + ": " + problem))
                .toList();
    }

    private void register(String subject, Schema schema) {
        try {
            registry.idFor(subject, PublishedSchema.of(schema));
        } catch (RegistryFailure e) {
            if (e.isRefusedSchema()) {
                throw new RegistryFailure(
                        e.getMessage() + "; the rule of subject " + subject
                                + " is stricter than full-transitive: relax it, or keep the schema",
                        e);
            }
            throw e;
        }
    }
}
