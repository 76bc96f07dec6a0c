package fr.maillage.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Offer;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.query.Facts;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.platform.EverySentence;
import fr.maillage.wire.EventCatalog;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final UUID EPN = Facts.id(1);
    private static final UUID ARAGO = Facts.id(2);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Names NAMES = new Names(
            Map.of(
                    EPN, new Part("structure", "EPN de Liévin", EPN),
                    ARAGO, new Part("venue", "Salle Arago", ARAGO)),
            Map.of());

    private final Sentences sentences = EverySentence.of();

    @Test
    void every_action_is_said_in_the_present_tense() {
        var said = new LinkedHashMap<NetworkEvent, String>();
        said.put(Facts.structure("EPN de Liévin", null, "62510"), "EPN de Liévin entre dans l'annuaire");
        said.put(
                new StructureDescribed(Facts.structureProfile("EPN de Liévin", "62510")),
                "EPN de Liévin met à jour sa fiche");
        said.put(
                new StructureRenumbered("43493312300037", DAY),
                "EPN de Liévin a un nouveau SIRET ou RNA depuis le 1er décembre : 43493312300037");
        said.put(new MembershipRequested(), "EPN de Liévin demande à rejoindre le réseau");
        said.put(new MembershipAccepted(DAY), "EPN de Liévin rejoint le réseau");
        said.put(
                new MembershipRefused("hors de la région"),
                "EPN de Liévin n'est pas membre, demande refusée : hors de la région");
        said.put(
                new MembershipEnded(DAY, "dissolution"),
                "EPN de Liévin quitte le réseau le 1er décembre : dissolution");
        said.put(Facts.venue("Salle Arago", Facts.lievin()), "Nouveau lieu : Salle Arago");
        said.put(new VenueClaimed(EPN), "EPN de Liévin prend en charge un lieu : Salle Arago");
        said.put(
                new VenueAliased("carte", "Siilab_12"),
                "Salle Arago est connu ailleurs sous l'identifiant Siilab_12, d'après « carte »");
        said.put(new VenueDescribed(Facts.profile("Salle Arago"), null), "Salle Arago met à jour sa présentation");
        said.put(new VenueRelocated(Facts.denain(), null), "Salle Arago a pour adresse : 1 place Wilson, Denain");
        said.put(new VenueHoursSet(Facts.hours("Sa 09:00-12:00"), null), "Salle Arago donne ses horaires");
        said.put(
                new VenueOfferSet(Facts.offer("Compréhension du monde numérique"), null),
                "Salle Arago propose : Compréhension du monde numérique");
        said.put(
                new VenueLabelDeclared(new Label(Label.Kind.OTHER, "Pass numérique"), null),
                "Salle Arago déclare un label : Pass numérique");
        said.put(
                new VenueLabelGranted(Facts.programme("France Services"), null),
                "Salle Arago entre dans un dispositif : France Services");
        said.put(
                new VenueLabelWithdrawn(new Label(Label.Kind.OTHER, "Ici, on aide"), null),
                "Salle Arago n'a plus le label : Ici, on aide");
        said.put(
                new VenueSuspended(DAY, DAY.plusDays(14), "travaux"),
                "Salle Arago ferme du 1er au 15 décembre : travaux");
        said.put(new VenueReopened(DAY), "Salle Arago rouvre le 1er décembre");
        said.put(
                new VenueClosed(DAY.plusYears(1), "fin du bail"),
                "Salle Arago ferme définitivement le 1er décembre 2027 : fin du bail");
        said.put(new VenueConfirmed(DAY, null), "Salle Arago : toujours exact");

        assertThat(said.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("every event of structures and venues is said here")
                .isEqualTo(EventCatalog.events().stream()
                        .filter(event -> List.of("structure", "venue")
                                .contains(EventCatalog.typeOf(event).subjectType()))
                        .collect(Collectors.toSet()));
        said.forEach((event, sentence) -> assertThat(say(new Facts(), event)).isEqualTo(sentence));
    }

    @Test
    void who_speaks_is_the_structure_acted_for_else_the_one_that_carries_the_venue() {
        var declared = Facts.venue("Salle Arago", Facts.lievin(), EPN, null);

        assertThat(say(new Facts(), declared)).isEqualTo("EPN de Liévin déclare un lieu : Salle Arago");
        assertThat(say(new Facts().by(EPN), new VenueConfirmed(DAY, null)))
                .isEqualTo("EPN de Liévin confirme Salle Arago : toujours exact");
    }

    @Test
    void a_file_is_named_and_never_mistaken_for_a_structure() {
        var source = new SourceRecord("france-services", "12", DAY);
        var file = new Facts().from("import:france-services");

        assertThat(say(file, Facts.venue("Salle Arago", Facts.lievin(), EPN, source)))
                .isEqualTo("Nouveau lieu d'après « france-services » : Salle Arago");
        assertThat(say(file, new VenueConfirmed(DAY, source)))
                .isEqualTo("Salle Arago : toujours exact, d'après « france-services »");
    }

    @Test
    void hours_and_offers_that_say_nothing_are_told_apart() {
        var unreadable = new Hours("14:00-14:00", null, "Plage vide.");

        assertThat(say(new Facts(), new VenueHoursSet(null, null))).isEqualTo("Salle Arago n'a plus d'horaires connus");
        assertThat(say(new Facts(), new VenueHoursSet(unreadable, null)))
                .isEqualTo("Horaires illisibles : Salle Arago");
        assertThat(say(
                        new Facts(),
                        new VenueOfferSet(
                                new Offer(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), null)))
                .isEqualTo("Salle Arago ne propose aucun service");
    }

    @Test
    void names_can_be_shown_apart_and_a_name_with_braces_is_left_as_it_is() {
        var odd = new Names(
                Map.of(
                        EPN, new Part("structure", "EPN {venue}", EPN),
                        ARAGO, new Part("venue", "Salle Arago", ARAGO)),
                Map.of());
        var action = ActivityView.of(new Facts()
                .say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null))
                .last());

        assertThat(sentences.say(action, odd).parts())
                .containsExactly(
                        new Part("structure", "EPN {venue}", EPN),
                        Part.text(" déclare un lieu : "),
                        new Part("venue", "Salle Arago", ARAGO));
    }

    private String say(Facts facts, NetworkEvent event) {
        var subject = EventCatalog.typeOf(event.getClass()).subjectType().equals("venue") ? ARAGO : EPN;
        return sentences
                .say(ActivityView.of(facts.say(subject, event).last()), NAMES)
                .text();
    }
}
