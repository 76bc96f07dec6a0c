package fr.maillage.system;

import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventType;
import java.util.ArrayList;
import java.util.Map;

/** Reading facts from bytes and nothing else: what a rebuild could reach if writing were free. */
final class BareDecode {

    private static final int ROUNDS = 5;
    private static final int MOST = 200_000;

    private BareDecode() {}

    /** One thread, warm: the best of some rounds. */
    static double eventsPerSecond(Map<String, Object> kafka) {
        record Raw(EventType type, byte[] value, byte[] metadata) {}
        var raws = new ArrayList<Raw>();
        Topic.eachRecord(kafka, record -> {
            if (raws.size() < MOST) {
                raws.add(new Raw(
                        EventType.ofSchema(Topic.header(record, "ce_dataschema")),
                        record.value(),
                        record.headers().lastHeader("ce_metadata").value()));
            }
        });
        var json = new EventJson();
        var best = 0.0;
        var read = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            for (var raw : raws) {
                read += json.read(raw.type(), raw.value()).hashCode() & 1;
                read += json.readMetadata(raw.metadata()).communes().size();
            }
            best = Math.max(best, raws.size() / Benchmark.secondsSince(begun));
        }
        return read < 0 ? 0 : best;
    }
}
