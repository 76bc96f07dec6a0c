package fr.maillage.query.web;

import fr.maillage.access.Identity;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.NotYetException;
import fr.maillage.query.projection.ProjectionEngine;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.security.LoginRedirect;
import fr.maillage.query.security.Routes;
import fr.maillage.query.web.PageHeader.Tab;
import fr.maillage.query.web.PageHeader.Trouble;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The model of the header of every page, of the date of the page, and of why it may not be up to date. */
@ControllerAdvice(annotations = PageController.class)
class PageHeaderAdvice {

    /** Being behind for less than this is normal, and is not shown. */
    private static final Duration LATE = Duration.ofSeconds(2);

    /** The pages named in the header, in order, with their paths. */
    private static final List<Page> PAGES = List.of(
            new Page("today", "/"),
            new Page("own", "/ma-structure"),
            new Page("places", "/lieux"),
            new Page("structures", "/structures"),
            new Page("exchange", "/besoins"),
            new Page("workshops", "/ateliers"),
            new Page("partnerships", "/partenariats"),
            new Page("territories", "/territoires"),
            new Page("time", "/au-fil-du-temps"),
            new Page("history", "/historique"));

    private final Texts texts;
    private final ProjectionEngine engine;
    private final Accounts accounts;
    private final ReadSessions readings;
    private final TerritoryChoices choices;
    private final Territories territories;
    private final Clock clock;

    PageHeaderAdvice(
            Texts texts,
            ProjectionEngine engine,
            Accounts accounts,
            ReadSessions readings,
            TerritoryChoices choices,
            Territories territories,
            Clock clock) {
        this.readings = readings;
        this.choices = choices;
        this.territories = territories;
        this.texts = texts;
        this.engine = engine;
        this.accounts = accounts;
        this.clock = clock;
    }

    @ModelAttribute("header")
    PageHeader header(HttpServletRequest request, ReadPoint point) {
        var here = Address.of(request);
        if (ViewDependency.none(request)) {
            return around(here, point.at());
        }
        try {
            var seen = readings.at(
                    point,
                    reading -> new Seen(
                            choices.of(reading, territory(here)), reading.reader() instanceof Reader.Outsider));
            return around(here, point.at(), seen.groups(), seen.outside());
        } catch (NotYetException | DataAccessException | TransactionException away) {
            if (ViewDependency.required(request)) {
                throw away;
            }
            return around(here, point.at());
        }
    }

    /** The parts of the header that are read from the views. */
    private record Seen(List<TerritoryChoices.Group> groups, boolean outside) {}

    /** The header of a page for which the views could not be read. */
    PageHeader around(Address here, At at) {
        return around(here, at, List.of(), false);
    }

    private @Nullable Territory territory(Address here) {
        return territories.parseToday(String.join("", here.values("territory"))).orElse(null);
    }

    private PageHeader around(Address here, At at, List<TerritoryChoices.Group> groups, boolean outside) {
        var now = clock.instant();
        var day = at instanceof At.Moment moment ? Paris.dayOf(moment.instant()) : Paris.dayOf(now);
        var lens = here.keeping("at", "territory");
        return new PageHeader(
                String.join("", here.values("at")),
                lens.to("/").toString(),
                tabs(lens),
                here.path(),
                here.without("at", "cursor").asked(),
                choices.name(territory(here)),
                groups,
                here.without("territory", "cursor", "zoom").asked(),
                lens.asked(),
                day.toString(),
                Paris.dayOf(now).toString(),
                past(at, now),
                here.without("at", "cursor").toString(),
                trouble(now),
                accounts.current().orElse(null),
                outside,
                LoginRedirect.toLogIn(here.toString()),
                Routes.admit("/api/log", Identity.current()));
    }

    private record Page(String code, String path) {}

    private List<Tab> tabs(Address lens) {
        var member = Identity.current()
                .filter(identity -> !identity.structures().isEmpty())
                .isPresent();
        return PAGES.stream()
                .filter(page -> member || !page.code().equals("own"))
                .filter(page -> Routes.admit(page.path(), Identity.current()))
                .map(page -> new Tab(
                        page.code(),
                        texts.of("page." + page.code()),
                        lens.to(page.path()).toString()))
                .toList();
    }

    private @Nullable String past(At at, Instant now) {
        return switch (at) {
            case At.Now none -> null;
            case At.Position exact -> texts.of("past.position", exact.position());
            case At.Moment moment -> {
                if (!moment.instant().isBefore(now)) {
                    yield null;
                }
                var day = Paris.dayOf(moment.instant());
                yield moment.instant().equals(Paris.endOf(day))
                        ? DateFormatter.full(day)
                        : texts.of(
                                "past.instant",
                                DateFormatter.full(day),
                                DateFormatter.time(
                                        moment.instant().atZone(Paris.ZONE).toLocalTime()));
            }
        };
    }

    private @Nullable Trouble trouble(Instant now) {
        var stream = engine.stream();
        var cut = stream.awaySince();
        if (cut != null) {
            return new Trouble(texts.of("trouble.cut", DateFormatter.since(cut, now)), texts.of("trouble.cut.more"));
        }
        var renewing = stream.renewingSince();
        if (renewing != null) {
            return new Trouble(
                    texts.of("trouble.renewing", DateFormatter.since(renewing, now)),
                    texts.of("trouble.renewing.more"));
        }
        var late = stream.behindSince();
        return late == null || late.plus(LATE).isAfter(now)
                ? null
                : new Trouble(texts.of("trouble.late", stream.behind()), texts.of("trouble.late.more"));
    }
}
