package fr.maillage.query.web;

import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.Page;
import fr.maillage.query.web.Filters.Chip;
import fr.maillage.query.web.Filters.Field;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.Listing.Empty;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The presenter of everything around the rows of a list: its filters, its count, its files, and hints where it is
 * empty.
 */
@Component
public class ListingPresenter {

    private final Filters filters;
    private final Texts texts;

    ListingPresenter(Filters filters, Texts texts) {
        this.filters = filters;
        this.texts = texts;
    }

    /**
     * A list for a page.
     *
     * @param list its address
     * @param page the part of it that is shown, as {@code rows}
     * @param count gives the number of records in the list of another address
     * @param files links to the same list as files
     */
    public <R> Listing<R> of(
            Address list,
            Narrowing narrowing,
            List<Field> fields,
            Page<?> page,
            List<R> rows,
            ToLongFunction<Address> count,
            List<Link> files) {
        var chips = filters.chips(list, narrowing);
        var bare = list.keeping("at");
        return new Listing<>(
                texts.of(narrowing.kind() + ".count", page.total()),
                narrowing.any(list) ? outOf(count.applyAsLong(bare)) : null,
                list.path(),
                sent(list, fields),
                String.join("", list.values("q")),
                fields,
                chips,
                texts.of("filter.posed", chips.size()),
                bare.toString(),
                files,
                rows,
                next(list, narrowing, page.next()),
                page.total() == 0 ? empty(narrowing, chips, bare, list, count) : null,
                List.of());
    }

    private @Nullable String outOf(long all) {
        return all == 0 ? null : texts.of("list.of", all);
    }

    /** Links to the CSV file of a list, and to the same file for a spreadsheet. */
    public List<Link> csv(Narrowing narrowing, long count, Address address) {
        var file = address.without("cursor", "zoom", "history");
        return List.of(new Link(texts.of(narrowing.kind() + ".csv", count), file.toString()), sheet(texts, file));
    }

    /** A link to the same file in the style that a spreadsheet reads. */
    public static Link sheet(Texts texts, Address file) {
        return new Link(
                texts.of("csv.sheet"),
                file.with(CsvStyle.PARAMETER, CsvStyle.FRENCH).toString());
    }

    /**
     * The address of the feed of public actions that match the filters of a page. Null for a past date, where nothing
     * more will come.
     */
    public static @Nullable String feed(Address page) {
        return page.values("at").isEmpty()
                ? page.keeping("territory", "structure", "subject", "type", "from", "to")
                        .to("/exports/actions.atom")
                        .toString()
                : null;
    }

    private static List<Address.Asked> sent(Address list, List<Field> fields) {
        var written = fields.stream().map(Field::name).toArray(String[]::new);
        return list.without("q", "cursor", "zoom", "limit").without(written).asked();
    }

    private @Nullable Link next(Address list, Narrowing narrowing, @Nullable String cursor) {
        return cursor == null
                ? null
                : new Link(
                        texts.of(narrowing.kind() + ".next"),
                        list.with("cursor", cursor).toString());
    }

    private Empty empty(
            Narrowing narrowing, List<Chip> chips, Address bare, Address list, ToLongFunction<Address> count) {
        if (chips.isEmpty() || count.applyAsLong(bare) == 0) {
            return new Empty(texts.of(narrowing.kind() + ".none"), texts.of(narrowing.kind() + ".none.why"), List.of());
        }
        var hints = chips.stream()
                .map(chip -> new Hint(chip, count.applyAsLong(list.without(chip.asked()))))
                .filter(hint -> hint.count() > 0)
                .map(hint -> new Link(
                        texts.of(
                                "list.without",
                                hint.chip().label(),
                                texts.of(narrowing.kind() + ".count", hint.count())),
                        hint.chip().href()))
                .toList();
        return new Empty(
                texts.of(narrowing.kind() + ".empty", chips.size()),
                texts.of(hints.isEmpty() ? "list.empty.all" : "list.empty.why"),
                hints);
    }

    private record Hint(Chip chip, long count) {}
}
