package fr.maillage.command.action;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All actions of the network, by address and by name. */
public final class Actions {

    /** An action with the catalog that it stands in. */
    public record Entry(ActionCatalog catalog, Action<?> action) {

        /** The action's address, with names in braces in place of ids. */
        public String address() {
            return action.address(catalog.subject());
        }
    }

    private final Map<String, Entry> byAddress = new HashMap<>();
    private final Map<String, Entry> byName;
    private final List<ActionCatalog> catalogs;

    /** @throws IllegalArgumentException where two actions have one address */
    public Actions(List<ActionCatalog> catalogs) {
        this.catalogs = List.copyOf(catalogs);
        catalogs.forEach(catalog -> catalog.actions().forEach(action -> {
            var entry = new Entry(catalog, action);
            if (byAddress.put(entry.address(), entry) != null) {
                throw new IllegalArgumentException("two actions at " + entry.address());
            }
        }));
        byName = byAddress.values().stream()
                .collect(toUnmodifiableMap(entry -> entry.action().name().toLowerCase(Locale.ROOT), entry -> entry));
    }

    public List<ActionCatalog> catalogs() {
        return catalogs;
    }

    /** By command name, as in a batch, in any case. */
    public Optional<Entry> named(String command) {
        return Optional.ofNullable(byName.get(command.strip().toLowerCase(Locale.ROOT)));
    }

    /** The creation of a kind of subject, by the plural in its address. */
    public Optional<Entry> creating(String plural) {
        return Optional.ofNullable(byAddress.get("/api/" + plural));
    }

    /** An action on a subject, by the plural and the verb in its address. */
    public Optional<Entry> acting(String plural, String verb) {
        return Optional.ofNullable(byAddress.get("/api/" + plural + "/{id}/" + verb));
    }

    /** An action on a part of a subject, by the plurals and the verb in its address. */
    public Optional<Entry> acting(String plural, String parts, String verb) {
        var part = parts.substring(0, parts.length() - 1);
        return Optional.ofNullable(byAddress.get("/api/" + plural + "/{id}/" + parts + "/{" + part + "Id}/" + verb));
    }
}
