package fr.maillage.query.platform;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Approval;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.need.NeedFilter;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Criterion.Sort;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.QueryArgument;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.review.ReviewFilter;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.web.Bundles;
import fr.maillage.query.workshop.WorkshopFilter;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each criterion of each list is documented, has its words in both languages, and narrows. */
class EveryCriterionIT {

    private static final List<Listed> LISTS = List.of(
            new Listed(StructureFilter.ALL, "/api/structures", "structures"),
            new Listed(VenueFilter.ALL, "/api/venues", "places"),
            new Listed(ResourceFilter.ALL, "/api/resources", "resources"),
            new Listed(WorkshopFilter.ALL, "/api/workshops", "workshops"),
            new Listed(PartnershipFilter.ALL, "/api/partnerships", "partnerships"),
            new Listed(NeedFilter.ALL, "/api/needs", "needs"),
            new Listed(ReservationFilter.ALL, "/api/reservations", ""),
            new Listed(ReviewFilter.ALL, "/api/flags", ""),
            new Listed(ActivityFilter.ALL, "/api/activity", ""));

    private static RunningService service;
    private static JsonNode api;

    /**
     * A list with its filter.
     *
     * @param page prefix of the messages of its page; empty where it has none with these filters
     */
    record Listed(Filter<?> filter, String path, String page) {}

    /** A criterion of a list. */
    record Case(Listed list, Criterion<?> criterion) {

        String words() {
            return "filter." + criterion.name();
        }

        @Override
        public String toString() {
            return list.path() + " " + criterion.name();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(facts());
        api = service.json("/v3/api-docs");
    }

    /** The network at work, with a record on each side of every criterion. */
    private static Facts facts() {
        var closed = Facts.id(13);
        var room = new ResourceProfile("Salle", null, NetworkAtWork.ARAGO, "62510", null, null, null);
        var ends = new PartnershipTerms(
                "Un an", PartnershipNature.FORMATION, null, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), null);
        return NetworkAtWork.facts()
                .say(closed, Facts.venue("Annexe", Facts.lievin()), "62510")
                .say(closed, new VenueClosed(LocalDate.of(2026, 11, 20), "Fin du bail."), "62510")
                .say(
                        Facts.id(23),
                        new ResourceShared(EPN, ResourceKind.ROOM, room, 1, Approval.AUTOMATIC, null),
                        "62510")
                .say(
                        Facts.id(53),
                        new PartnershipProposed(EPN, List.of(CCAS), List.of("62510", "59172"), ends),
                        "62510")
                .say(Facts.id(61), new ActivityFlagged(1, EPN, List.of("62510"), "Une erreur ?"), "62510");
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    static Stream<Case> all() {
        return LISTS.stream()
                .flatMap(list -> list.filter().criteria().stream().map(criterion -> new Case(list, criterion)));
    }

    static Stream<Case> ofPages() {
        return all().filter(one -> !one.list().page().isEmpty());
    }

    @Test
    void every_filter_made_of_criteria_is_tried_here() {
        assertThat(LISTS.stream().map(list -> list.filter().getClass()).collect(toSet()))
                .isEqualTo(ReadingConfiguration.QUESTIONS.stream()
                        .map(QueryArgument::type)
                        .filter(Filter.class::isAssignableFrom)
                        .collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_is_documented_with_its_type(Case one) {
        var parameter = one.criterion().parameter();
        var described = api.path("paths")
                .path(one.list().path())
                .path("get")
                .path("parameters")
                .valueStream()
                .filter(said -> said.path("in").asString().equals("query"))
                .filter(said -> said.path("name").asString().equals(parameter.name()))
                .toList();
        assertThat(described).hasSize(1);
        assertThat(described.getFirst().path("description").asString())
                .isNotBlank()
                .isEqualTo(parameter.description());
        var schema = described.getFirst().path("schema");
        assertThat(schema.path("type").asString().equals("array")).isEqualTo(parameter.many());
        var single = parameter.many() ? schema.path("items") : schema;
        assertThat(single.path("type").asString() + single.path("format").asString())
                .isEqualTo(type(parameter.type()));
        if (parameter.type().isEnum()) {
            assertThat(single.path("enum").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(one.criterion().choices().stream()
                            .filter(choice -> !choice.contains(","))
                            .toList());
        }
    }

    private static String type(Class<?> type) {
        return type == int.class
                ? "integerint32"
                : type == double.class
                        ? "numberdouble"
                        : type == UUID.class ? "stringuuid" : type == LocalDate.class ? "stringdate" : "string";
    }

    /** In French; that all of them are said in English is asked elsewhere. */
    @ParameterizedTest
    @MethodSource("ofPages")
    void it_has_its_words(Case one) {
        var keys = Bundles.keys(Locale.FRENCH);
        assertThat(needed(one)).allSatisfy(either -> assertThat(either).anyMatch(keys::contains));
    }

    /** The message codes of a criterion. Of each list, one must be there. */
    private static List<List<String>> needed(Case one) {
        var criterion = one.criterion();
        var words = one.words();
        var told =
                switch (criterion.sort()) {
                    case TERRITORY -> List.of(List.of(words + ".any"));
                    case WORDS -> List.of(List.of("filter.quoted"));
                    case FLAG, UNSHOWN -> List.of(List.of(words));
                    case MOMENT, NUMBER -> List.of(List.of(words + ".is"));
                    case CHOICE -> List.<List<String>>of();
                };
        return Stream.concat(told.stream(), criterion.inForm() ? asked(one) : Stream.of())
                .toList();
    }

    private static Stream<List<String>> asked(Case one) {
        var criterion = one.criterion();
        var words = one.words();
        return switch (criterion.sort()) {
            case MOMENT, NUMBER -> Stream.of(List.of(words), List.of(words + ".parameter.malformed"));
            case CHOICE ->
                Stream.concat(
                        Stream.of(List.of(words), either(one, words, ".any")),
                        criterion.choices().stream()
                                .filter(choice -> criterion.parameter().type().isEnum()
                                        || !criterion.words().equals(words))
                                .map(choice -> either(one, criterion.words(), "." + choice.replace(',', '-'))));
            default -> Stream.of(List.of(words));
        };
    }

    private static List<String> either(Case one, String prefix, String rest) {
        return List.of(one.list().page() + "." + one.words() + rest, prefix + rest);
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_narrows_and_never_widens(Case one) throws Exception {
        var before = total(one, beside(one));
        assertThat(before).isPositive();
        var found = new ArrayList<Long>();
        for (var value : samples(one.criterion()).toList()) {
            found.add(left(one, value));
        }
        assertThat(found).allMatch(count -> count <= before).anyMatch(count -> count < before);
    }

    /** Values of which at least one must leave something out. */
    private static Stream<String> samples(Criterion<?> criterion) {
        return switch (criterion.sort()) {
            case TERRITORY -> Stream.of("departement:62", "departement:75");
            case CHOICE -> criterion.choices().isEmpty() ? Stream.of("00000000000000") : criterion.choices().stream();
            case FLAG -> criterion.choices().stream();
            case MOMENT -> Stream.of("1990-01-01", "2090-01-01");
            case NUMBER -> Stream.of("1", "10000");
            case WORDS -> Stream.of("introuvable");
            case UNSHOWN ->
                Stream.of(
                        switch (criterion.name()) {
                            case "near" -> "0,0";
                            case "within" -> "0.1";
                            default -> Facts.id(999).toString();
                        });
        };
    }

    /** The parameters without which a criterion cannot be asked for, or has no effect. */
    private static String beside(Case one) {
        return switch (one.criterion().name()) {
            case "within" -> "near=50.35,2.83";
            case "quantity" -> "from=2026-12-10&to=2026-12-11";
            default -> "";
        };
    }

    /** The number of records left by a value. A resource must be free from one moment to another. */
    private static long left(Case one, String value) throws Exception {
        var asked = one.criterion().name() + "=" + URLEncoder.encode(value, UTF_8);
        var period =
                one.list().filter() instanceof ResourceFilter && one.criterion().sort() == Sort.MOMENT;
        return total(one, period ? "from=2026-12-10&to=2026-12-11&quantity=10000" : beside(one) + "&" + asked);
    }

    private static long total(Case one, String asked) throws Exception {
        return service.json(one.list().path() + "?limit=1&" + asked)
                .path("total")
                .asLong();
    }
}
