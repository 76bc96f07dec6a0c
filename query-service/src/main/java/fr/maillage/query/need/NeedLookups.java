package fr.maillage.query.need;

import fr.maillage.events.NeedMeans;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.need.NeedItem.Answer;
import fr.maillage.query.need.NeedItem.Means;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ReservationQueries;
import fr.maillage.query.resource.ReservationStatus;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.resource.ResourceQueries;
import fr.maillage.query.resource.ResourceStatus;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Lookup;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lookups of the forms about needs: what a structure has that can help, what a need may be met through, and prices.
 */
@Component
class NeedLookups implements Lookup {

    /** What the acting structures have that can help. */
    static final String OWN_MEANS = "need-means";

    /**
     * What the need at hand may be met through: what was offered in the answers, what its structure has reserved, what
     * matches it, and what the address of the form names.
     */
    static final String MEANS_OF_NEED = "need-through";

    /** A price in euros, sent in cents. */
    static final String EUROS = "euros";

    private static final Paging MOST = new Paging(null, 50);

    private final NeedQueries needs;
    private final NeedMatches matches;
    private final ResourceQueries resources;
    private final ReservationQueries reservations;
    private final VenueQueries venues;
    private final WorkshopQueries workshops;
    private final Texts texts;

    NeedLookups(
            NeedQueries needs,
            NeedMatches matches,
            ResourceQueries resources,
            ReservationQueries reservations,
            VenueQueries venues,
            WorkshopQueries workshops,
            Texts texts) {
        this.needs = needs;
        this.matches = matches;
        this.resources = resources;
        this.reservations = reservations;
        this.venues = venues;
        this.workshops = workshops;
        this.texts = texts;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(OWN_MEANS, MEANS_OF_NEED, EUROS);
    }

    @Override
    public List<Option> options(Question question) {
        var means =
                switch (Objects.requireNonNull(question.input().sort())) {
                    case OWN_MEANS -> question.acting().flatMap(structure -> own(question.reading(), structure));
                    case MEANS_OF_NEED -> ofNeed(question);
                    default -> Stream.<Means>empty();
                };
        return means.distinct().flatMap(this::option).toList();
    }

    /** Puts the kind and the id of the means that were chosen, or the cents of the price that was written. */
    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        var written = question.written();
        if (written == null) {
            return;
        }
        if (EUROS.equals(question.input().sort())) {
            var cents = Euros.cents(written);
            if (cents.isPresent()) {
                body.put(name, cents.getAsInt());
            } else {
                faults.add(new FormFault(name, texts.of("form.euros.malformed")));
            }
            return;
        }
        var parts = written.split(":", 2);
        body.putObject(name.substring(0, name.indexOf('.')))
                .put("kind", parts[0])
                .put("id", parts.length == 2 ? parts[1] : "");
    }

    /** The value of means in a form. */
    static String written(NeedMeans.Kind kind, UUID id) {
        return kind + ":" + id;
    }

    /** The option for means; none where the reader knows no name of theirs. */
    private Stream<Option> option(Means means) {
        return Stream.ofNullable(means.name())
                .map(name -> new Option(
                        written(means.kind(), means.id()), texts.of("need.means." + means.kind(), name), false));
    }

    private Stream<Means> own(ReadSession reading, UUID structure) {
        var shared = ResourceFilter.ALL
                .with(ResourceFilter.STRUCTURE, structure)
                .with(ResourceFilter.STATUS, ResourceStatus.SHARED);
        var open =
                VenueFilter.ALL.with(VenueFilter.STRUCTURE, structure).with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
        var toCome = WorkshopFilter.ALL
                .with(WorkshopFilter.STRUCTURE, structure)
                .with(WorkshopFilter.STATUS, List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED))
                .with(WorkshopFilter.FROM, reading.moment());
        return Stream.of(
                        resources.list(reading, shared, MOST).items().stream()
                                .map(one -> new Means(
                                        one.kind() == ResourceKind.DOCUMENT
                                                ? NeedMeans.Kind.DOCUMENT
                                                : NeedMeans.Kind.RESOURCE,
                                        one.id(),
                                        one.title())),
                        venues.list(reading, open, MOST).items().stream()
                                .map(one -> new Means(NeedMeans.Kind.VENUE, one.id(), one.name())),
                        workshops.list(reading, toCome, MOST).items().stream()
                                .map(one -> new Means(NeedMeans.Kind.WORKSHOP, one.id(), one.title())))
                .flatMap(found -> found);
    }

    private Stream<Means> ofNeed(Question question) {
        var subject = question.subject();
        var reading = question.reading();
        return subject == null
                ? Stream.empty()
                : needs.find(reading, subject).stream().flatMap(need -> Stream.of(
                                need.answers().stream().map(Answer::with).filter(Objects::nonNull),
                                reserved(reading, need),
                                matches.of(reading, need).stream().flatMap(match -> match.means().stream()),
                                named(reading, question.written()).stream())
                        .flatMap(found -> found));
    }

    /** What the structure whose need it is has asked for or got, at some time while it was needed. */
    private Stream<Means> reserved(ReadSession reading, NeedItem need) {
        var from = need.from() == null ? need.expressedAt() : Paris.startOf(need.from());
        var live = ReservationFilter.ALL
                .with(ReservationFilter.STRUCTURE, need.structure().id())
                .with(
                        ReservationFilter.STATUS,
                        List.of(
                                ReservationStatus.REQUESTED,
                                ReservationStatus.ACCEPTED,
                                ReservationStatus.HANDED_OVER,
                                ReservationStatus.RETURNED))
                .with(ReservationFilter.FROM, from)
                .with(ReservationFilter.TO, Paris.startOf(need.until().plusDays(1)));
        return reservations.list(reading, live, MOST).items().stream()
                .filter(one -> one.structure().id().equals(need.structure().id()))
                .map(one -> new Means(
                        NeedMeans.Kind.RESOURCE,
                        one.resource().id(),
                        one.resource().hasName() ? one.resource().name() : null));
    }

    /** The means that a value of a form stands for; empty where it stands for none that the reader knows. */
    private static Optional<Means> named(ReadSession reading, @Nullable String written) {
        var parts = written == null ? new String[0] : written.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            var kind = NeedMeans.Kind.valueOf(parts[0]);
            var id = UUID.fromString(parts[1]);
            var named = Names.of(reading, List.of(id)).named(id);
            return named.hasName() ? Optional.of(new Means(kind, named.id(), named.name())) : Optional.empty();
        } catch (IllegalArgumentException noMeans) {
            return Optional.empty();
        }
    }
}
