package fr.maillage.command.venue.imports;

import fr.maillage.command.Reason;
import fr.maillage.command.values.Locality;
import fr.maillage.events.Place;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of a venue's place in a row: the commune by its code, or else by its name and postcode. */
final class PlaceReader {

    /** In characters. */
    private static final int MAX_LINE = 300;

    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}");

    private final Locality locality;
    private final CommuneReader communes;

    PlaceReader(Territories territories) {
        this.locality = new Locality(territories);
        this.communes = new CommuneReader(territories);
    }

    /** The place; null, and the line refused, where the commune cannot be told. */
    @Nullable Place read(Cells cells) {
        var address = cells.needed("adresse", MAX_LINE);
        var complement = cells.text("complement_adresse", MAX_LINE);
        var postcode = postcode(cells);
        var commune = communes.read(cells, padded(cells, "code_insee", ImportReason.COMMUNE_PADDED), postcode);
        if (commune == null) {
            return null;
        }
        var served = served(cells, commune, postcode);
        return served == null
                ? null
                : new Place(address, complement, served, commune.code(), PointReader.read(cells, commune));
    }

    private @Nullable String postcode(Cells cells) {
        var written = padded(cells, "code_postal", ImportReason.POSTCODE_PADDED);
        return locality.postcode(written).value();
    }

    /** The code with its leading zero, which spreadsheets drop when they take it for a number. */
    private static String padded(Cells cells, String column, Reason padded) {
        var written = Codes.read(cells, column);
        if (!LOST_ZERO.matcher(written).matches()) {
            return written;
        }
        cells.warn(column, padded.with(written));
        return "0" + written;
    }

    /**
     * The postcode as it is written, even where it is not the commune's (« Cedex »); the commune's own where there is
     * none.
     */
    private @Nullable String served(Cells cells, Commune commune, @Nullable String postcode) {
        if (postcode != null) {
            var violation = locality.serves(postcode, commune).violation();
            if (violation != null && postcode.equals(commune.code())) {
                return own(cells, commune, ImportReason.POSTCODE_IS_CODE);
            }
            if (violation != null) {
                cells.warn(
                        "code_postal",
                        cells.raw("code_postal"),
                        "venue." + violation.code(),
                        ImportReason.KEPT.with(violation));
            }
            return postcode;
        }
        return own(cells, commune, ImportReason.POSTCODE_DIGITS);
    }

    private static @Nullable String own(Cells cells, Commune commune, Reason why) {
        if (commune.postcodes().isEmpty()) {
            cells.refuse("code_postal", ImportReason.POSTCODE_MALFORMED.with(why));
            return null;
        }
        var first = commune.postcodes().getFirst();
        cells.warn("code_postal", ImportReason.POSTCODE_KEPT.with(why, commune.name(), first));
        return first;
    }
}
