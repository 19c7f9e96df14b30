package io.khabar.deploy;

import io.khabar.runtime.embedded.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** A broker that lets nobody in without a certificate, and nobody do what no ACL allows. */
public final class GuardedKafka implements AutoCloseable {
    private static final String BROKER = "broker";
    private static final String ADMIN = "admin";

    private final Certificates certificates;
    private final EmbeddedKafka kafka;

    /** Starts it in an empty folder, with certificates for the given users. */
    public GuardedKafka(Path folder, Collection<String> users) throws Exception {
        certificates = new Certificates(folder.resolve("certificates"));
        for (String user : users) {
            certificates.issue(user);
        }
        certificates.issue(ADMIN);
        certificates.issue(BROKER);
        kafka = EmbeddedKafka.start(Files.createDirectory(folder.resolve("kafka")), 0, broker());
    }

    private Map<String, String> broker() {
        Map<String, String> broker = new TreeMap<>(stores(certificates.of(BROKER)));
        broker.put("listener.security.protocol.map", "BROKER:SSL,CONTROLLER:PLAINTEXT");
        broker.put("ssl.client.auth", "required");
        broker.put("authorizer.class.name", RecordingAuthorizer.class.getName());
        broker.put("allow.everyone.if.no.acl.found", "false");
        // The broker itself is nobody known to its own controller, which listens on a port that no client is told of.
        broker.put("super.users", Manifests.principal(ADMIN) + ";" + Manifests.principal(BROKER) + ";User:ANONYMOUS");
        return broker;
    }

    private Map<String, String> stores(Path own) {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                own.toString(),
                "ssl.keystore.password",
                Certificates.PASSWORD,
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                certificates.authority().toString(),
                "ssl.truststore.password",
                Certificates.PASSWORD);
    }

    /** Where it is. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Kafka client properties of a user. */
    public Map<String, Object> client(String user) {
        return client(certificates.of(user));
    }

    /** Kafka client properties with somebody's certificate. */
    public Map<String, Object> client(Path certificate) {
        Map<String, Object> client = new HashMap<>(stores(certificate));
        client.put("bootstrap.servers", kafka.bootstrapServers());
        client.put("security.protocol", "SSL");
        return client;
    }

    /** Makes Kafka topics. */
    public void make(List<NewTopic> kafkaTopics) throws Exception {
        try (Admin admin = Admin.create(client(ADMIN))) {
            admin.createTopics(kafkaTopics).all().get();
        }
    }

    /** Deletes all Kafka topics whose name begins so. */
    public void delete(String prefix) throws Exception {
        try (Admin admin = Admin.create(client(ADMIN))) {
            List<String> names = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
            admin.deleteTopics(names).all().get();
            while (admin.listTopics().names().get().stream().anyMatch(names::contains)) {
                Thread.sleep(50);
            }
        }
    }

    /** Grants rights. */
    public void grant(Collection<AclBinding> rights) throws Exception {
        try (Admin admin = Admin.create(client(ADMIN))) {
            admin.createAcls(rights).all().get();
            await(admin, rights, true);
        }
    }

    /** Takes rights away. */
    public void revoke(Collection<AclBinding> rights) throws Exception {
        List<AclBindingFilter> filters =
                rights.stream().map(AclBinding::toFilter).toList();
        try (Admin admin = Admin.create(client(ADMIN))) {
            admin.deleteAcls(filters).all().get();
            await(admin, rights, false);
        }
    }

    /** The controller knows of a change before the broker does. */
    private static void await(Admin admin, Collection<AclBinding> rights, boolean areThere) throws Exception {
        boolean isDone = false;
        while (!isDone) {
            Collection<AclBinding> all =
                    admin.describeAcls(AclBindingFilter.ANY).values().get();
            isDone = areThere ? all.containsAll(rights) : rights.stream().noneMatch(all::contains);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
