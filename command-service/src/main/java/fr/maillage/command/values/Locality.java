package fr.maillage.command.values;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The check of communes and their postcodes against the official geographic code. */
public final class Locality {

    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern INSEE = Pattern.compile("(\\d\\d|2[AB])\\d{3}");

    private final Territories territories;

    public Locality(Territories territories) {
        this.territories = territories;
    }

    /** The commune of an INSEE code. */
    public Checked<Commune> commune(String given) {
        var code = given.strip().toUpperCase(java.util.Locale.ROOT);
        if (code.isEmpty()) {
            return Checked.nothing();
        }
        if (!INSEE.matcher(code).matches()) {
            return Checked.wrong(ValueReason.COMMUNE_MALFORMED, Wording.excerpt(given));
        }
        return territories
                .commune(code)
                .map(Checked::of)
                .or(() -> territories
                        .gone(code)
                        .map(gone -> Checked.wrong(
                                ValueReason.COMMUNE_FORMER,
                                became(code, gone),
                                gone.successor(),
                                postcodeOf(code, ValueReason.ALSO_POSTCODE))))
                .orElseGet(() -> Checked.wrong(
                        ValueReason.COMMUNE_UNKNOWN,
                        code,
                        Territories.YEAR,
                        postcodeOf(code, ValueReason.IS_POSTCODE)));
    }

    /**
     * The beginning of a sentence on what a former commune is today: « 91182 est devenu Évry-Courcouronnes (91228) le
     * 1er janvier 2019 ».
     *
     * @param said its code or its name, as it was written
     */
    public Message became(String said, FormerCommune gone) {
        var successor =
                territories.commune(gone.successor()).map(Locality::told).orElse(gone.successor());
        return gone.day()
                .map(day -> ValueReason.BECAME_ON.with(said, successor, day))
                .orElseGet(() -> ValueReason.BECAME.with(said, successor));
    }

    /** A commune in a sentence: « Liévin (62510) ». */
    public static String told(Commune commune) {
        return commune.name() + " (" + commune.code() + ")";
    }

    /** The territory of any scale that a text names, such as {@code departement:62}. */
    public Checked<Territory> territory(String written) {
        return territories
                .parse(written)
                .map(Checked::of)
                .or(() -> territories.parseToday(written).flatMap(now -> territories
                        .gone(written.substring(written.indexOf(':') + 1))
                        .map(gone -> Checked.<Territory>wrong(
                                ValueReason.TERRITORY_FORMER, became(gone.code(), gone), now))))
                .orElseGet(() -> Checked.wrong(ValueReason.TERRITORY_UNKNOWN, Wording.excerpt(written)));
    }

    /** The INSEE code of a commune that exists. */
    public Checked<String> code(String given) {
        var commune = commune(given);
        return commune.value() == null
                ? Checked.wrong(commune.violation())
                : Checked.of(commune.value().code());
    }

    /**
     * The postcode: five digits that serve the commune. If the commune's own code is wrong, any five digits are
     * accepted.
     */
    public Checked<String> postcode(String given, String communeCode) {
        var checked = postcode(given);
        var postcode = checked.value();
        return postcode == null
                ? checked
                : territories
                        .commune(communeCode)
                        .map(commune -> serves(postcode, commune))
                        .orElse(checked);
    }

    /** The postcode: five digits. {@link #serves} checks whether it is one of the commune. */
    public Checked<String> postcode(String given) {
        var postcode = given.strip();
        if (postcode.isEmpty()) {
            return Checked.nothing();
        }
        return POSTCODE.matcher(postcode).matches()
                ? Checked.of(postcode)
                : Checked.wrong(ValueReason.POSTCODE_MALFORMED);
    }

    /**
     * The postcode itself, if it serves the commune or one that joined it. A commune without known postcodes accepts
     * any.
     */
    public Checked<String> serves(String postcode, Commune commune) {
        var known = postcodesOf(commune);
        return known.isEmpty() || known.contains(postcode) || joined(postcode, commune)
                ? Checked.of(postcode)
                : Checked.wrong(ValueReason.POSTCODE_MISMATCH, postcode, told(commune), String.join(", ", known));
    }

    private List<String> postcodesOf(Commune commune) {
        var whole = commune.partOf();
        // A commune that was merged into another is still addressed by the postcodes of either.
        return whole == null
                ? commune.postcodes()
                : Stream.concat(
                                commune.postcodes().stream(),
                                territories.commune(whole).stream().flatMap(found -> found.postcodes().stream()))
                        .distinct()
                        .toList();
    }

    private boolean joined(String postcode, Commune commune) {
        return territories.communesAt(postcode).stream()
                        .anyMatch(part -> commune.code().equals(part.partOf()))
                || territories.former().nowIn(commune.code()).stream()
                        .anyMatch(gone -> gone.postcodes().contains(postcode));
    }

    private Message postcodeOf(String code, Reason itIs) {
        return territories.communesAt(code).stream()
                .findFirst()
                .map(served -> itIs.with(served.name(), served.code()))
                .orElse(Message.NONE);
    }
}
