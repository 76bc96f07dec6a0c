package fr.maillage.query.security;

import static fr.maillage.query.NetworkAtWork.ANSWER;
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
import static fr.maillage.query.NetworkAtWork.TRAINING;
import static fr.maillage.query.NetworkAtWork.WANTED;
import static fr.maillage.query.NetworkAtWork.WILSON;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedKind;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.projection.Projection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private static final UUID CENTRE = Facts.id(14);
    private static final UUID NOTE = Facts.id(61);
    private static final UUID LEFT = Facts.id(4);
    private static final UUID LENS = Facts.id(5);
    private static final UUID CAMERA = Facts.id(23);
    private static final UUID OLD_LOAN = Facts.id(32);
    private static final UUID TRIO = Facts.id(43);
    private static final UUID OLD_PLAN = Facts.id(44);
    private static final UUID OLD_PACT = Facts.id(53);
    private static final UUID OLD_SECRET = Facts.id(54);
    private static final UUID OLD_NEED = Facts.id(73);
    private static final UUID OLD_SEARCH = Facts.id(74);
    private static final String WHY_NOT = "Plus assez de monde";
    private static final String OLD_ANSWER = "Le mien est libre";
    private static final String WHY_LEFT = "Zizanie au bureau";

    private enum Eyes {
        VISITOR,
        FORMER,
        APPLICANT,
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
                case STRANGER -> RunningService.bearing(RunningService.ISSUER.member(LENS));
                case FORMER -> RunningService.bearing(RunningService.ISSUER.member(LEFT));
                case APPLICANT -> RunningService.bearing(RunningService.ISSUER.member(LIBRARY));
                case OF_SEVERAL -> RunningService.bearing(RunningService.ISSUER.member(LIBRARY, CCAS));
                case HUB -> RunningService.bearing(RunningService.ISSUER.analyst());
            };
        }
    }

    private static final Set<Eyes> EVERYBODY = EnumSet.allOf(Eyes.class);
    private static final Set<Eyes> MEMBERS =
            EnumSet.complementOf(EnumSet.of(Eyes.VISITOR, Eyes.FORMER, Eyes.APPLICANT));
    private static final Set<Eyes> MEMBERS_AND_FORMER = EnumSet.complementOf(EnumSet.of(Eyes.VISITOR, Eyes.APPLICANT));
    private static final Set<Eyes> EPN_AND_FORMER = EnumSet.of(Eyes.PARTY, Eyes.FORMER, Eyes.HUB);
    private static final Set<Eyes> PARTIES = EnumSet.of(Eyes.PARTY, Eyes.OTHER_PARTY, Eyes.OF_SEVERAL, Eyes.HUB);
    private static final Set<Eyes> HUB = EnumSet.of(Eyes.HUB);

    /** A record, for whom it is, and what gives it away. */
    private record Kept(String projection, UUID id, Set<Eyes> seenBy, String words) {}

    private static final List<Kept> RECORDS = List.of(
            new Kept("structure", EPN, EVERYBODY, "EPN de Liévin"),
            new Kept("structure", CCAS, EVERYBODY, "CCAS de Denain"),
            new Kept(
                    "structure",
                    LIBRARY,
                    EnumSet.of(Eyes.APPLICANT, Eyes.OF_SEVERAL, Eyes.HUB),
                    "Médiathèque d'Hirson"),
            new Kept("structure", LEFT, EVERYBODY, "Ancienne adhérente"),
            new Kept("structure", LENS, EVERYBODY, "Mairie de Lens"),
            new Kept("venue", ARAGO, EVERYBODY, "Salle Arago"),
            new Kept("venue", WILSON, EVERYBODY, "Espace Wilson"),
            new Kept("venue", CLOSED, EVERYBODY, "Ancien point d'accès"),
            new Kept("venue", CENTRE, EVERYBODY, "Bibliothèque du centre"),
            new Kept("resource", TABLETS, MEMBERS_AND_FORMER, "Valise de dix tablettes"),
            new Kept("resource", CAMERA, MEMBERS_AND_FORMER, "Caméra thermique"),
            new Kept("resource", TRAINER, MEMBERS, "Intervenante"),
            new Kept("reservation", LOAN, PARTIES, LOAN.toString()),
            new Kept("reservation", OLD_LOAN, EPN_AND_FORMER, OLD_LOAN.toString()),
            new Kept("workshop", HELD, EVERYBODY, "Mots de passe"),
            new Kept("workshop", PLANNED, PARTIES, "Ma boîte aux lettres"),
            new Kept("workshop", TRIO, EVERYBODY, "Atelier à trois"),
            new Kept("workshop", OLD_PLAN, EPN_AND_FORMER, "Atelier jamais confirmé"),
            new Kept("partnership", PACT, MEMBERS, "Médiations numériques en Artois"),
            new Kept("partnership", SECRET, PARTIES, "Projet confidentiel"),
            new Kept("partnership", OLD_PACT, MEMBERS_AND_FORMER, "Entente d'avant"),
            new Kept("partnership", OLD_SECRET, EPN_AND_FORMER, "Entente jamais conclue"),
            new Kept("need", WANTED, EVERYBODY, "Un vidéoprojecteur"),
            new Kept("need", TRAINING, MEMBERS, "Formation des aidants"),
            new Kept("need", OLD_NEED, MEMBERS_AND_FORMER, "Un camion en décembre"),
            new Kept("need", OLD_SEARCH, MEMBERS_AND_FORMER, "Une salle trouvée"),
            new Kept("review", NOTE, HUB, "Dossier à suivre"));

    private static RunningService service;
    private static int position;

    @BeforeAll
    static void a_network_with_something_to_hide() throws Exception {
        service = new RunningService();
        var facts = around(NetworkAtWork.facts())
                .by(EPN)
                .say(CLOSED, Facts.venue("Ancien point d'accès", Facts.lievin(), EPN, null), "62510")
                .say(CLOSED, new VenueClosed(LocalDate.of(2026, 11, 20), "fin du bail"), "62510")
                .by(LIBRARY)
                .say(CENTRE, Facts.venue("Bibliothèque du centre", Facts.lievin(), LIBRARY, null), "62510")
                .by(null)
                .say(NOTE, new NoteAdded(EPN, List.of("62510"), "Dossier à suivre"), "62510");
        position = facts.log().size();
        // One more, so that the position before is the past.
        service.publish(facts.say(LIBRARY, new MembershipRequested(), "02381"));
    }

    /** A member that has nothing to do with the others, and one that left: what it did with the EPN stays its own. */
    private static Facts around(Facts facts) {
        for (var member : List.of(LEFT, LENS)) {
            var name = member.equals(LEFT) ? "Ancienne adhérente" : "Mairie de Lens";
            facts.say(member, Facts.structure(name, null, "62498"), "62498")
                    .say(member, new MembershipRequested(), "62498")
                    .say(member, new MembershipAccepted(LocalDate.of(2026, 1, 10)), "62498");
        }
        var day = Instant.parse("2026-11-10T09:00:00Z");
        return facts.by(LEFT)
                .say(
                        CAMERA,
                        NetworkAtWork.shared(LEFT, ResourceKind.EQUIPMENT, "Caméra thermique", "62498", 1),
                        "62498")
                .say(
                        TABLETS,
                        new ReservationRequested(OLD_LOAN, LEFT, new Period(day, day.plusSeconds(3600)), 1, null, null),
                        "62510")
                .say(OLD_PACT, NetworkAtWork.proposed(LEFT, EPN, "Entente d'avant"), "62498")
                .say(OLD_PACT, new PartnershipAccepted(EPN), "62498")
                .say(OLD_PACT, new PartnershipFormed(), "62498")
                .say(OLD_SECRET, NetworkAtWork.proposed(LEFT, EPN, "Entente jamais conclue"), "62498")
                .say(
                        OLD_PLAN,
                        NetworkAtWork.workshop(
                                LEFT, EPN, "Atelier jamais confirmé", "email", ARAGO, "62510", "2027-02-20"),
                        "62510")
                .by(EPN)
                .say(
                        TRIO,
                        NetworkAtWork.workshop(
                                EPN, List.of(CCAS, LEFT), "Atelier à trois", "email", ARAGO, "62510", "2027-02-21"),
                        "62510")
                .by(CCAS)
                .say(TRIO, new WorkshopJoined(CCAS), "62510")
                .by(LEFT)
                .say(TRIO, new WorkshopDeclined(LEFT, WHY_NOT), "62510")
                .by(EPN)
                .say(TRIO, new WorkshopConfirmed(), "62510")
                .by(LEFT)
                .say(
                        OLD_NEED,
                        NetworkAtWork.need(LEFT, NeedKind.VEHICLE, "Un camion en décembre", "62498", null),
                        "62498")
                .say(OLD_SEARCH, NetworkAtWork.need(LEFT, NeedKind.ROOM, "Une salle trouvée", "62498", null), "62498")
                .say(OLD_SEARCH, new NeedWithdrawn("Trouvée"), "62498")
                .by(EPN)
                .say(OLD_NEED, new NeedAnswered(EPN, null, OLD_ANSWER), "62498")
                .by(LEFT)
                .say(LEFT, new MembershipEnded(LocalDate.of(2026, 11, 20), WHY_LEFT), "62498");
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
    private record Listing(String projection, Audience who, String list, String one, List<String> files) {}

    private static final List<Listing> LISTS = List.of(
            new Listing(
                    "venue",
                    Audience.EVERYBODY,
                    "/api/venues?",
                    "/api/venues/",
                    List.of(
                            "/exports/lieux-mediation-numerique.csv?status=OPEN,SUSPENDED,CLOSED&",
                            "/exports/lieux-mediation-numerique.json?status=OPEN,SUSPENDED,CLOSED&",
                            "/exports/lieux-mediation-numerique.geojson?status=OPEN,SUSPENDED,CLOSED&")),
            new Listing(
                    "structure",
                    Audience.EVERYBODY,
                    "/api/structures?",
                    "/api/structures/",
                    List.of("/exports/structures.csv?")),
            new Listing(
                    "workshop",
                    Audience.EVERYBODY,
                    "/api/workshops?",
                    "/api/workshops/",
                    List.of("/exports/ateliers.csv?", "/exports/ateliers.ics?")),
            new Listing("resource", Audience.MEMBERS, "/api/resources?", "/api/resources/", List.of()),
            new Listing(
                    "reservation",
                    Audience.MEMBERS,
                    "/api/reservations?",
                    "/api/resources/" + TABLETS + "/reservations/",
                    List.of()),
            new Listing("partnership", Audience.MEMBERS, "/api/partnerships?", "/api/partnerships/", List.of()),
            new Listing("need", Audience.EVERYBODY, "/api/needs?", "/api/needs/", List.of("/exports/besoins.csv?")),
            new Listing("review", Audience.HUB, "/api/notes?", "", List.of()));

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
        if (listing.who() == Audience.MEMBERS && eyes == Eyes.VISITOR
                || listing.who() == Audience.HUB && eyes != Eyes.HUB) {
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
                "/api/compare?kind=needs&from=position:0",
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
        if (eyes != Eyes.FORMER && eyes != Eyes.HUB) {
            assertThat(body).as("%s to %s", address, eyes).doesNotContain(WHY_LEFT);
        }
    }

    @Test
    void the_activity_counts_what_the_reader_may_know_of() throws Exception {
        var all = service.json("/api/activity?limit=500").get("total").asInt();
        assertThat(all).isEqualTo(position + 1);
        // All but the note, the structure that only asks, what others asked that are members by now, and that one left.
        assertThat(total("/api/activity", Eyes.PARTY)).isEqualTo(all - 7);
        // Nor the three that loans took, nor four proposals, nor what was said of two workshops before they were
        // confirmed,
        // nor the structure that only asks, nor what others asked that are members by now, nor that one left, nor two
        // answers to needs.
        assertThat(total("/api/activity", Eyes.STRANGER)).isEqualTo(all - 21);
        assertThat(total("/api/activity?at=position:" + position, Eyes.STRANGER))
                .isEqualTo(all - 21);
        assertThat(total("/api/activity", Eyes.FORMER))
                .as("what it did, and what it is party of")
                .isEqualTo(19);
        assertThat(total("/api/activity", Eyes.APPLICANT))
                .as("its record and its venue")
                .isEqualTo(3);
        assertThat(total("/api/structures/" + LEFT + "/timeline", Eyes.FORMER)).isEqualTo(4);
        assertThat(service.visit("/api/venues/" + ARAGO + "/timeline", Eyes.FORMER.headers())
                        .statusCode())
                .as("who said what of others is members' to read")
                .isEqualTo(404);
        assertThat(total("/api/resources/" + TABLETS + "/timeline", Eyes.STRANGER))
                .isEqualTo(1);
        assertThat(total("/api/resources/" + TABLETS + "/timeline", Eyes.OF_SEVERAL))
                .isEqualTo(3);
    }

    @Test
    void what_changed_is_what_the_reader_may_know_of_and_the_rest_is_not_counted() throws Exception {
        for (var eyes : EnumSet.complementOf(EnumSet.of(Eyes.VISITOR, Eyes.FORMER, Eyes.APPLICANT))) {
            var known = RECORDS.stream()
                    .filter(kept -> !kept.projection().equals("reservation"))
                    .filter(kept -> kept.seenBy().contains(eyes))
                    .map(Kept::id)
                    .collect(toSet());
            assertThat(changed(eyes)).as(eyes.name()).isEqualTo(known);
        }
        assertThat(changed(Eyes.FORMER))
                .isEqualTo(Set.of(LEFT, CAMERA, TABLETS, OLD_PACT, OLD_SECRET, OLD_PLAN, TRIO, OLD_NEED, OLD_SEARCH));
        assertThat(changed(Eyes.APPLICANT)).isEqualTo(Set.of(LIBRARY, CENTRE));

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
        assertThat(service.visit("/api/resources/" + TRAINER + "/availability", Eyes.FORMER.headers())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_declined_a_workshop_and_why_is_told_to_its_lead_and_to_who_did() throws Exception {
        for (var eyes : Eyes.values()) {
            var knows = EnumSet.of(Eyes.PARTY, Eyes.FORMER, Eyes.HUB).contains(eyes);
            var addresses = new ArrayList<>(List.of("/api/workshops/" + TRIO, "/ateliers/" + TRIO));
            if (eyes != Eyes.VISITOR) {
                addresses.add("/api/workshops/" + TRIO + "/timeline");
                addresses.add("/api/activity?limit=500");
            }
            for (var address : addresses) {
                var told = service.visit(address, eyes.headers()).body();
                assertThat(told.contains(WHY_NOT)).as(address + " to " + eyes).isEqualTo(knows);
            }
            var found = service.seen("/api/workshops?structure=" + LEFT, eyes.headers())
                    .get("items");
            assertThat(found.toString().contains(TRIO.toString()))
                    .as("found by " + eyes)
                    .isEqualTo(knows);
        }
    }

    @Test
    void an_answer_to_a_need_is_told_to_its_structure_and_to_the_one_that_answers() throws Exception {
        for (var eyes : Eyes.values()) {
            var knows = PARTIES.contains(eyes);
            var need = service.seen("/api/needs/" + WANTED, eyes.headers());
            assertThat(need.get("answers").size()).as(eyes.name()).isEqualTo(knows ? 1 : 0);
            assertThat(need.toString().contains(ANSWER)).as(eyes.name()).isEqualTo(knows);
            assertThat(service.visit("/exports/besoins.csv", eyes.headers()).body())
                    .doesNotContain(ANSWER);
            for (var page : List.of("/api/needs", "/besoins/" + WANTED)) {
                var told = service.visit(page, eyes.headers()).body();
                assertThat(told.contains(ANSWER)).as(page + " to " + eyes).isEqualTo(knows);
            }
            if (eyes != Eyes.VISITOR) {
                for (var feed : List.of("/api/needs/" + WANTED + "/timeline", "/api/activity?limit=500")) {
                    var told = service.visit(feed, eyes.headers()).body();
                    assertThat(told.contains("EPN de Liévin peut aider pour le besoin « Un vidéoprojecteur"))
                            .as(feed + " to " + eyes)
                            .isEqualTo(knows);
                }
            }
        }
    }

    @Test
    void why_a_structure_left_is_told_to_itself_and_the_hub_and_to_others_only_that_it_did() throws Exception {
        for (var eyes : Eyes.values()) {
            var knows = EnumSet.of(Eyes.FORMER, Eyes.HUB).contains(eyes);
            var addresses = new ArrayList<>(List.of("/api/structures/" + LEFT, "/structures/" + LEFT));
            if (eyes != Eyes.VISITOR) {
                addresses.add("/api/activity?limit=500");
            }
            if (eyes != Eyes.VISITOR && eyes != Eyes.APPLICANT) {
                addresses.add("/api/structures/" + LEFT + "/timeline");
            }
            for (var address : addresses) {
                for (var moment : List.of("", "at=position:" + position)) {
                    var asked = address + (address.contains("?") ? "&" : "?") + moment;
                    var told = service.visit(asked, eyes.headers());
                    assertThat(told.statusCode()).as(asked + " to " + eyes).isEqualTo(200);
                    assertThat(told.body().contains(WHY_LEFT))
                            .as(asked + " to " + eyes)
                            .isEqualTo(knows);
                }
            }
            var structure = service.seen("/api/structures/" + LEFT, eyes.headers());
            assertThat(structure.at("/membership/status").asString()).isEqualTo("ENDED");
            assertThat(structure.at("/membership/since").asString()).isEqualTo("2026-11-20");
        }
    }

    @Test
    void a_structure_that_is_not_the_reader_s_to_know_of_is_found_by_none_of_its_venues() throws Exception {
        for (var eyes : Eyes.values()) {
            var knows = EnumSet.of(Eyes.APPLICANT, Eyes.OF_SEVERAL, Eyes.HUB).contains(eyes);
            assertThat(total("/api/venues?structure=" + LIBRARY, eyes))
                    .as(eyes.name())
                    .isEqualTo(knows ? 1 : 0);
            var feed = service.visit("/exports/actions.atom?structure=" + LIBRARY, eyes.headers())
                    .body();
            assertThat(feed).doesNotContain("<entry>");
        }
        assertThat(total("/api/venues?q=bibliotheque+du+centre", Eyes.VISITOR))
                .as("the venue itself is everybody's")
                .isEqualTo(1);
    }

    @Test
    void who_was_a_member_reads_the_past_by_what_it_is_today() throws Exception {
        assertThat(service.visit("/api/partnerships/" + PACT + "?at=2026-11-01", Eyes.FORMER.headers())
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.visit("/", Eyes.FORMER.headers()).body())
                .contains("Votre structure n’est pas membre du réseau");
        assertThat(service.visit("/", Eyes.STRANGER.headers()).body()).doesNotContain("n’est pas membre du réseau");
        var both = RunningService.bearing(RunningService.ISSUER.member(LEFT, LENS));
        assertThat(service.visit("/api/partnerships/" + PACT, both).statusCode())
                .as("as a member of another")
                .isEqualTo(200);
        var asFormer = Stream.concat(Stream.of(both), Stream.of("Maillage-Structure", LEFT.toString()))
                .toArray(String[]::new);
        assertThat(service.visit("/api/partnerships/" + PACT, asFormer).statusCode())
                .isEqualTo(404);
        var nobody = RunningService.bearing(RunningService.ISSUER.member());
        assertThat(service.visit("/api/partnerships/" + PACT, nobody).statusCode())
                .isEqualTo(404);
    }

    /** What the page « Ce qui est enregistré » says of one kind of record to its four kinds of readers. */
    @Test
    void the_page_says_who_sees_what_and_so_it_is() throws Exception {
        var page = service.visit("/ce-qui-est-enregistre").body();
        var rows = Pattern.compile("<tr data-record=\"([a-z-]+)\">(.*?)</tr>", Pattern.DOTALL)
                .matcher(page);
        var told = new HashSet<String>();
        while (rows.find()) {
            var row = rows.group(1);
            told.add(row);
            var cells = Pattern.compile("data-sees=\"(all|own|none)\"")
                    .matcher(rows.group(2))
                    .results()
                    .map(cell -> cell.group(1))
                    .toList();
            assertThat(cells).as(row).hasSize(COLUMNS.size());
            for (var column = 0; column < cells.size(); column++) {
                var seen = new HashSet<Boolean>();
                for (var eyes : COLUMNS.get(column)) {
                    for (var sees : Objects.requireNonNull(PROMISES.get(row), row)) {
                        seen.add(sees.test(eyes));
                    }
                }
                var expected =
                        switch (cells.get(column)) {
                            case "all" -> Set.of(true);
                            case "none" -> Set.of(false);
                            default -> Set.of(true, false);
                        };
                assertThat(seen).as(row + " to " + COLUMNS.get(column)).isEqualTo(expected);
            }
        }
        assertThat(told).isEqualTo(PROMISES.keySet());
    }

    private static final List<Set<Eyes>> COLUMNS = List.of(
            EnumSet.of(Eyes.VISITOR),
            EnumSet.of(Eyes.FORMER, Eyes.APPLICANT),
            EnumSet.of(Eyes.PARTY, Eyes.OTHER_PARTY, Eyes.STRANGER, Eyes.OF_SEVERAL),
            EnumSet.of(Eyes.HUB));

    /** The page's rows: who sees it on the running service. */
    private static final Map<String, List<Predicate<Eyes>>> PROMISES = Map.ofEntries(
            Map.entry("venue", List.of(kept(ARAGO), kept(CLOSED))),
            Map.entry("structure", List.of(kept(EPN), kept(LEFT))),
            Map.entry("candidate", List.of(kept(LIBRARY))),
            Map.entry("workshop-confirmed", List.of(kept(HELD), kept(TRIO))),
            Map.entry("workshop-proposed", List.of(kept(PLANNED), kept(OLD_PLAN))),
            Map.entry("membership-ended", List.of(eyes -> isTold(eyes, "/api/structures/" + LEFT, WHY_LEFT))),
            Map.entry("workshop-declined", List.of(eyes -> isTold(eyes, "/api/workshops/" + TRIO, WHY_NOT))),
            Map.entry("resource", List.of(kept(TABLETS), kept(CAMERA))),
            Map.entry("reservation", List.of(kept(LOAN), kept(OLD_LOAN))),
            Map.entry("partnership-formed", List.of(kept(PACT), kept(OLD_PACT))),
            Map.entry("partnership-proposed", List.of(kept(SECRET), kept(OLD_SECRET))),
            Map.entry("need-public", List.of(kept(WANTED))),
            Map.entry("need", List.of(kept(TRAINING), kept(OLD_NEED), kept(OLD_SEARCH))),
            Map.entry(
                    "need-answer",
                    List.of(
                            eyes -> isTold(eyes, "/api/needs/" + WANTED, ANSWER),
                            eyes -> isTold(eyes, "/api/needs/" + OLD_NEED, OLD_ANSWER))),
            Map.entry("note", List.of(WhoSeesWhatIT::readsNotes)));

    private static Predicate<Eyes> kept(UUID id) {
        var one = RECORDS.stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow();
        var address = LISTS.stream()
                        .filter(list -> list.projection().equals(one.projection()))
                        .findFirst()
                        .orElseThrow()
                        .one()
                + id;
        return eyes -> status(address, eyes) == 200;
    }

    private static boolean readsNotes(Eyes eyes) {
        return status("/api/notes", eyes) == 200;
    }

    private static boolean isTold(Eyes eyes, String address, String words) {
        try {
            return service.visit(address, eyes.headers()).body().contains(words);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int status(String address, Eyes eyes) {
        try {
            return service.visit(address, eyes.headers()).statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
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
