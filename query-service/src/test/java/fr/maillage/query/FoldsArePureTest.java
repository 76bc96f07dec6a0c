package fr.maillage.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.maillage.events.NetworkEvent;
import fr.maillage.query.projection.Projection;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;

/** The boundaries of the service, as the house has them. */
@AnalyzeClasses(packages = "fr.maillage.query", importOptions = DoNotIncludeTests.class)
class FoldsArePureTest {

    private static final String ALL = "fr.maillage.query";
    private static final String ENGINE = ALL + ".projection..";
    private static final String READING = ALL + ".reading..";
    private static final String SECURITY = ALL + ".security..";
    private static final String KIND = ALL + ".kind..";
    private static final String WEB = ALL + ".web..";
    private static final String ACTIVITY = ALL + ".activity..";
    private static final String TIMELINE = ALL + ".timeline..";
    private static final String WIRING = ALL + ".platform..";

    /** The kinds of record that may know those before them. Partnerships stand beside: they know structures alone. */
    private static final List<String> ORDER = List.of("structure", "venue", "resource", "workshop", "need");

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "org.slf4j..", "org.apache.kafka.."
    };

    /** The folds, their views, the filters of these and the sentences about them. */
    private static final String PURE = ALL
            + "\\.(?!(projection|security)\\.).*(Projection|View|Columns|Status|Filter|Item|Sentence|Sentences|SentenceTemplates)(\\$.*)?";

    /** The one reader of the machine's clock beside the edge: a token lasts by its issuer's clock, which no test sets. */
    private static final String TOKENS = ALL + ".activity.Viewers";

    @ArchTest
    static final ArchRule folds_reach_no_framework_by_any_way = noClasses()
            .that()
            .areAssignableTo(Projection.class)
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule views_filters_and_sentences_touch_no_framework_and_no_clock = noClasses()
            .that()
            .haveNameMatching(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS)
                    .or(describe("are clocks", type -> type.isAssignableTo(Clock.class))));

    @ArchTest
    static final ArchRule views_filters_and_sentences_make_no_id_and_measure_no_time =
            noClasses().that().haveNameMatching(PURE).should().accessTargetWhere(named("randomUUID|nanoTime|random"));

    @ArchTest
    static final ArchRule nobody_asks_what_time_it_is_but_the_edge = noClasses()
            .that()
            .resideOutsideOfPackage(WIRING)
            .and()
            .doNotHaveFullyQualifiedName(TOKENS)
            .should()
            .accessTargetWhere(asksTheMachine());

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching(ALL + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_all_rooms_share_knows_no_room = knows(ALL);

    @ArchTest
    static final ArchRule security_knows_no_other_room = knows(SECURITY, ALL);

    @ArchTest
    static final ArchRule the_engine_knows_no_feature = knows(ENGINE, ALL);

    @ArchTest
    static final ArchRule reading_knows_no_feature = knows(READING, ALL, ENGINE, SECURITY);

    @ArchTest
    static final ArchRule what_a_kind_is_to_others_knows_none = knows(KIND, ALL, ENGINE, READING, SECURITY);

    @ArchTest
    static final ArchRule what_all_pages_need_knows_no_kind = knows(WEB, ALL, ENGINE, READING, SECURITY, KIND);

    @ArchTest
    static final ArchRule the_activity_knows_no_kind = knows(ACTIVITY, ALL, ENGINE, READING, SECURITY, KIND);

    @ArchTest
    static final ArchRule the_timeline_knows_no_kind_but_what_the_hub_reviews =
            knows(TIMELINE, ALL, ENGINE, READING, SECURITY, KIND, WEB, ACTIVITY, room("review"));

    @ArchTest
    static void a_kind_knows_no_kind_but_those_before_it_and_nothing_that_crosses_kinds(JavaClasses classes) {
        kinds().forEach(kind -> {
            var known = Stream.concat(
                    Stream.of(ALL, ENGINE, READING, SECURITY, KIND, WEB, ACTIVITY, TIMELINE),
                    before(kind).stream().map(FoldsArePureTest::room));
            knows(room(kind), known.toArray(String[]::new)).check(classes);
        });
    }

    @ArchTest
    static final ArchRule the_wiring_is_reached_by_nobody = noClasses()
            .that()
            .resideOutsideOfPackage(WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WIRING);

    @ArchTest
    static final ArchRule controllers_are_reached_by_nobody = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage(ALL + "..")
                    .and(metaAnnotatedWith(Controller.class))
                    .and(not(INTERFACES)));

    @ArchTest
    static final ArchRule who_answers_with_pages_bears_their_mark =
            noClasses().that().areNotInterfaces().should().beAnnotatedWith(Controller.class);

    private static Stream<String> kinds() {
        return Stream.of(NetworkEvent.class.getPermittedSubclasses())
                .map(root -> root.getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT));
    }

    private static List<String> before(String kind) {
        return kind.equals("partnership") ? List.of("structure") : ORDER.subList(0, Math.max(0, ORDER.indexOf(kind)));
    }

    private static String room(String kind) {
        return ALL + "." + kind + "..";
    }

    /** The law that a room knows no other of this service than these. */
    private static ArchRule knows(String room, String... others) {
        var known = Stream.concat(Stream.of(room), Stream.of(others)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage(ALL + "..").and(not(resideInAnyPackage(known))));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String pattern) {
        return describe("is called " + pattern, access -> access.getName().matches(pattern));
    }

    /** A question to the machine itself. One that takes a clock asks what the edge handed in. */
    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return describe("is the machine's time or zone", access -> {
            var owner = access.getTargetOwner();
            return owner.getPackageName().equals("java.time")
                            && access.getName().matches("now|system.*|tick.*")
                            && !isGivenClock(access)
                    || owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
        });
    }

    private static boolean isGivenClock(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> called
                && called.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }
}
