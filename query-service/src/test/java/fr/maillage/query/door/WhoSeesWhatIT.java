package fr.maillage.query.door;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.HELD;
import static fr.maillage.query.NetworkAtWork.LIBRARY;
import static fr.maillage.query.NetworkAtWork.LOAN;
import static fr.maillage.query.NetworkAtWork.PACT;
import static fr.maillage.query.NetworkAtWork.PLANNED;
import static fr.maillage.query.NetworkAtWork.SECRET;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static fr.maillage.query.NetworkAtWork.TRAINER;
import static fr.maillage.query.NetworkAtWork.WILSON;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.projection.Projection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view × every kind of reader: what is not for somebody is in no list, no count, no file, no past and no page. */
class WhoSeesWhatIT {

    private static final UUID CLOSED = Facts.id(13);
    private static final UUID NOTE = Facts.id(61);

    private enum Eyes {
        VISITOR,
        PARTY,
        OTHER_PARTY,
        STRANGER,
        OF_SEVERAL,
        HUB;

        String[] headers() {
            return switch (this) {
                case VISITOR -> new String[0];
                case PARTY -> RunningService.bearing(RunningService.ISSUER.member(EPN));
                case OTHER_PARTY -> RunningService.bearing(RunningService.ISSUER.member(CCAS));
                case STRANGER -> RunningService.bearing(RunningService.ISSUER.member(LIBRARY));
                case OF_SEVERAL -> RunningService.bearing(RunningService.ISSUER.member(LIBRARY, CCAS));
                case HUB -> RunningService.bearing(RunningService.ISSUER.analyst());
            };
        }
    }

    private static final Set<Eyes> EVERYBODY = EnumSet.allOf(Eyes.class);
    private static final Set<Eyes> MEMBERS = EnumSet.complementOf(EnumSet.of(Eyes.VISITOR));
    private static final Set<Eyes> PARTIES = EnumSet.of(Eyes.PARTY, Eyes.OTHER_PARTY, Eyes.OF_SEVERAL, Eyes.HUB);
    private static final Set<Eyes> HUB = EnumSet.of(Eyes.HUB);

    /** A record, for whom it is, and what gives it away. */
    private record Kept(String projection, UUID id, Set<Eyes> seenBy, String words) {}

    private static final List<Kept> RECORDS = List.of(
            new Kept("structure", EPN, EVERYBODY, "EPN de Liévin"),
            new Kept("structure", CCAS, EVERYBODY, "CCAS de Denain"),
            new Kept("structure", LIBRARY, MEMBERS, "Médiathèque d'Hirson"),
            new Kept("venue", ARAGO, EVERYBODY, "Salle Arago"),
            new Kept("venue", WILSON, EVERYBODY, "Espace Wilson"),
            new Kept("venue", CLOSED, EVERYBODY, "Ancien point d'accès"),
            new Kept("resource", TABLETS, MEMBERS, "Valise de dix tablettes"),
            new Kept("resource", TRAINER, MEMBERS, "Intervenante"),
            new Kept("reservation", LOAN, PARTIES, LOAN.toString()),
            new Kept("workshop", HELD, EVERYBODY, "Mots de passe"),
            new Kept("workshop", PLANNED, MEMBERS, "Ma boîte aux lettres"),
            new Kept("partnership", PACT, MEMBERS, "Médiations numériques en Artois"),
            new Kept("partnership", SECRET, PARTIES, "Projet confidentiel"),
            new Kept("review", NOTE, HUB, "Dossier à suivre"));

    private static RunningService service;
    private static int position;

    @BeforeAll
    static void a_network_with_something_to_hide() throws Exception {
        service = new RunningService(EmbeddedKafka.temporary());
        var facts = NetworkAtWork.facts()
                .by(EPN)
                .say(CLOSED, Facts.venue("Ancien point d'accès", Facts.lievin(), EPN, null), "62510")
                .say(CLOSED, new VenueClosed(LocalDate.of(2026, 11, 20), "fin du bail"), "62510")
                .by(null)
                .say(NOTE, new NoteAdded(EPN, List.of("62510"), "Dossier à suivre"), "62510");
        position = facts.log().size();
        // One more, so that the position before is the past.
        service.publish(facts.say(LIBRARY, new MembershipRequested(), "02381"));
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    static Stream<Arguments> viewsAndEyes() {
        return LISTS.stream()
                .flatMap(list -> Stream.of(Eyes.values()).map(eyes -> Arguments.of(list.projection(), eyes)));
    }

    /** Where a view is listed, its records are, and the files made of it. */
    private record Listing(String projection, Who who, String list, String one, List<String> files) {}

    private static final List<Listing> LISTS = List.of(
            new Listing(
                    "venue",
                    Who.EVERYBODY,
                    "/api/venues?",
                    "/api/venues/",
                    List.of(
                            "/exports/lieux-mediation-numerique.csv?status=OPEN,SUSPENDED,CLOSED&",
                            "/exports/lieux-mediation-numerique.json?status=OPEN,SUSPENDED,CLOSED&",
                            "/exports/lieux-mediation-numerique.geojson?status=OPEN,SUSPENDED,CLOSED&")),
            new Listing(
                    "structure",
                    Who.EVERYBODY,
                    "/api/structures?",
                    "/api/structures/",
                    List.of("/exports/structures.csv?")),
            new Listing(
                    "workshop",
                    Who.EVERYBODY,
                    "/api/workshops?",
                    "/api/workshops/",
                    List.of("/exports/ateliers.csv?", "/exports/ateliers.ics?")),
            new Listing("resource", Who.MEMBERS, "/api/resources?", "/api/resources/", List.of()),
            new Listing(
                    "reservation",
                    Who.MEMBERS,
                    "/api/reservations?",
                    "/api/resources/" + TABLETS + "/reservations/",
                    List.of()),
            new Listing("partnership", Who.MEMBERS, "/api/partnerships?", "/api/partnerships/", List.of()),
            new Listing("review", Who.HUB, "/api/notes?", "", List.of()));

    @Test
    void every_view_is_tried() {
        var tried = Stream.concat(LISTS.stream().map(Listing::projection), Stream.of("activity"));
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(service.beans(Projection.class).stream()
                        .map(Projection::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("viewsAndEyes")
    void a_list_its_count_its_records_and_its_files_hold_what_is_for_the_reader(String projection, Eyes eyes)
            throws Exception {
        var listing = LISTS.stream()
                .filter(one -> one.projection().equals(projection))
                .findFirst()
                .orElseThrow();
        if (listing.who() == Who.MEMBERS && eyes == Eyes.VISITOR || listing.who() == Who.HUB && eyes != Eyes.HUB) {
            assertThat(service.visit(listing.list(), eyes.headers()).statusCode())
                    .isEqualTo(eyes == Eyes.VISITOR ? 401 : 403);
            return;
        }
        for (var moment : new String[] {"", "at=position:" + position}) {
            lists(listing, eyes, moment);
            shows(listing, eyes, moment);
            exports(listing, eyes, moment);
        }
    }

    private static void lists(Listing listing, Eyes eyes, String moment) throws Exception {
        var page = service.seen(listing.list() + moment, eyes.headers());
        var ids = StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> UUID.fromString(item.get("id").asString()))
                .collect(toSet());
        assertThat(ids).isEqualTo(visible(listing, eyes));
        assertThat(page.get("total").asInt()).isEqualTo(ids.size());
        var first = service.seen(listing.list() + "limit=1&" + moment, eyes.headers());
        assertThat(first.get("total").asInt()).isEqualTo(ids.size());
    }

    private static void shows(Listing listing, Eyes eyes, String moment) throws Exception {
        if (listing.one().isEmpty()) {
            return;
        }
        for (var kept : records(listing)) {
            var answer = service.visit(listing.one() + kept.id() + "?" + moment, eyes.headers());
            assertThat(answer.statusCode())
                    .as("%s for %s", kept, eyes)
                    .isEqualTo(kept.seenBy().contains(eyes) ? 200 : 404);
        }
    }

    private static void exports(Listing listing, Eyes eyes, String moment) throws Exception {
        for (var file : listing.files()) {
            var body = service.visit(file + moment, eyes.headers()).body();
            for (var kept : records(listing)) {
                assertThat(body.contains(kept.id().toString()) || body.contains(kept.words()))
                        .as("%s in %s for %s", kept, file, eyes)
                        .isEqualTo(kept.seenBy().contains(eyes));
            }
        }
    }

    static Stream<Arguments> addressesAndEyes() {
        var more = Stream.of(
                "/api/activity?limit=500",
                "/api/activity?structure=" + EPN,
                "/api/search?q=projet confidentiel",
                "/api/search?q=tablettes",
                "/api/compare?kind=venues&from=position:0",
                "/api/compare?kind=workshops&from=position:0",
                "/api/compare?kind=partnerships&from=position:0",
                "/api/todo?at=2027-03-01",
                "/api/venues?q=ancien",
                "/api/workshops?structure=" + EPN,
                "/lieux/" + CLOSED,
                "/lieux?status=CLOSED",
                "/exports/actions.atom",
                "/exports/actions.atom?structure=" + LIBRARY,
                "/?at=2026-11-20");
        var routes = Routes.TABLE.stream()
                .filter(route ->
                        route.method().name().equals("GET") && !route.pattern().endsWith("/stream"))
                .map(Addresses::of);
        return Stream.concat(routes, more).flatMap(address -> Stream.of(Eyes.values())
                .map(eyes -> Arguments.of(address.replace(" ", "%20"), eyes)));
    }

    @ParameterizedTest
    @MethodSource("addressesAndEyes")
    void no_address_gives_away_what_is_not_for_the_reader(String address, Eyes eyes) throws Exception {
        // What was asked may be said back.
        var body = service.visit(address, eyes.headers()).body().replace(address, "");
        for (var kept : RECORDS) {
            if (!kept.seenBy().contains(eyes)) {
                assertThat(body).as("%s to %s", address, eyes).doesNotContain(kept.words());
            }
        }
    }

    @Test
    void the_activity_counts_what_the_reader_may_know_of() throws Exception {
        var all = service.json("/api/activity?limit=500").get("total").asInt();
        assertThat(all).isEqualTo(position + 1);
        assertThat(total("/api/activity", Eyes.PARTY)).as("all but the note").isEqualTo(all - 1);
        // Nor the two that the loan took, nor the proposal.
        assertThat(total("/api/activity", Eyes.STRANGER)).isEqualTo(all - 4);
        assertThat(total("/api/activity?at=position:" + position, Eyes.STRANGER))
                .isEqualTo(all - 5);
        assertThat(total("/api/resources/" + TABLETS + "/timeline", Eyes.STRANGER))
                .isEqualTo(1);
        assertThat(total("/api/resources/" + TABLETS + "/timeline", Eyes.OF_SEVERAL))
                .isEqualTo(3);
    }

    @Test
    void what_changed_is_what_the_reader_may_know_of_and_the_rest_is_not_counted() throws Exception {
        var all = Stream.of(EPN, CCAS, LIBRARY, ARAGO, WILSON, CLOSED, TABLETS, TRAINER, HELD, PLANNED, PACT);
        var known = all.collect(toSet());
        assertThat(changed(Eyes.STRANGER)).isEqualTo(known);
        known.add(SECRET);
        assertThat(changed(Eyes.PARTY)).isEqualTo(known);
        assertThat(changed(Eyes.OF_SEVERAL)).isEqualTo(known);
        known.add(NOTE);
        assertThat(changed(Eyes.HUB)).isEqualTo(known);

        assertThat(changes(TABLETS, Eyes.STRANGER)).isEqualTo("[\"shared\"]");
        assertThat(changes(TABLETS, Eyes.PARTY))
                .isEqualTo("[\"shared\",\"reservation-requested\",\"reservation-accepted\"]");
        assertThat(changes(CLOSED, Eyes.STRANGER)).as("deletions are changes").isEqualTo("[\"opened\",\"closed\"]");
        assertThat(service.visit("/api/changes?since=0").statusCode()).isEqualTo(401);
    }

    private static Set<UUID> changed(Eyes eyes) throws Exception {
        var page = service.seen("/api/changes?since=0&limit=5", eyes.headers());
        var total = page.get("total").asInt();
        var ids = new HashSet<UUID>();
        for (var next = page;
                ;
                next = service.seen(
                        "/api/changes?since=0&limit=5&cursor="
                                + next.get("next").asString(),
                        eyes.headers())) {
            next.get("items")
                    .forEach(one -> ids.add(UUID.fromString(one.at("/record/id").asString())));
            if (next.get("next").isNull()) {
                assertThat(total).isEqualTo(ids.size());
                return ids;
            }
        }
    }

    private static String changes(UUID id, Eyes eyes) throws Exception {
        return service.seen("/api/changes?since=0", eyes.headers())
                .get("items")
                .valueStream()
                .filter(one -> one.at("/record/id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow()
                .get("changes")
                .toString();
    }

    @Test
    void what_is_free_is_told_to_all_members_and_by_whom_the_rest_is_taken_to_none_but_them() throws Exception {
        var during = "/api/resources/" + TABLETS + "/availability?from=2026-10-01T00:00:00Z&to=2026-10-02T00:00:00Z";
        for (var eyes : new Eyes[] {Eyes.STRANGER, Eyes.PARTY}) {
            assertThat(service.seen(during, eyes.headers()).get("free").asInt()).isEqualTo(8);
        }
        assertThat(service.seen(during, Eyes.STRANGER.headers()).get("reservations"))
                .isEmpty();
        assertThat(service.seen(during, Eyes.PARTY.headers()).get("reservations"))
                .hasSize(1);
    }

    @Test
    void in_public_a_workshop_names_those_that_take_part_and_no_others() throws Exception {
        var workshop = service.seen("/api/workshops/" + HELD, Eyes.VISITOR.headers());
        assertThat(workshop.at("/invited/0/name").asString()).isEqualTo("CCAS de Denain");
        assertThat(workshop.at("/invited/0/answer").asString()).isEqualTo("JOINED");
    }

    private static int total(String address, Eyes eyes) throws Exception {
        return service.seen(address, eyes.headers()).get("total").asInt();
    }

    private static List<Kept> records(Listing listing) {
        return RECORDS.stream()
                .filter(kept -> kept.projection().equals(listing.projection()))
                .toList();
    }

    private static Set<UUID> visible(Listing listing, Eyes eyes) {
        return records(listing).stream()
                .filter(kept -> kept.seenBy().contains(eyes))
                .map(Kept::id)
                .collect(toSet());
    }
}
