package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.FreeTexts;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordedEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that the hub keeps from being shown, by the event that says them. Later events that say them again at the same
 * place of the same subject are covered too, because a file that is read each night says everything again. An event is
 * read without its masked words, so that no view, no version of one and nothing made of them ever holds them. Builds
 * from before are made anew ({@link Generations}).
 */
final class Masks {

    private static final EventJson JSON = new EventJson();
    private static final String TYPE = EventCatalog.typeOf(TextMasked.class).name();

    private final Map<Said, Set<String>> fields;
    private final Map<Subject, Set<Words>> words;
    private final Set<Words> met = ConcurrentHashMap.newKeySet();

    private Masks(Map<Said, Set<String>> fields, Map<Subject, Set<Words>> words) {
        this.fields = fields;
        this.words = words;
    }

    /** An event of a log. */
    private record Said(UUID log, long position) {}

    /** A subject of a log. */
    private record Subject(UUID log, UUID id) {}

    /**
     * Masked words of one field of a subject.
     *
     * @param digest SHA-256 of the words, in hexadecimal
     */
    private record Words(Subject subject, String field, String digest) {}

    /** No masks. */
    static Masks none() {
        return new Masks(Map.of(), Map.of());
    }

    /** All masks known. */
    static Masks of(Connection connection) throws SQLException {
        var fields = new HashMap<Said, Set<String>>();
        try (var select = connection.prepareStatement("SELECT incarnation, position, field FROM mask");
                var row = select.executeQuery()) {
            while (row.next()) {
                var logged = new Said(row.getObject(1, UUID.class), row.getLong(2));
                fields.computeIfAbsent(logged, first -> new HashSet<>()).add(row.getString(3));
            }
        }
        var words = new HashMap<Subject, Set<Words>>();
        try (var select = connection.prepareStatement("SELECT incarnation, subject, field, digest FROM masked_words");
                var row = select.executeQuery()) {
            while (row.next()) {
                var subject = new Subject(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                var digest = HexFormat.of().formatHex(row.getBytes(4));
                words.computeIfAbsent(subject, first -> new HashSet<>())
                        .add(new Words(subject, row.getString(3), digest));
            }
        }
        return new Masks(fields, words);
    }

    /** Whether words are masked in the event itself, and not only because they were masked in another. */
    boolean areIn(LogRecord logged) {
        return fields.containsKey(said(logged));
    }

    private static Said said(LogRecord logged) {
        return new Said(logged.log().id(), logged.position());
    }

    /** The event without its masked words. Throws for any content that cannot be read. */
    RecordedEvent read(LogRecord logged, EventJson json) {
        var subject = new Subject(logged.log().id(), logged.subject());
        if (!areIn(logged) && !words.containsKey(subject)) {
            return logged.decode(json, Set.of());
        }
        var whole = logged.decode(json, Set.of());
        var here = fields.getOrDefault(said(logged), Set.of());
        var masked = new HashSet<String>();
        FreeTexts.of(whole.event(), whole.metadata()).forEach((field, text) -> {
            var said = new Words(subject, field, digest(text));
            if (here.contains(field)) {
                words.computeIfAbsent(subject, first -> new HashSet<>()).add(said);
                met.add(said);
            }
            if (words.getOrDefault(subject, Set.of()).contains(said)) {
                masked.add(field);
            }
        });
        return masked.isEmpty() ? whole : logged.decode(json, masked);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        }
    }

    /** The number of the last mask noted; 0 where there is none. It only grows. */
    static long last(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT coalesce(max(noted), 0) FROM mask");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Forgets the masks of earlier logs of which there is no build any more. */
    static void forgetBefore(Connection connection, Incarnation log) throws SQLException {
        for (var table : List.of("mask", "masked_words")) {
            try (var delete = connection.prepareStatement("DELETE FROM " + table
                    + " WHERE incarnation < ? AND incarnation NOT IN (SELECT incarnation FROM generation)")) {
                delete.setObject(1, log.id());
                delete.executeUpdate();
            }
        }
    }

    /** Whether any of these records masks words. */
    static boolean isAmong(List<LogRecord> records) {
        return records.stream().anyMatch(Masks::masks);
    }

    private static boolean masks(LogRecord record) {
        return record.type().name().equals(TYPE);
    }

    /**
     * Stores the masks in these records, and the masked words met when events were read. Storing them again changes
     * nothing.
     */
    void note(Connection connection, List<LogRecord> records) throws SQLException {
        for (var record : records) {
            if (masks(record) && JSON.read(record.type(), record.payload()) instanceof TextMasked masked) {
                note(connection, record.log().id(), masked);
            }
        }
        for (var said : List.copyOf(met)) {
            note(connection, said);
            met.remove(said);
        }
    }

    private static void note(Connection connection, Words said) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO masked_words (incarnation, subject, field, digest) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)) {
            insert.setObject(1, said.subject().log());
            insert.setObject(2, said.subject().id());
            insert.setString(3, said.field());
            insert.setBytes(4, HexFormat.of().parseHex(said.digest()));
            insert.executeUpdate();
        }
    }

    private static void note(Connection connection, UUID log, TextMasked masked) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO mask (incarnation, position, field) SELECT ?, unnest(?::bigint[]), ? ON CONFLICT DO NOTHING")) {
            insert.setObject(1, log);
            insert.setObject(
                    2, masked.positions().stream().mapToLong(Long::longValue).toArray());
            insert.setString(3, masked.field());
            insert.executeUpdate();
        }
    }
}
