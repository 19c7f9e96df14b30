package io.khabar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls between the rooms, and which way one may look through them. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.khabar");

    private static final Set<String> KAFKA_SIDE =
            Set.of("Stage", "Processor", "Topology", "Pipeline", "Applications", "Serde", "Store", "Meters");

    @Test
    void textKnowsNothingOfTheProject() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.text..")
                .should()
                .dependOnClassesThat(insideTheProjectBut("io.khabar.text.."))
                .check(CLASSES);
    }

    @Test
    void theModelKnowsNeitherKafkaNorAvro() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.model..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.apache.avro..")
                        .or(insideTheProjectBut("io.khabar.model..", "io.khabar.text..")))
                .check(CLASSES);
    }

    @Test
    void theWireKnowsTheModelAndTheRegistryOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.wire..")
                .should()
                .dependOnClassesThat(insideTheProjectBut(
                        "io.khabar.wire..",
                        "io.khabar.model..",
                        "io.khabar.text..",
                        "io.khabar.v1..",
                        "io.khabar.client..",
                        "io.khabar.registry.."))
                .check(CLASSES);
    }

    /** Or the client's jar would pull in half of the project. */
    @Test
    void theClientKnowsTheSerdesOfTheContractOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.client..")
                .should()
                .dependOnClassesThat(insideTheProjectBut(
                        "io.khabar.client..", "io.khabar.v1..", "io.khabar.wire..", "io.khabar.registry.."))
                .check(CLASSES);
    }

    @Test
    void thePipelineKnowsTheWireModelAndTextOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.khabar.pipeline..")
                .should()
                .dependOnClassesThat(insideTheProjectBut(
                        "io.khabar.pipeline..", "io.khabar.wire..", "io.khabar.model..", "io.khabar.text.."))
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that(insideTheProjectBut("io.khabar", "io.khabar.cli.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.khabar.cli..")
                .check(CLASSES);
    }

    @Test
    void roomsDoNotKnowOneAnother() {
        slices().matching("io.khabar.pipeline.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("io.khabar.pipeline.enrich.."),
                        resideInAnyPackage(
                                "io.khabar.pipeline.language..",
                                "io.khabar.pipeline.topics..",
                                "io.khabar.pipeline.entities..",
                                "io.khabar.pipeline.quotes..",
                                "io.khabar.pipeline.events.."))
                .ignoreDependency(
                        resideInAPackage("io.khabar.pipeline.intake.."),
                        resideInAnyPackage("io.khabar.pipeline.extraction..", "io.khabar.pipeline.cleaning.."))
                .check(CLASSES);
    }

    @Test
    void onlyStagesAndProcessorsOfThePipelineKnowKafka() {
        noClasses()
                .that(resideInAPackage("io.khabar.pipeline..").and(describe("are pure", ArchitectureTest::isPure)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void onlyTracingKnowsOpenTelemetry() {
        noClasses()
                .that(insideTheProjectBut("io.khabar.runtime.tracing.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(CLASSES);
    }

    @Test
    void thePipelineReadsNoWallClock() {
        noClasses()
                .that(resideInAnyPackage("io.khabar.pipeline..", "io.khabar.text..", "io.khabar.model.."))
                .should()
                .callMethodWhere(describe("it reads the wall clock", ArchitectureTest::readsTheWallClock))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> insideTheProjectBut(String... packages) {
        return resideInAPackage("io.khabar..").and(DescribedPredicate.not(resideInAnyPackage(packages)));
    }

    private static boolean isPure(JavaClass type) {
        String outermost =
                type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
        return KAFKA_SIDE.stream().noneMatch(outermost::endsWith);
    }

    private static boolean readsTheWallClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals(Clock.class.getName()) && method.startsWith("system"))
                || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
    }
}
