package io.khabar.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** The rule for a schema's next version: it reads what an earlier one wrote, and the earlier one reads what it writes. */
public final class Compatibility {

    private Compatibility() {}

    /** What stands between two versions of a schema, in sentences that name the place; empty if they are compatible. */
    public static List<String> problems(Schema earlier, Schema next) {
        List<String> problems = new ArrayList<>();
        for (Incompatibility problem : incompatibilities(next, earlier)) {
            problems.add("the new schema cannot read what the old one wrote: " + sentence(next, problem));
        }
        for (Incompatibility problem : incompatibilities(earlier, next)) {
            problems.add("the old schema cannot read what the new one writes: " + sentence(earlier, problem));
        }
        return List.copyOf(problems);
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }

    private static String sentence(Schema reader, Incompatibility problem) {
        String fault = problem.getMessage();
        return "field " + SchemaPath.dotted(reader, problem.getLocation())
                + switch (problem.getType()) {
                    case READER_FIELD_MISSING_DEFAULT_VALUE -> " may be absent but has no default; give it one";
                    case MISSING_ENUM_SYMBOLS ->
                        " may hold the unknown symbols " + fault + "; give the enum a default, and keep every symbol";
                    case TYPE_MISMATCH, MISSING_UNION_BRANCH ->
                        " changes its type (" + fault + "); keep it, and add another field with a default";
                    default -> " does not fit: " + fault;
                };
    }
}
