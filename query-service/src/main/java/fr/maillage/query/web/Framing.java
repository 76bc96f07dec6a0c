package fr.maillage.query.web;

import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Language;
import fr.maillage.territory.Territories;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** The texts and addresses of a list that other sites show in a frame. */
@Component
public class Framing {

    private final TerritoryChoices choices;
    private final Territories territories;
    private final Texts texts;
    private final Clock clock;

    Framing(TerritoryChoices choices, Territories territories, Texts texts, Clock clock) {
        this.choices = choices;
        this.territories = territories;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The frame of a list, for pasting into another site.
     *
     * @param href of the frame alone
     * @param line of HTML to paste: it can stand unchanged on any page of any site
     */
    public record Paste(String href, String line) {}

    /**
     * The frame of the list that the viewer looks at, with its filters. It keeps no date: it always shows the day on
     * which it is looked at. Parameters that are not filters are left out, since a frame refuses them.
     *
     * @param filter of the kind whose list it is, with any values
     * @param path of the frame's page
     * @param words message code of its title
     */
    public Paste paste(HttpServletRequest request, Address list, Filter<?> filter, String path, String words) {
        var filters = filter.criteria().stream().map(Criterion::name).toArray(String[]::new);
        var href = inItsLanguage(list.to(path).keeping(filters));
        var site = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var title = texts.of(words, territory(list));
        return new Paste(
                href.toString(),
                "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"640\" loading=\"lazy\"></iframe>"
                        .formatted(HtmlUtils.htmlEscape(site + href), HtmlUtils.htmlEscape(title, "UTF-8")));
    }

    /** The address of a framed page, with its language in it. No cookie keeps the language there, so the links must. */
    public Address here(HttpServletRequest request) {
        return inItsLanguage(Address.of(request));
    }

    /** The current date and time in words. */
    public String now() {
        var now = clock.instant();
        return texts.of(
                "past.instant",
                DateFormatter.full(Paris.dayOf(now)),
                DateFormatter.time(now.atZone(Paris.ZONE).toLocalTime()));
    }

    private static Address inItsLanguage(Address address) {
        var language = Language.current();
        return language.equals(Language.ALL.getFirst())
                ? address
                : address.with(Language.PARAMETER, language.getLanguage());
    }

    private String territory(Address list) {
        return choices.name(territories
                .parseToday(String.join("", list.values("territory")))
                .orElse(null));
    }
}
