package fr.maillage.query.structure;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.form.ActingRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** The viewer's acting rights, resolved against structures. The hub may act only for those in its territory. */
@Component
public class ActingRightsResolver {

    private final StructureQueries structures;

    ActingRightsResolver(StructureQueries structures) {
        this.structures = structures;
    }

    /**
     * Whether the viewer acts for at least one member of the network, or coordinates the hub. Sharing, preparing and
     * agreeing are done among members.
     *
     * @param here address of the page shown, with its date
     */
    public boolean amongMembers(ReadSession reading, Address here) {
        var hand = ActingRights.on(here);
        return hand.coordinates()
                || hand.own().stream()
                        .flatMap(id -> structures.find(reading, id).stream())
                        .anyMatch(own -> own.membership().status() == MembershipStatus.MEMBER);
    }

    /**
     * The viewer's acting rights on these structures.
     *
     * @param parties structures for which the viewer might act, directly or as the hub
     * @param here address of the page shown, with its date
     */
    public ActingRights on(ReadSession reading, List<Named> parties, Address here) {
        var hand = ActingRights.on(here);
        return hand.coordinates()
                ? hand.knowing(structures.seats(
                        reading, parties.stream().map(Named::id).toList()))
                : hand;
    }
}
