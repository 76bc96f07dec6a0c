package fr.maillage.query.search;

import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.reading.SearchWord;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.PageController;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territories;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of results of the search field in the header, over all kinds of records. */
@PageController
class SearchPageController {

    private static final int ROWS = 30;
    private static final int MANY_WORDS = 12;

    private final ReadSessions readings;
    private final SearchQueries search;
    private final Territories territories;
    private final Kinds kinds;
    private final Texts texts;

    SearchPageController(
            ReadSessions readings, SearchQueries search, Territories territories, Kinds kinds, Texts texts) {
        this.readings = readings;
        this.search = search;
        this.territories = territories;
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping("/recherche")
    String find(Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute("found", readings.at(point, paging, reading -> page(reading, paging, here)));
        return "search";
    }

    private FoundPage page(ReadSession reading, Paging paging, Address here) {
        var q = String.join(" ", here.values("q"));
        var words = SearchWord.in(q).size();
        if (words == 0 || words > MANY_WORDS) {
            var why = texts.of(words == 0 ? "search.how" : "search.long");
            return new FoundPage(q, texts.of("search.title"), why, List.of(), List.of(), null);
        }
        var found = search.find(
                reading, SearchFilter.of(new Parameters(here.given(), territories)), new Paging(paging.cursor(), ROWS));
        return new FoundPage(
                q,
                texts.of("search.count", found.total(), q),
                found.total() == 0 ? texts.of("search.none") : null,
                kinds(here, found.kinds()),
                found.items().stream().map(item -> entry(item, here)).toList(),
                found.next() == null
                        ? null
                        : new Link(
                                texts.of("search.next"),
                                here.with("cursor", found.next()).toString()));
    }

    private List<Link> kinds(Address here, Map<SearchKind, Long> counts) {
        var all = here.without("kind", "cursor");
        var narrowed = !here.values("kind").isEmpty();
        return Stream.concat(
                        narrowed ? Stream.of(new Link(texts.of("search.all"), all.toString())) : Stream.empty(),
                        narrowed || counts.size() < 2
                                ? Stream.empty()
                                : counts.entrySet().stream()
                                        .map(one -> new Link(
                                                texts.of("search.kind." + one.getKey(), one.getValue()),
                                                all.with("kind", one.getKey()).toString())))
                .toList();
    }

    private ListRow entry(SearchItem item, Address here) {
        var structure = item.structure();
        return new ListRow(
                item.name(),
                here.record(kinds.named(item.kind().kind()).orElseThrow(), item.id()),
                ListRow.about(
                        texts.of("about." + item.kind().kind()),
                        item.territory().commune().name(),
                        structure == null ? null : structure.name()),
                null,
                null);
    }
}
