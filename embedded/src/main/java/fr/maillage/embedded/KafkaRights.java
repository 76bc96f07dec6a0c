package fr.maillage.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sees to it that Kafka knows every {@link KafkaUser} by today's password, and gives each its rights and no other. */
final class KafkaRights implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 20;
    // The least that the mechanism takes. More is for passwords that people choose; these are 24 random bytes.
    private static final ScramCredentialInfo COST = new ScramCredentialInfo(KafkaUser.SCRAM, 4096);

    private final Admin admin;
    private final String broker;
    private final Map<KafkaUser, String> passwords;

    KafkaRights(String broker, Map<KafkaUser, String> passwords) {
        this.broker = broker;
        this.passwords = passwords;
        this.admin = Admin.create(
                patient(KafkaUser.ADMINISTRATOR.client(broker, KafkaUser.ADMINISTRATOR.password(passwords))));
    }

    private static Map<String, Object> patient(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put("default.api.timeout.ms", TIMEOUT_MILLIS);
        settings.put("request.timeout.ms", TIMEOUT_MILLIS);
        return settings;
    }

    /** The passwords that it has been given count from now on. */
    void renew(Collection<KafkaUser> users) throws ExecutionException, InterruptedException {
        var renewed = users.stream()
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user.username(), COST, user.password(passwords)))
                .toList();
        admin.alterUserScramCredentials(renewed).all().get();
    }

    /** Gives what is missing and takes away what is too much; what somebody else has been given stays. */
    void grant(Collection<String> topics) throws ExecutionException, InterruptedException {
        var wanted = Arrays.stream(KafkaUser.values())
                .flatMap(user -> topics.stream().flatMap(topic -> user.rights(topic).stream()))
                .collect(Collectors.toSet());
        var principals =
                Arrays.stream(KafkaUser.values()).map(KafkaUser::principal).toList();
        var found = admin.describeAcls(AclBindingFilter.ANY).values().get();
        var tooMuch = found.stream()
                .filter(right -> principals.contains(right.entry().principal()) && !wanted.contains(right))
                .map(AclBinding::toFilter)
                .toList();
        if (!tooMuch.isEmpty()) {
            admin.deleteAcls(tooMuch).all().get();
        }
        wanted.removeAll(found);
        if (!wanted.isEmpty()) {
            admin.createAcls(wanted).all().get();
        }
    }

    /** Whether that user is let in and sees the topic: what was set a moment ago counts only once the broker has heard of it. */
    boolean letsIn(KafkaUser user, String topic) throws ExecutionException, InterruptedException {
        try (var client = Admin.create(patient(user.client(broker, user.password(passwords))))) {
            client.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException answered) {
            if (answered.getCause() instanceof UnknownTopicOrPartitionException) {
                return true;
            }
            if (answered.getCause() instanceof AuthenticationException
                    || answered.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw answered;
        }
    }

    /** Returns once the broker has heard of it. */
    void awaitEffect(String topic) throws ExecutionException, InterruptedException {
        while (!letsIn(KafkaUser.COMMAND, topic)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
