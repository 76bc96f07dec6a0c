package fr.maillage.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the views stand, for those who look after them.
 *
 * @param position every view shows at least this
 */
public record ProjectionStatus(long position, Stream stream, List<Standing> projections) {

    /**
     * @param heardAt when Kafka last answered
     * @param awaySince since when it has not; null while it does
     * @param refusal why it does not answer this service, where it refuses it: its password or its rights have to be set right
     * @param behind records known and not shown yet
     * @param behindSince since when there have been any
     * @param missing position of a fact that the stream lacks although it holds later ones: nothing moves until it is found
     * @param foreignRecords records passed over because they did not come from the log
     * @param holdsForeignRecords whether the topic still holds one: somebody else writes to it
     * @param contradiction position at which two different facts were seen
     * @param renewingSince since when the views are being made again, because the log is no longer the one that they show
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

        /** Whether it gives what the log says, and nothing else. */
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
     * One projection.
     *
     * @param version the number of the one that this service knows
     * @param shape the rest of it: a hash of its views, of the columns of its tables and of who sees what
     * @param position of the build that answers; null while none does
     * @param parkedFacts of the build that answers: all that wait, of which {@code parked} names the first of each subject
     */
    public record Standing(
            String name,
            int version,
            String shape,
            @Nullable Long position,
            long parkedFacts,
            List<ParkedSubject> parked,
            List<Build> builds) {}

    /** What a build is to readers. */
    public enum State {
        ACTIVE,
        BUILDING,
        RETIRED
    }

    /**
     * One build of a projection.
     *
     * @param shape empty where it was made before shapes were kept
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
     * A subject whose facts wait for a version that can take them.
     *
     * @param position of the fact that could not be taken
     * @param facts it and those that follow it
     */
    public record ParkedSubject(long position, UUID subject, String type, int revision, String reason, long facts) {}
}
