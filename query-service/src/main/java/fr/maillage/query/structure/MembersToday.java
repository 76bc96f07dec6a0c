package fr.maillage.query.structure;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.RightsToday;
import fr.maillage.query.projection.Snapshot;
import fr.maillage.time.Paris;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The check that at least one of a member's structures is a member today. A reader without one reads as an outsider.
 */
@Component
class MembersToday implements RightsToday {

    private static final String IS_MEMBER = "SELECT EXISTS (SELECT 1 FROM {all structure} s WHERE s.id = ANY(:own) AND "
            + StructureFilter.STATE + " = 'MEMBER')";

    private final Clock clock;

    MembersToday(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Reader of(Reader asked, Snapshot now) {
        return asked instanceof Reader.Member member && !isMember(member, now)
                ? new Reader.Outsider(member.structures())
                : asked;
    }

    private boolean isMember(Reader.Member reader, Snapshot now) {
        return now.sql(IS_MEMBER)
                .param("own", reader.structures().toArray(UUID[]::new))
                .param("day", Paris.dayOf(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
