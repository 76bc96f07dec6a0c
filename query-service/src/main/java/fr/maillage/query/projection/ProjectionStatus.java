package fr.maillage.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The status of the views, for those who look after them.
 *
 * @param position position that every view shows at least
 */
public record ProjectionStatus(long position, Stream stream, List<Standing> projections) {

    /**
     * The status of the stream.
     *
     * @param heardAt when Kafka last answered; null before the first time
     * @param awaySince since when it has not answered; null while it does
     * @param refusal what Kafka answers where it refuses this service, whose password or rights have to be set right;
     *     null while it does not
     * @param behind number of records known and not shown yet
     * @param behindSince since when there have been any; null where there are none
     * @param missing position of an event that the stream lacks although it holds later ones: nothing moves until it is
     *     found; null where the stream is whole
     * @param foreignRecords number of records passed over because they did not come from the log
     * @param holdsForeignRecords whether the topic still holds one: somebody else writes to it
     * @param contradiction position at which two different events were seen; null where there is none
     * @param renewingSince since when the views are being made again, because the log is no longer the one that they
     *     show; null while they are not
     */
    public record Stream(
            @Nullable Instant heardAt,
            @Nullable Instant awaySince,
            @Nullable String refusal,
            long behind,
            @Nullable Instant behindSince,
            @Nullable Long missing,
            long foreignRecords,
            boolean holdsForeignRecords,
            @Nullable Long contradiction,
            @Nullable Instant renewingSince) {

        /** Whether the stream gives what the log says, and nothing else. */
        public boolean sound() {
            return missing == null && !holdsForeignRecords && contradiction == null;
        }

        static Stream of(StreamStatus status) {
            return new Stream(
                    status.heardAt(),
                    status.awaySince(),
                    status.refusal(),
                    status.behind(),
                    status.behindSince(),
                    status.missing() == 0 ? null : status.missing(),
                    status.foreignRecords(),
                    status.holdsForeignRecords(),
                    status.contradiction() == 0 ? null : status.contradiction(),
                    status.renewingSince());
        }
    }

    /**
     * The status of one projection.
     *
     * @param version number of the version that this service knows
     * @param shape the rest of that version: a hash of its views, of the columns of its tables and of who sees what
     * @param position position of the build that answers; null while none does
     * @param parkedFacts number of dead letters of the build that answers, of which {@code parked} names the first of
     *     each subject
     */
    public record Standing(
            String name,
            int version,
            String shape,
            @Nullable Long position,
            long parkedFacts,
            List<ParkedSubject> parked,
            List<Build> builds) {}

    /** The role of a build for readers. */
    public enum State {
        ACTIVE,
        BUILDING,
        RETIRED
    }

    /**
     * One build of a projection.
     *
     * @param shape empty where the build was made before shapes were kept
     * @param builtAt when it was complete for the first time; null while it is being built
     */
    public record Build(
            String schema,
            int version,
            String shape,
            State state,
            long position,
            Instant createdAt,
            @Nullable Instant builtAt) {

        static Build of(Generation build) {
            var state = build.active() ? State.ACTIVE : build.builtAt() == null ? State.BUILDING : State.RETIRED;
            return new Build(
                    build.schema(),
                    build.version().number(),
                    build.version().shape(),
                    state,
                    build.position(),
                    build.createdAt(),
                    build.builtAt());
        }
    }

    /**
     * A subject whose events wait for a version that can take them.
     *
     * @param position position of the event that could not be taken
     * @param facts number of dead letters: that event and those that follow it
     */
    public record ParkedSubject(long position, UUID subject, String type, int revision, String reason, long facts) {}
}
