package fr.maillage.command.log;

import fr.maillage.command.log.relay.AppendSignal;
import fr.maillage.command.log.relay.Relay;
import fr.maillage.command.log.relay.StreamSettings;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How fast the whole log is carried to a new topic. Run by hand, from the test classpath: {@code RelayBench [events]}. To
 * compare with a version before or after, this file is copied there, and both are run in turn: figures of a shared machine
 * mean something only as ratios.
 */
final class RelayBench {

    private static final int ROUNDS = 7;
    private static final int BATCH = 1_000;

    private RelayBench() {}

    public static void main(String[] arguments) throws Exception {
        var events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (var server = EmbeddedPostgres.temporary();
                var kafka = EmbeddedKafka.temporary();
                var instance = new Instance(Instance.newLog(server))) {
            for (var posted = 0; posted < events; posted += BATCH) {
                var intents = java.util.stream.Stream.generate(Instance::begin)
                        .limit(BATCH)
                        .toList();
                instance.log.submitAll(intents, Instance.KARIM, null, true);
            }
            var perSecond = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                perSecond[round] = carry(instance, new Stream(kafka).settings, events);
                System.out.printf(Locale.ROOT, "carried %,.0f/s%n", perSecond[round]);
            }
            Arrays.sort(perSecond);
            System.out.printf(Locale.ROOT, "median %,.0f/s%n", perSecond[ROUNDS / 2]);
        }
    }

    private static double carry(Instance instance, StreamSettings settings, int events) throws Exception {
        var started = System.nanoTime();
        try (var admin = Admin.create(settings.client());
                var relay = relay(instance, settings)) {
            relay.start();
            while (written(admin, settings) < events) {
                Thread.sleep(20);
            }
        }
        return events / ((System.nanoTime() - started) / 1e9);
    }

    private static long written(Admin admin, StreamSettings settings) throws InterruptedException {
        var ends = IntStream.range(0, Stream.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(settings.topic(), partition),
                        partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException | KafkaException notYet) {
            return 0;
        }
    }

    /** Whatever this version's relay wants to be told besides: a key, for instance. */
    private static Relay relay(Instance instance, StreamSettings settings) throws ReflectiveOperationException {
        var constructor = Relay.class.getConstructors()[0];
        var told = new Object[constructor.getParameterCount()];
        for (var i = 0; i < told.length; i++) {
            var type = constructor.getParameterTypes()[i];
            if (type == LogDatabase.class) {
                told[i] = instance.database;
            } else if (type == StreamSettings.class) {
                told[i] = settings;
            } else if (type == AppendSignal.class) {
                told[i] = instance.signal;
            } else {
                told[i] = type.getMethod("parse", String.class).invoke(null, "5a".repeat(32));
            }
        }
        return (Relay) constructor.newInstance(told);
    }
}
