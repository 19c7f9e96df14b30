package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedTest {
    private final List<String> stopped = new ArrayList<>();
    private final Started started = new Started();

    @Test
    void stopsInReverseOrder() {
        started.add(() -> stopped.add("stack"));
        started.add(() -> stopped.add("sources"));

        started.close();

        assertThat(stopped).containsExactly("sources", "stack");
    }

    @Test
    void stopsTheRestWhenOneDoesNotStopInOrder() {
        started.add(() -> stopped.add("stack"));
        started.add(() -> {
            throw new IllegalStateException("webhooks hang");
        });
        started.add(() -> stopped.add("sources"));

        assertThatThrownBy(started::close).isInstanceOf(StartFailure.class).hasMessageContaining("webhooks hang");
        assertThat(stopped).containsExactly("sources", "stack");
    }

    @Test
    void undoesAStartAndKeepsItsReason() {
        RuntimeException reason = new IllegalStateException("the port is taken");
        started.add(() -> {
            throw new IllegalStateException("webhooks hang");
        });

        started.undo(reason);

        assertThat(reason.getSuppressed()).hasSize(1);
    }
}
