package io.khabar.wire;

import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Tells a collector of traces what is done with each record. The trace is that of the record's W3C {@code traceparent}, or a
 * new one where it has none that is valid.
 */
public interface Tracing {
    /** W3C Trace Context: trace, span and flags of whoever sent a record. */
    String TRACEPARENT = "traceparent";
    /** W3C Trace Context: what other tracing systems add; goes on as it is. */
    String TRACESTATE = "tracestate";

    /** Tells nobody; headers stay as they are. */
    Tracing OFF = new Tracing() {
        @Override
        public Work process(Task task, Headers headers) {
            return Work.NONE;
        }

        @Override
        public Work serve(String method, String route, Function<String, @Nullable String> headers) {
            return Work.NONE;
        }

        @Override
        public boolean isOn() {
            return false;
        }
    };

    /** Whether anybody is told. */
    boolean isOn();

    /**
     * Begins work on a record that was read from Kafka.
     *
     * @param headers of the record; they stay as they are until {@link Work#passOn}
     */
    Work process(Task task, Headers headers);

    /**
     * Begins to answer a request.
     *
     * @param method such as {@code POST}
     * @param route such as {@code /v1/articles}
     * @param headers of the request by name
     */
    Work serve(String method, String route, Function<String, @Nullable String> headers);

    /**
     * What is worked on.
     *
     * @param application such as {@code intake}
     * @param kafkaTopic that the record was read from
     * @param key of the record
     * @param partition of the record; -1 if it is not known any more
     * @param offset of the record; -1 if it is not known any more
     * @param since when the work began, milliseconds since 1970; -1 for now
     */
    record Task(
            String application, String kafkaTopic, @Nullable String key, int partition, long offset, long since) {
        private static final int UNKNOWN = -1;

        /** Work that begins now, on a record whose place is known. */
        public static Task now(
                String application, String kafkaTopic, @Nullable String key, int partition, long offset) {
            return new Task(application, kafkaTopic, key, partition, offset, UNKNOWN);
        }

        /** Work that began with an arrival, whose offset nobody kept. */
        public static Task since(long since, String application, String kafkaTopic, String key, int partition) {
            return new Task(application, kafkaTopic, key, partition, UNKNOWN, since);
        }
    }

    /** One piece of work: a span. Used by one thread. */
    interface Work {
        /** Of which nobody is told. */
        Work NONE = new Work() {
            @Override
            public void set(String attribute, String value) {}

            @Override
            public void status(int code) {}

            @Override
            public void fail(String type) {}

            @Override
            public Map<String, String> outgoing() {
                return Map.of();
            }

            @Override
            public void end() {}
        };

        /** Work that this thread is about, begun by {@link #run}. */
        static Work current() {
            return CurrentWork.get();
        }

        /** Says something of it; never a text of an article. */
        void set(String attribute, String value);

        /** How a request was answered; from 500 on it went wrong. */
        void status(int code);

        /**
         * It went wrong.
         *
         * @param type one of a small number of reasons, such as the name of an exception
         */
        void fail(String type);

        /** The headers by which whoever comes next continues the trace; none if nobody is told of this work. */
        Map<String, String> outgoing();

        /** It is done. */
        void end();

        /** Puts itself into headers as the one to continue. */
        default void passOn(Headers headers) {
            Map<String, String> outgoing = outgoing();
            if (!outgoing.isEmpty()) {
                headers.remove(TRACEPARENT).remove(TRACESTATE);
                outgoing.forEach((name, value) -> NewsHeaders.set(headers, name, value));
            }
        }

        /** Does the work on this thread, and ends it. */
        default void run(Runnable step) {
            Work before = CurrentWork.swap(this);
            try {
                step.run();
            } catch (RuntimeException e) {
                fail(e.getClass().getName());
                throw e;
            } finally {
                CurrentWork.swap(before);
                end();
            }
        }
    }
}
