package fr.maillage.command.venue;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueDeclared;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of venues for the log, with their claims: a source's record belongs to one venue at most. */
@Configuration(proxyBeanMethods = false)
public class VenueSubject {

    /** The claim on a source's record, by the source's name and the record's id in it. */
    public static Claim source(String name, String recordId) {
        return new Claim("venue.source", name + "\n" + recordId);
    }

    @Bean
    static AggregateType<Venue, VenueCommand, DeclareVenue, VenueEvent> venueType() {
        return new AggregateType<>(
                "venue",
                Venue.class,
                VenueCommand.class,
                DeclareVenue.class,
                VenueEvent.class,
                Venue::declare,
                Venue::answer,
                Venue::evolve);
    }

    @Bean
    ClaimRule venueClaims() {
        return VenueSubject::claims;
    }

    /** The claim on a national id, whatever the name of the file that bears it. */
    public static Claim national(String id) {
        return new Claim("venue.national", id);
    }

    @Bean
    Policy claimVenues() {
        return new WhenStructureRenumberedThenClaimItsVenues();
    }

    static List<Claim> claims(NetworkEvent event) {
        return switch (event) {
            case VenueDeclared declared -> declared.source() == null ? List.of() : claims(declared.source());
            case VenueAliased aliased -> List.of(national(aliased.id()));
            default -> List.of();
        };
    }

    private static List<Claim> claims(SourceRecord source) {
        return Stream.concat(
                        Stream.of(source(source.name(), source.id())),
                        NationalId.tokens(source.id()).stream().map(VenueSubject::national))
                .toList();
    }
}
