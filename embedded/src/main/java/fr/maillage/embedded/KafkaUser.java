package fr.maillage.embedded;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Whom Kafka knows, and all that each may do there. What is not named here is allowed to nobody but the administrator. */
public enum KafkaUser {
    /**
     * Gives the others their passwords and rights, and is Kafka itself where that talks with itself. Kafka has to know it before it
     * can be told of anybody: its password stands in Kafka's settings.
     */
    ADMINISTRATOR,
    /** Makes the topic, writes it, reads it again to compare it with the log, and empties it where it has to be written anew. */
    COMMAND(
            AclOperation.CREATE,
            AclOperation.WRITE,
            AclOperation.READ,
            AclOperation.DELETE,
            AclOperation.ALTER_CONFIGS,
            AclOperation.DESCRIBE_CONFIGS),
    /** Reads the topic. */
    QUERY(AclOperation.READ),
    /** A system of the hub's own that follows the stream; many clients want a consumer group for that. */
    READER(AclOperation.READ);

    static final ScramMechanism SCRAM = ScramMechanism.SCRAM_SHA_512;
    static final String PLAIN = "PLAIN";

    /** What Kafka has to be told to ask the others for theirs. */
    static final String ASKED = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    /** All whom Kafka keeps a password of: the others than the administrator. */
    static final Set<KafkaUser> SERVED = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));

    private static final String MODULE =
            "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\"%s;";

    private final Set<AclOperation> onTopic;

    KafkaUser(AclOperation... onTopic) {
        this.onTopic = Set.of(onTopic);
    }

    /** Lower case, as files of secrets are named after it. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String username() {
        return "maillage-" + role();
    }

    /** Its own among everybody's. */
    String password(Map<KafkaUser, String> passwords) {
        var own = passwords.get(this);
        if (own == null) {
            throw new IllegalArgumentException("no password for " + username());
        }
        return own;
    }

    String principal() {
        return "User:" + username();
    }

    /**
     * What a client that comes as this user has to be told.
     *
     * @param password letters, digits and dashes
     */
    public Map<String, Object> client(String bootstrapServers, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                this == ADMINISTRATOR ? PLAIN : SCRAM.mechanismName(),
                "sasl.jaas.config",
                MODULE.formatted(this == ADMINISTRATOR ? "plain.Plain" : "scram.Scram", username(), password, ""));
    }

    /** What Kafka itself has to be told of the one that it knows by its settings. */
    String known(String password) {
        return MODULE.formatted("plain.Plain", username(), password, " user_" + username() + "=\"" + password + "\"");
    }

    Set<AclBinding> rights(String topic) {
        var rights = new HashSet<AclBinding>();
        onTopic.forEach(operation -> rights.add(right(ResourceType.TOPIC, topic, operation)));
        if (this == READER) {
            rights.add(right(ResourceType.GROUP, ResourcePattern.WILDCARD_RESOURCE, AclOperation.READ));
        }
        return rights;
    }

    private AclBinding right(ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry(principal(), "*", operation, AclPermissionType.ALLOW));
    }
}
