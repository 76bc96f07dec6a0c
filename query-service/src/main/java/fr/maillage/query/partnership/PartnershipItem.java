package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipNature;
import fr.maillage.query.partnership.PartnershipView.Ending;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as readers get it: its view, judged on one day, with the names of its structures.
 *
 * @param sequence version that {@code If-Match} expects when it is changed
 * @param territory where it applies, such as {@code departement:62}, with its name; null where it is not tied to one
 * @param parties structures that are in it or were asked to be, the proposer first
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

    /** The answer of a partner. */
    public record Answer(
            Named structure,
            boolean accepted,
            LocalDate on,
            @Nullable String reason) {}

    /**
     * A party that left.
     *
     * @param on day from which it is a party no more
     */
    public record Departure(Named structure, LocalDate on) {}

    /** A territory, as it is asked for and as people know it. */
    public record Scope(String territory, String name) {}
}
