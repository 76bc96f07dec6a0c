package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipNature;
import fr.maillage.query.partnership.PartnershipView.Ending;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Whereabouts.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as it is read: its view, judged on a day, with the names that structures go by.
 *
 * @param sequence what {@code If-Match} takes to change it
 * @param territory where it applies, such as {@code departement:62}, with its name; null where it is not tied to one
 * @param parties who is in it, or asked to be, the proposer first
 * @param waiting partners that have not answered
 * @param communes where its parties have their seats, the proposer's first
 * @param endsOn its last day, included, as agreed or renewed; null where none is foreseen
 * @param formedAt when the last partner agreed; null until then
 */
public record PartnershipItem(
        UUID id,
        long sequence,
        String title,
        PartnershipNature nature,
        PartnershipStatus status,
        Named proposer,
        List<Named> parties,
        List<Answer> answers,
        List<Named> waiting,
        List<Departure> left,
        @Nullable Scope territory,
        List<Area> communes,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String goals,
        Instant proposedAt,
        @Nullable Instant formedAt,
        @Nullable Ending ended,
        LocalDate saidOn) {

    /** What a partner answered. */
    public record Answer(
            Named structure,
            boolean accepted,
            LocalDate on,
            @Nullable String reason) {}

    /** A party that left, from that day. */
    public record Departure(Named structure, LocalDate on) {}

    /** A territory as it is asked for, and as people know it. */
    public record Scope(String territory, String name) {}
}
