package io.khabar.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authoriser, which remembers what it was asked; for all brokers and controllers of this process. */
public final class RecordingAuthorizer extends StandardAuthorizer {
    private static final Set<Asked> ASKED = ConcurrentHashMap.newKeySet();

    /**
     * A question.
     *
     * @param isProbe Kafka only looks what it may show, and tells nobody of a no
     */
    public record Asked(
            String principal,
            ResourceType type,
            String name,
            AclOperation operation,
            boolean isAllowed,
            boolean isProbe) {
        /** Whether this right by itself is what was asked for. */
        boolean isAnsweredBy(AclBinding right) {
            ResourcePattern pattern = right.pattern();
            boolean isMatch = pattern.patternType() == PatternType.PREFIXED
                    ? name.startsWith(pattern.name())
                    : name.equals(pattern.name());
            return isMatch
                    && type == pattern.resourceType()
                    && operation == right.entry().operation()
                    && principal.equals(right.entry().principal());
        }
    }

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        List<AuthorizationResult> results = super.authorize(context, actions);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            ASKED.add(new Asked(
                    context.principal().toString(),
                    action.resourcePattern().resourceType(),
                    action.resourcePattern().name(),
                    action.operation(),
                    results.get(i) == AuthorizationResult.ALLOWED,
                    !action.logIfDenied()));
        }
        return results;
    }

    /** What a user was refused, other than in a probe. */
    public static List<Asked> refused(String principal) {
        return ASKED.stream()
                .filter(asked -> asked.principal().equals(principal) && !asked.isAllowed() && !asked.isProbe())
                .toList();
    }

    /** Those of some rights that nobody has made use of. */
    public static List<AclBinding> unused(List<AclBinding> rights) {
        List<AclBinding> unused = new ArrayList<>(rights);
        unused.removeIf(right -> ASKED.stream().anyMatch(asked -> asked.isAllowed() && asked.isAnsweredBy(right)));
        return unused;
    }

    /** Forgets all. */
    public static void forget() {
        ASKED.clear();
    }
}
