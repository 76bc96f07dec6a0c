package fr.maillage.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The process that is Kafka: one node, broker and controller together. Arguments: folder, port, controller's port, topics. Passwords
 * are in its environment ({@link #variable}).
 */
public final class KafkaBroker {

    /** Between the services; never named like a protocol, which Kafka would take it for. */
    private static final String SERVICES = "SERVICES";

    private static final String CONTROLLER = "CONTROLLER";

    private KafkaBroker() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var data = folder.resolve("data");
        formatOnce(data);
        var broker = Loopback.HOST + ":" + Integer.parseInt(arguments[1]);
        var controller = Loopback.HOST + ":" + Integer.parseInt(arguments[2]);
        var topics = Arrays.asList(arguments).subList(3, arguments.length);
        var passwords = passwords();
        var config = new KafkaConfig(settings(data, broker, controller, passwords));
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        mark(readyMark(folder));
        try {
            openTo(broker, passwords, topics);
        } catch (Exception nobodyIsLetIn) {
            nobodyIsLetIn.printStackTrace();
            System.exit(1);
        }
        mark(openMark(folder));
        server.awaitShutdown();
    }

    private static void mark(Path file) throws IOException {
        Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
    }

    /** Exists once the broker serves. */
    static Path readyMark(Path folder) {
        return folder.resolve("ready");
    }

    /** Exists once everybody is let in who is known. */
    static Path openMark(Path folder) {
        return folder.resolve("open");
    }

    /** The variable that holds a user's password. */
    static String variable(KafkaUser user) {
        return "MAILLAGE_KAFKA_" + user.name();
    }

    private static Map<KafkaUser, String> passwords() {
        var passwords = new EnumMap<KafkaUser, String>(KafkaUser.class);
        for (var user : KafkaUser.values()) {
            passwords.put(user, System.getenv(variable(user)));
        }
        return passwords;
    }

    /** At each start: who deletes a secret has replaced it, and a folder from before there were any has them now. */
    private static void openTo(String broker, Map<KafkaUser, String> passwords, List<String> topics) throws Exception {
        try (var rights = new KafkaRights(broker, passwords)) {
            rights.renew(KafkaUser.SERVED);
            rights.grant(topics);
            rights.awaitEffect(topics.getLast());
        }
    }

    private static void formatOnce(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path data, String broker, String controller, Map<KafkaUser, String> passwords) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("log.dirs", data.toString());
        settings.put("listeners", SERVICES + "://" + broker + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", SERVICES + "://" + broker);
        settings.put("inter.broker.listener.name", SERVICES);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("auto.create.topics.enable", "false");
        // After a kill -9 the broker that comes back waits until its former self counts as dead.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        nobodyUnknown(settings, KafkaUser.ADMINISTRATOR.password(passwords));
        smallerThanACluster(settings);
        return settings;
    }

    /** Both doors ask who comes, and the inner one knows nobody but Kafka itself. */
    private static void nobodyUnknown(Properties settings, String password) {
        var administrator = KafkaUser.ADMINISTRATOR;
        var scram = KafkaUser.SCRAM.mechanismName();
        var services = "listener.name." + SERVICES.toLowerCase(Locale.ROOT) + ".";
        var controller = "listener.name." + CONTROLLER.toLowerCase(Locale.ROOT) + ".";
        settings.put("listener.security.protocol.map", SERVICES + ":SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT");
        settings.put("sasl.mechanism.inter.broker.protocol", KafkaUser.PLAIN);
        settings.put("sasl.mechanism.controller.protocol", KafkaUser.PLAIN);
        settings.put(services + "sasl.enabled.mechanisms", scram + "," + KafkaUser.PLAIN);
        settings.put(controller + "sasl.enabled.mechanisms", KafkaUser.PLAIN);
        settings.put(services + "plain.sasl.jaas.config", administrator.known(password));
        settings.put(controller + "plain.sasl.jaas.config", administrator.known(password));
        settings.put(services + scram.toLowerCase(Locale.ROOT) + ".sasl.jaas.config", KafkaUser.ASKED);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", administrator.principal());
    }

    private static void smallerThanACluster(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
    }
}
