package io.khabar.wire;

import org.apache.avro.util.ClassSecurityValidator;

/** The classes generated from the contract. Avro loads no generated class that it was not told to trust. */
public final class ContractClasses {
    private static final String PACKAGE = "io.khabar.v1";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(PACKAGE)));
    }

    private ContractClasses() {}

    /** Makes Avro trust them; the same however often it is called. */
    public static void trust() {
        // The work is done once, when this class is initialised.
    }
}
