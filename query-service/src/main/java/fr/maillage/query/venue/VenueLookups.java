package fr.maillage.query.venue;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Lookup;
import fr.maillage.query.web.form.NameMatcher;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The lookup of a venue by its name in forms, with suggestions while people still write it. */
@Component
public class VenueLookups implements Lookup {

    private static final Paging SOME = new Paging(null, 50);

    private final VenueQueries venues;
    private final Territories territories;
    private final NameMatcher<VenueItem> meant;

    VenueLookups(VenueQueries venues, Territories territories, Texts texts) {
        this.venues = venues;
        this.territories = territories;
        this.meant = new NameMatcher<>(
                "venue",
                texts,
                VenueItem::name,
                venue -> venue.territory().commune().name(),
                VenueItem::address);
    }

    @Override
    public Set<String> sorts() {
        return Set.of("venue");
    }

    @Override
    public Stream<String> suggest(ReadSession reading, String written) {
        return meant.labels(list(reading, "q", written)).stream();
    }

    /** The venues of the structures acted for: most often one of them is meant. */
    @Override
    public List<Option> options(Question question) {
        return question.acting()
                .flatMap(
                        structure -> meant.labels(list(question.reading(), "structure", structure.toString())).stream())
                .map(label -> new Option(label, label, false))
                .toList();
    }

    /** Puts the id of the venue that is meant. Of several with one name, the person's own venue is meant. */
    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        var written = question.written();
        if (written != null) {
            var hand = ActingRights.now();
            meant.one(
                            name,
                            written,
                            words -> list(question.reading(), "q", words),
                            one -> hand.owns(carrier(one)),
                            faults)
                    .ifPresent(venue -> body.put(name, venue.id().toString()));
        }
    }

    private static @Nullable UUID carrier(VenueItem venue) {
        var carrier = venue.structure();
        return carrier == null ? null : carrier.id();
    }

    /** The text that stands for a venue in a form; empty where the venue is null or not found. */
    public String written(ReadSession reading, @Nullable UUID venue) {
        return venue == null
                ? ""
                : venues.find(reading, venue).map(meant::label).orElse("");
    }

    private List<VenueItem> list(ReadSession reading, String by, String value) {
        var filter = VenueFilter.ALL.read(new Parameters(Map.of(by, new String[] {value}), territories));
        return venues.list(reading, filter.with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED), SOME)
                .items();
    }
}
