package fr.maillage.command.structure;

import fr.maillage.command.Carrier;
import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.Decided;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.StructureEvent;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of structures for the log, with their claims: a pivot belongs to one structure at most, for good. */
@Configuration(proxyBeanMethods = false)
class StructureSubject {

    @Bean
    static AggregateType<Structure, StructureCommand, RegisterStructure, StructureEvent> structureType() {
        return new AggregateType<>(
                "structure",
                Structure.class,
                StructureCommand.class,
                RegisterStructure.class,
                StructureEvent.class,
                Structure::register,
                Decided.by(Structure::decide),
                Structure::evolve);
    }

    @Bean
    ClaimRule structureClaims() {
        return StructureSubject::claims;
    }

    static List<Claim> claims(NetworkEvent event) {
        var pivot =
                switch (event) {
                    case StructureRegistered registered -> registered.pivot();
                    case StructureRenumbered renumbered -> renumbered.pivot();
                    default -> null;
                };
        return Stream.ofNullable(pivot).map(Carrier::pivot).toList();
    }
}
