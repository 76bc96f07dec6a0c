package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import java.util.EnumMap;

/** PostgreSQL and Kafka, seen as parts. */
final class Servers {

    private Servers() {}

    /** The truth: the log, and beside it what is shown of it. */
    record Postgres(EmbeddedPostgres server, Databases databases) implements Part {

        @Override
        public String name() {
            return "postgresql";
        }

        @Override
        public void start() {
            server.start();
            databases.prepare();
        }

        @Override
        public boolean isAlive() {
            return server.isAlive();
        }

        @Override
        public long pid() {
            return server.pid();
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

    /** The network's stream. */
    record Kafka(EmbeddedKafka server) implements Part {

        static Kafka in(DataFolder folder, Ports ports) {
            var passwords = new EnumMap<KafkaUser, String>(KafkaUser.class);
            for (var user : KafkaUser.values()) {
                passwords.put(user, folder.secrets().of(secret(user)));
            }
            return new Kafka(new EmbeddedKafka(folder.kafka(), ports.kafka(), ports.kafkaController(), passwords));
        }

        /** The name of its secret. */
        static String secret(KafkaUser user) {
            return "kafka-" + user.role();
        }

        @Override
        public String name() {
            return "kafka";
        }

        /** Services take longer to start than Kafka to let them in, and try again. */
        @Override
        public void start() {
            server.startEarly();
        }

        @Override
        public boolean isAlive() {
            return server.isAlive();
        }

        @Override
        public long pid() {
            return server.pid();
        }

        @Override
        public void stop() {
            server.stop();
        }
    }
}
