package fr.maillage.territory;

import static java.util.stream.Collectors.groupingBy;

import fr.maillage.territory.Territory.Scale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The reference data of territories. Source: Code officiel géographique {@value #YEAR}, npm package
 * {@code @etalab/decoupage-administratif} 6.0.0, Licence Ouverte 2.0. EPCI may cross départements and régions. Former
 * communes: INSEE's movements from 1943 to 2019 in that package's 0.7.0, then what its yearly editions no longer have.
 */
public final class Territories {

    public static final int YEAR = 2026;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Commune> communes = new HashMap<>(50_000);
    private final Map<String, String> regionOfDepartement = new HashMap<>();
    private final Map<Territory, String> names = new HashMap<>();
    private final Map<String, List<Commune>> byPostcode;
    private final Map<String, List<Commune>> byEpci;
    private final FormerCommunes former;

    private Territories(BufferedReader lines) {
        names.put(Territory.FRANCE, "France");
        var gone = new ArrayList<FormerCommune>(6_000);
        lines.lines().map(line -> line.split("\t", -1)).forEach(cells -> read(cells, gone));
        former = new FormerCommunes(gone, communes::get);
        byPostcode = new HashMap<>();
        communes.values().forEach(commune -> commune.postcodes().forEach(postcode -> byPostcode
                .computeIfAbsent(postcode, none -> new ArrayList<>(4))
                .add(commune)));
        byEpci = communes.values().stream()
                .filter(commune -> commune.epci() != null)
                .collect(groupingBy(commune -> Objects.requireNonNull(commune.epci())));
    }

    /** Loads the reference data from the resource in the build: about 0.3 s and 14 MB. */
    public static Territories load() {
        try (var file = Objects.requireNonNull(
                        Territories.class.getResourceAsStream("territories-" + YEAR + ".tsv.gz"), "territories");
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file, 65_536), StandardCharsets.UTF_8))) {
            return new Territories(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The commune of an INSEE code; empty where no commune has it today. */
    public Optional<Commune> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /**
     * The commune of today for a code: the one that has it, or the successor of the last one that had it; empty where
     * none ever had.
     */
    public Optional<Commune> today(String code) {
        return commune(written(code)).or(() -> gone(code).flatMap(one -> commune(one.successor())));
    }

    /** The last commune that had a code; empty where a commune has it today, or none ever had. */
    public Optional<FormerCommune> gone(String code) {
        var written = written(code);
        return communes.containsKey(written)
                ? Optional.empty()
                : former.withCode(written).stream().max(Comparator.comparing(FormerCommune::until));
    }

    /** The former communes. */
    public FormerCommunes former() {
        return former;
    }

    /** The communes that a postcode serves, one or many; none where it is unknown. */
    public List<Commune> communesAt(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /**
     * The one commune of that name at that postcode, without regard to accents, case and « St/Saint »; empty unless
     * exactly one fits.
     */
    public Optional<Commune> find(String name, String postcode) {
        var wanted = plain(name);
        var found = communesAt(postcode).stream()
                .filter(commune -> commune.partOf() == null)
                .filter(commune -> plain(commune.name()).equals(wanted))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The name that people know a territory by; empty where it does not exist. */
    public Optional<String> name(Territory territory) {
        return Optional.ofNullable(names.get(territory));
    }

    /**
     * The territory written as {@code commune:62510} and its like, in any case and with or without accents; empty where
     * the form or the code is unknown.
     */
    public Optional<Territory> parse(String text) {
        var parts = text.split(":", 2);
        var written = parts.length == 1 ? plain(text) : plain(parts[0]) + ":" + written(parts[1]);
        var code = written.substring(written.indexOf(':') + 1);
        return Stream.concat(
                        Stream.of(Territory.FRANCE),
                        Arrays.stream(Scale.values()).map(scale -> new Territory(scale, code)))
                .filter(territory -> territory.toString().equals(written))
                .filter(names::containsKey)
                .findFirst();
    }

    /** The territory of a text. A code that no commune has any more means the commune of today that it lies in. */
    public Optional<Territory> parseToday(String text) {
        var parts = text.split(":", 2);
        return parse(text).or(() -> Optional.of(parts)
                .filter(both -> both.length == 2 && plain(both[0]).equals("commune"))
                .flatMap(both -> gone(both[1]))
                .map(one -> new Territory(Scale.COMMUNE, one.successor())));
    }

    /** A code as it is recorded: {@code 2A004} of {@code 2a004}. */
    private static String written(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** All territories of a scale, with their names. */
    public Map<Territory, String> all(Scale scale) {
        var found = new HashMap<Territory, String>();
        names.forEach((territory, name) -> {
            if (territory.scale() == scale) {
                found.put(territory, name);
            }
        });
        return found;
    }

    /**
     * The territories in which a commune lies, smallest first: itself, its whole where it is a part, EPCI, département,
     * région, France.
     */
    public List<Territory> around(Commune commune) {
        var found = new ArrayList<Territory>(6);
        found.add(new Territory(Scale.COMMUNE, commune.code()));
        if (commune.partOf() != null) {
            found.add(new Territory(Scale.COMMUNE, commune.partOf()));
        }
        if (commune.epci() != null) {
            found.add(new Territory(Scale.EPCI, commune.epci()));
        }
        found.add(new Territory(Scale.DEPARTEMENT, commune.departement()));
        var region = regionOf(commune.departement());
        if (region != null) {
            found.add(new Territory(Scale.REGION, region));
        }
        found.add(Territory.FRANCE);
        return found;
    }

    /** Whether a commune lies in a territory. */
    public boolean contains(Territory territory, Commune commune) {
        return around(commune).contains(territory);
    }

    /** Départements of a région, by code. */
    public List<String> departementsOf(String region) {
        return regionOfDepartement.entrySet().stream()
                .filter(entry -> entry.getValue().equals(region))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Communes of an EPCI and their parts. */
    public List<Commune> communesOf(String epci) {
        return byEpci.getOrDefault(epci, List.of());
    }

    /** The code of a département's région; null where there is none. */
    public @Nullable String regionOf(String departement) {
        return regionOfDepartement.get(departement);
    }

    /** All communes and parts of communes. */
    public Collection<Commune> communes() {
        return communes.values();
    }

    private void read(String[] cells, List<FormerCommune> gone) {
        switch (cells[0]) {
            case "R" -> names.put(new Territory(Scale.REGION, cells[1]), cells[2]);
            case "D" -> {
                names.put(new Territory(Scale.DEPARTEMENT, cells[1]), cells[2]);
                regionOfDepartement.put(cells[1], cells[3]);
            }
            case "E" -> names.put(new Territory(Scale.EPCI, cells[1]), cells[2]);
            case "C" -> {
                var commune = new Commune(
                        cells[1],
                        cells[2],
                        cells[3].intern(),
                        cells[4].isEmpty() ? null : cells[4].intern(),
                        Integer.parseInt(cells[5]),
                        postcodes(cells[6]),
                        cells[7].isEmpty() ? null : cells[7]);
                communes.put(commune.code(), commune);
                names.put(new Territory(Scale.COMMUNE, commune.code()), commune.name());
            }
            case "F" ->
                gone.add(new FormerCommune(
                        cells[1], cells[2], cells[3].intern(), cells[4].intern(), postcodes(cells[5])));
            default -> {}
        }
    }

    private static List<String> postcodes(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    /**
     * A name in the form in which names are compared: without accents, case and punctuation, and with « St » as
     * « Saint ».
     */
    public static String plain(String name) {
        var letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var words = NOT_WORD.matcher(letters.toLowerCase(Locale.ROOT).replace("œ", "oe"))
                .replaceAll(" ")
                .strip();
        return (" " + words + " ")
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ")
                .strip();
    }
}
