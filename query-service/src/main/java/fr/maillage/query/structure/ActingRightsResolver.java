package fr.maillage.query.structure;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.form.ActingRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what whoever looks has a hand in where several structures have one: the hub in those of its territory alone. */
@Component
public class ActingRightsResolver {

    private final StructureQueries structures;

    ActingRightsResolver(StructureQueries structures) {
        this.structures = structures;
    }

    /**
     * Whether they act for a member of the network, or for anybody as the hub: what is shared, prepared and agreed is so
     * among members.
     */
    public boolean amongMembers(ReadSession reading, Address here) {
        var hand = ActingRights.on(here);
        return hand.coordinates()
                || hand.own().stream()
                        .flatMap(id -> structures.find(reading, id).stream())
                        .anyMatch(own -> own.membership().status() == MembershipStatus.MEMBER);
    }

    /** @param parties that they may act for, themselves or as the hub @param here the page looked at, with its date */
    public ActingRights on(ReadSession reading, List<Named> parties, Address here) {
        var hand = ActingRights.on(here);
        return hand.coordinates()
                ? hand.knowing(structures.seats(
                        reading, parties.stream().map(Named::id).toList()))
                : hand;
    }
}
