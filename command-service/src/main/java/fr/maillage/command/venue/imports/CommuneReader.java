package fr.maillage.command.venue.imports;

import fr.maillage.command.Message;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Wording;
import fr.maillage.command.venue.imports.CommuneSearch.Found;
import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the commune of a row. Its code, name and postcode are weighed together, and each contradiction is reported.
 * A former commune is read as the one that it lies in today.
 */
final class CommuneReader {

    /** More than twice the longest name of a commune. */
    private static final int MAX_NAME = 100;

    private final Territories territories;
    private final Locality locality;
    private final CommuneNames names;
    private final CommuneSearch search;

    CommuneReader(Territories territories) {
        this.territories = territories;
        this.locality = new Locality(territories);
        this.names = new CommuneNames(territories);
        this.search = new CommuneSearch(names);
    }

    /**
     * The commune of a row.
     *
     * @return null, and the line is refused, where it cannot be told
     */
    @Nullable Commune read(Cells cells, String code, @Nullable String postcode) {
        var name = Wording.excerpt(cells.raw("commune"), MAX_NAME);
        if (code.isEmpty()) {
            return byName(cells, name, postcode, Message.NONE);
        }
        var checked = locality.commune(code);
        if (checked.value() != null) {
            return coded(cells, checked.value(), name, postcode);
        }
        var gone = territories.gone(code);
        if (gone.isPresent()) {
            return formerlyCoded(cells, gone.get(), name, postcode);
        }
        var why = checked.violation() == null ? Message.NONE : ImportReason.BECAUSE.with(checked.violation());
        var found = byName(cells, name, postcode, why);
        if (found != null) {
            cells.warn("code_insee", ImportReason.COMMUNE_RECODED.with(why, Locality.told(found)));
        }
        return found;
    }

    /** The code's commune, unless both the name and the postcode mean another: two against one. */
    private Commune coded(Cells cells, Commune coded, String name, @Nullable String postcode) {
        var moved = names.moved(name, coded.code());
        if (moved != null) {
            cells.warn(
                    "code_insee",
                    ImportReason.COMMUNE_FORMER.with(locality.became(name + " (" + coded.code() + ")", moved)));
            return successor(moved);
        }
        if (name.isEmpty() || names.names(name, coded)) {
            return coded;
        }
        var exchanged = postcode == null ? null : territories.commune(postcode).orElse(null);
        if (exchanged != null && exchanged.postcodes().contains(coded.code()) && names.names(name, exchanged)) {
            return contradicted(cells, coded, exchanged, true);
        }
        var named = postcode == null
                ? null
                : search.find(name, postcode).map(Found::commune).orElse(null);
        if (postcode == null || named == null) {
            tellOther(cells, coded, name);
            return coded;
        }
        if (named.equals(coded) || coded.code().equals(named.partOf())) {
            return coded;
        }
        var served = locality.serves(postcode, coded).value() != null;
        var gives = !served || CommuneNames.together(coded, named) && names.wasOfWhole(coded.code(), named);
        return contradicted(cells, coded, named, gives);
    }

    /** Warns of a name that is another commune's. A name that is no commune's may be that of a hamlet. */
    private void tellOther(Cells cells, Commune coded, String name) {
        if (names.exists(CommuneNames.key(name))) {
            cells.warn("commune", ImportReason.COMMUNE_OTHER_NAME.with(name, Locality.told(coded)));
        }
    }

    /** The successor of the commune that had the code, unless name and postcode mean another that exists. */
    private Commune formerlyCoded(Cells cells, FormerCommune gone, String name, @Nullable String postcode) {
        var successor = successor(gone);
        cells.warn("code_insee", ImportReason.COMMUNE_FORMER.with(locality.became(gone.code(), gone)));
        if (name.isEmpty() || postcode == null || names.names(name, successor)) {
            return successor;
        }
        var found = search.find(name, postcode).orElse(null);
        if (found == null || CommuneNames.together(found.commune(), successor)) {
            return successor;
        }
        var served = locality.serves(postcode, successor).value() != null;
        return contradicted(cells, successor, found.commune(), found.exact() || !served);
    }

    private static Commune contradicted(Cells cells, Commune coded, Commune named, boolean gives) {
        var reason = gives ? ImportReason.COMMUNE_NAMED : ImportReason.COMMUNE_CODED;
        cells.warn("code_insee", reason.with(Locality.told(coded), Locality.told(named)));
        return gives ? named : coded;
    }

    private @Nullable Commune byName(Cells cells, String name, @Nullable String postcode, Message why) {
        if (postcode == null || name.isEmpty()) {
            cells.refuse("commune", ImportReason.COMMUNE_MISSING.with(why));
            return null;
        }
        var found = search.find(name, postcode).orElse(null);
        if (found == null) {
            cells.refuse("commune", ImportReason.COMMUNE_UNKNOWN.with(why, search.hint(name, postcode)));
            return null;
        }
        if (found.former() != null) {
            cells.warn(
                    "commune",
                    ImportReason.COMMUNE_FORMER.with(
                            locality.became(found.former().name(), found.former())));
        }
        if (!found.exact()) {
            cells.warn("commune", ImportReason.COMMUNE_GUESSED.with(name, Locality.told(found.commune()), postcode));
        }
        return found.commune();
    }

    private Commune successor(FormerCommune gone) {
        return territories.commune(gone.successor()).orElseThrow();
    }
}
