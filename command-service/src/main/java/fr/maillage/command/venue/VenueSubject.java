package fr.maillage.command.venue;

import fr.maillage.command.log.Claim;
import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.SubjectKind;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.VenueEvent.VenueDeclared;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a venue is, and what it holds alone: a record of a source is one venue at most. */
@Configuration(proxyBeanMethods = false)
public class VenueSubject {

    /** What a venue holds alone: a record of a source, by the source's name and the record's id in it. */
    public static Claim source(String name, String recordId) {
        return new Claim("venue.source", name + "\n" + recordId);
    }

    @Bean
    SubjectKind<VenueAggregate> venueKind() {
        return new SubjectKind<>("venue", VenueAggregate.class, VenueAggregate::new);
    }

    @Bean
    ClaimRule venueClaims() {
        return VenueSubject::claims;
    }

    static List<Claim> claims(NetworkEvent event) {
        return event instanceof VenueDeclared declared && declared.source() != null
                ? List.of(source(declared.source().name(), declared.source().id()))
                : List.of();
    }
}
