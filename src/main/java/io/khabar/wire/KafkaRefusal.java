package io.khabar.wire;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/**
 * Says in words that Kafka does not let a user in, or not do something, and which right would do. Kafka's own messages say
 * what is refused at best, and leave out who could mend it.
 */
public final class KafkaRefusal {
    /** Where to look for what a user must be allowed; the end of a sentence. */
    public static final String WHERE = "; deploy/kubernetes/kafka-users.yaml has the rights of every application";

    private KafkaRefusal() {}

    /**
     * The refusal that lies behind a failure, if one does.
     *
     * @param client how the consumer groups and transactional ids of who failed begin, such as {@code khabar-intake}
     */
    public static Optional<String> in(Throwable failure, String client) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refused) {
                return Optional.of(unauthorized(refused, client, failure) + WHERE);
            }
            if (cause instanceof AuthenticationException unknown) {
                return Optional.of("Kafka does not accept who this says it is (" + unknown.getMessage()
                        + "); see kafka.security.protocol, and kafka.sasl.* or kafka.ssl.keystore.* and"
                        + " kafka.ssl.truststore.*");
            }
        }
        return Optional.empty();
    }

    /** Why a request to Kafka failed: the refusal that lies behind, else what the request itself says. */
    public static String reasonOf(ExecutionException failure) {
        return in(failure, "khabar-").orElse(String.valueOf(failure.getCause()));
    }

    private static String unauthorized(AuthorizationException refused, String client, Throwable failure) {
        if (refused instanceof TopicAuthorizationException topics) {
            return topics(topics, failure);
        }
        if (refused instanceof GroupAuthorizationException group) {
            String name = group.groupId() == null ? client : group.groupId();
            return "Kafka does not let this user use the consumer group " + name + "; its ACLs must allow Read on it";
        }
        if (refused instanceof TransactionalIdAuthorizationException) {
            return "Kafka does not let this user write in transactions; its ACLs must allow Describe and Write on"
                    + " transactional ids that begin with " + client;
        }
        return "Kafka does not let this user do that on the cluster (" + refused.getMessage()
                + "); to write at all, its ACLs must allow Write on some Kafka topic";
    }

    /** Admin clients leave the names out; then whoever called them has mostly named one. */
    private static String topics(TopicAuthorizationException refused, Throwable failure) {
        String which = refused.unauthorizedTopics().isEmpty()
                ? "a Kafka topic (" + failure.getMessage() + ")"
                : "Kafka topic " + String.join(", ", refused.unauthorizedTopics());
        return "Kafka does not let this user use " + which
                + "; its ACLs must allow Describe and Read there to read, Describe and Write to write, Create to make it";
    }
}
