package fr.maillage.query.history;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.history.HistoryPage.Choice;
import fr.maillage.query.history.HistoryPage.Group;
import fr.maillage.query.history.HistoryPage.Option;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.structure.StructureQueries;
import fr.maillage.query.territory.TerritoryNames;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.TerritorySearch;
import fr.maillage.query.web.Texts;
import fr.maillage.wire.EventCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters of the log: as fields, as chips that can be taken away, and as choices where a name was typed. */
@Component
class LogFilters {

    private static final int CHOICES = 12;

    private final StructureQueries structures;
    private final TerritorySearch search;
    private final TerritoryNames territories;
    private final Texts texts;

    LogFilters(StructureQueries structures, TerritorySearch search, TerritoryNames territories, Texts texts) {
        this.structures = structures;
        this.search = search;
        this.territories = territories;
        this.texts = texts;
    }

    /** Every event type, grouped by kind of record. Each kind can also be asked for as a whole. */
    List<Group> types(List<String> chosen) {
        var names = EventCatalog.events().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .sorted()
                .toList();
        return names.stream()
                .map(LogFilters::kind)
                .distinct()
                .map(kind -> new Group(
                        texts.of("about." + kind),
                        Stream.concat(Stream.of(kind), names.stream().filter(name -> kind(name)
                                        .equals(kind)))
                                .map(value -> new Option(value, label(value), chosen.contains(value)))
                                .toList()))
                .toList();
    }

    List<Link> chips(ReadSession reading, ActivityFilter filter, Address list) {
        return list.asked().stream()
                .filter(asked -> ActivityFilter.ALL.criteria().stream()
                        .anyMatch(criterion -> criterion.name().equals(asked.name())))
                .map(asked -> new Link(
                        words(reading, filter, asked), list.without(asked).toString()))
                .toList();
    }

    /** The possible meanings of the typed names, each with a link to its part of the log. */
    List<Choice> choices(ReadSession reading, Address list) {
        var choices = new ArrayList<Choice>();
        list.values("qui").forEach(name -> choices.add(choice("history.who", name, structures(reading, name, list))));
        list.values("ou").forEach(name -> choices.add(choice("history.where", name, territories(name, list))));
        return choices;
    }

    private Choice choice(String code, String name, List<Link> links) {
        return new Choice(texts.of(links.isEmpty() ? code + ".none" : code, name), links, links.isEmpty());
    }

    private List<Link> structures(ReadSession reading, String name, Address list) {
        var named = StructureFilter.ALL.with(StructureFilter.WORDS, name);
        return structures.list(reading, named, new Paging(null, CHOICES)).items().stream()
                .map(one -> new Link(
                        one.name(),
                        list.without("qui").with("structure", one.id()).toString()))
                .toList();
    }

    private List<Link> territories(String name, Address list) {
        return search.named(name).stream()
                .limit(CHOICES)
                .map(one -> new Link(
                        territories.name(one) + " · " + texts.of("scale." + one.scale()),
                        list.without("ou").with("territory", one).toString()))
                .toList();
    }

    private String words(ReadSession reading, ActivityFilter filter, Asked asked) {
        return switch (asked.name()) {
            case "type" -> label(asked.value());
            case "territory" -> territories.name(Objects.requireNonNull(filter.territory()));
            case "structure" -> name(reading, Objects.requireNonNull(filter.one(ActivityFilter.STRUCTURE)));
            case "subject" -> name(reading, Objects.requireNonNull(filter.one(ActivityFilter.SUBJECT)));
            default -> texts.of("history.chip." + asked.name(), DateFormatter.asked(asked.value()));
        };
    }

    private static String name(ReadSession reading, java.util.UUID id) {
        return Names.of(reading, List.of(id)).named(id).name();
    }

    /** The name of a kind of record, or the plural name of an activity group of an event type, without its number. */
    private String label(String type) {
        return type.indexOf('.') < 0
                ? texts.of("history.kind", texts.of("about." + type))
                : texts.of("strand." + type, 2).replaceFirst("^2\\s", "");
    }

    private static String kind(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
